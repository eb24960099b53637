// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/pausegate.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <utility>

namespace onset {

/// The time that a whole training may take, counted from when it was made; pauses do not count. One thread.
class TrainBudget
{
public:
    /// 0: no limit. `gate` knows of the pauses; may be null.
    explicit TrainBudget(double seconds = 0, std::shared_ptr<const PauseGate> gate = nullptr)
        : m_seconds(seconds)
        , m_gate(std::move(gate))
    {}

    bool limited() const { return m_seconds > 0; }
    double elapsed() const; ///< without pauses
    double left() const { return m_seconds - elapsed(); }
    /// What a training that goes on had used before.
    void addUsed(double seconds) { m_usedBefore += seconds; }

private:
    using Clock = std::chrono::steady_clock;
    double m_seconds;
    std::shared_ptr<const PauseGate> m_gate;
    double m_usedBefore = 0;
    Clock::time_point m_begun = Clock::now();
};

/// Fits the steps of one stage into the time it may take: measures its steps as they come and says how many
/// there is room for. Steps of which a few take longer (validation) count with all they take.
class StepPlanner
{
public:
    /// `steps`: as the schedule says, of which `done` are done. `seconds`: that are left for the others.
    StepPlanner(std::int64_t steps, std::int64_t done, double seconds);

    /// Steps that there is room for in all, at most the schedule's and at least `done` + 1, after `spent`
    /// seconds of the stage's own; the schedule's until enough steps were measured.
    std::int64_t stepsFor(std::int64_t done, double spent) const;

private:
    std::int64_t m_steps;
    std::int64_t m_first;
    double m_seconds;
};

} // namespace onset
