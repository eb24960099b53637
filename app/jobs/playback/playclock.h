// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/playback/audiooutput.h"

#include <chrono>

namespace onset {

/// Media seconds since playing began. It follows the sound that is heard, smoothed by the steady clock
/// between the device's reports, or the steady clock alone; when the sound stands still for a second (the
/// device was pulled out) it goes on by the steady clock. Never goes back. GUI thread.
class PlayClock
{
public:
    void start(double speed, AudioOutput *sound); ///< sound: already started, or null
    void stop() { m_running = false; }
    bool running() const { return m_running; }
    bool followsSound() const { return m_sound != nullptr; }
    double elapsed();

private:
    using Steady = std::chrono::steady_clock;
    double soundSeconds(Steady::time_point now);

    bool m_running = false;
    AudioOutput *m_sound = nullptr;
    double m_speed = 1.0;
    double m_base = 0; ///< wall seconds at m_since when it goes by the steady clock
    Steady::time_point m_since;
    double m_heard = 0;
    Steady::time_point m_heardAt;
    double m_last = 0;
};

} // namespace onset
