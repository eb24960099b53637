// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace onset {

/// Adds the seconds of its life to a total.
class Stopwatch
{
public:
    explicit Stopwatch(double &total)
        : m_total(total)
        , m_start(std::chrono::steady_clock::now())
    {}
    ~Stopwatch()
    {
        m_total += std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }
    Stopwatch(const Stopwatch &) = delete;
    Stopwatch &operator=(const Stopwatch &) = delete;

private:
    double &m_total;
    std::chrono::steady_clock::time_point m_start;
};

} // namespace onset
