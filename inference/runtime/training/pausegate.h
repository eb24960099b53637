// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <stop_token>

namespace onset {

/// Where the threads of a training wait while it is paused, and what knows how long that took. Any thread.
class PauseGate
{
public:
    /// Without control nothing is ever paused, nor enough.
    explicit PauseGate(std::shared_ptr<TrainControl> control = nullptr);

    bool isPaused() const { return m_control && m_control->paused; }
    bool isEnough() const { return m_control && m_control->enough; }
    /// Returns when the training is not paused, told that it is enough, or stopped.
    void wait(const std::stop_token &stop);
    /// That somebody waited, in all; threads that wait at the same time count once.
    double seconds() const;

private:
    using Clock = std::chrono::steady_clock;

    std::shared_ptr<TrainControl> m_control;
    mutable std::mutex m_mutex;
    int m_waiting = 0;
    Clock::time_point m_since; ///< where somebody waits
    double m_seconds = 0;
};

/// The services, whose frames stop coming while the training is paused.
EngineServices pausable(EngineServices services, const std::shared_ptr<PauseGate> &gate);

} // namespace onset
