// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace onset::cli {

/// While it lives, Ctrl+C and a polite kill ask token() to stop instead of ending the program; a second one
/// ends it. One at a time.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    struct sigaction m_interruptBefore = {};
    struct sigaction m_terminateBefore = {};
    std::jthread m_thread;
};

} // namespace onset::cli
