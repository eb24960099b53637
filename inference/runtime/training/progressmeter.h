// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/fit.h"

#include <chrono>
#include <deque>
#include <map>
#include <string>

namespace onset {

/// Turns steps into progress reports: at most four a second, losses as means since the last report, speed and
/// time left over all steps of this session.
class ProgressMeter
{
public:
    ProgressMeter(const TrainContext &context, const FitPlan &plan, std::int64_t firstStep);

    /// Step `step` (from 0) is done; the values are scalars on any device.
    void add(std::int64_t step, double loss, const StepResult &result);
    void setValidation(double measure) { m_validation = measure; }
    void setSteps(std::int64_t steps) { m_steps = steps; } ///< where they are not the plan's
    /// Reports now.
    void report(std::int64_t stepsDone);
    double recentLoss() const; ///< mean of the last 50 steps; NaN before the first

private:
    using Clock = std::chrono::steady_clock;
    const TrainContext &m_context;
    std::string m_stage;
    std::int64_t m_firstStep;
    std::int64_t m_steps;
    Clock::time_point m_begun = Clock::now();
    Clock::time_point m_reported = Clock::now();
    std::int64_t m_samples = 0;
    std::map<std::string, std::pair<double, int>> m_sums; ///< since the last report
    std::deque<double> m_recent;
    double m_validation;
};

} // namespace onset
