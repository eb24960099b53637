// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/playclock.h"

#include <algorithm>

namespace onset {

namespace {

constexpr double kStalledSeconds = 1.0;
constexpr double kMostSmoothing = 0.05; ///< devices report every 10 to 30 ms

double secondsBetween(std::chrono::steady_clock::time_point from, std::chrono::steady_clock::time_point to)
{
    return std::chrono::duration<double>(to - from).count();
}

} // namespace

void PlayClock::start(double speed, AudioOutput *sound)
{
    m_running = true;
    m_sound = sound;
    m_speed = speed;
    m_base = 0;
    m_last = 0;
    m_heard = 0;
    m_since = m_heardAt = Steady::now();
}

double PlayClock::soundSeconds(Steady::time_point now)
{
    const double heard = m_sound->heardSeconds();
    if (heard > m_heard) {
        m_heard = heard;
        m_heardAt = now;
    }
    const double silent = secondsBetween(m_heardAt, now);
    if (silent > kStalledSeconds) {
        m_sound = nullptr;
        m_base = m_last;
        m_since = now;
        return m_last;
    }
    return m_heard > 0 ? m_heard + std::min(silent, kMostSmoothing) : 0.0;
}

double PlayClock::elapsed()
{
    if (!m_running)
        return m_last * m_speed;
    const auto now = Steady::now();
    const double seconds = m_sound ? soundSeconds(now) : m_base + secondsBetween(m_since, now);
    m_last = std::max(m_last, seconds);
    return m_last * m_speed;
}

} // namespace onset
