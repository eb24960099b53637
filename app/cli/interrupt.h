// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace onset::cli {

/// While it lives, Ctrl+C and a polite kill ask token() to stop instead of ending the program; a second one
/// ends it. Make it before other threads, so that they leave the signals to it.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_thread;
};

} // namespace onset::cli
