// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/trainbudget.h"

#include <algorithm>

namespace onset {

namespace {

constexpr std::int64_t kMeasuredSteps = 8; // the first are slower; fewer than these say little
constexpr double kMeasuredShare = 0.1;     // of the time: then even few slow steps have to do

} // namespace

double TrainBudget::elapsed() const
{
    return std::chrono::duration<double>(Clock::now() - m_begun).count() - (m_gate ? m_gate->seconds() : 0) +
           m_usedBefore;
}

StepPlanner::StepPlanner(std::int64_t steps, std::int64_t done, double seconds)
    : m_steps(steps)
    , m_first(done)
    , m_seconds(seconds)
{}

std::int64_t StepPlanner::stepsFor(std::int64_t done, double spent) const
{
    const auto measured = done - m_first;
    if (measured < 1 || (measured < kMeasuredSteps && spent < kMeasuredShare * m_seconds))
        return m_steps;
    const double each = spent / static_cast<double>(measured);
    const double room = std::max(0.0, m_seconds - spent) / std::max(each, 1e-9);
    const auto more = static_cast<std::int64_t>(std::min(room, static_cast<double>(m_steps)));
    return std::clamp(done + more, std::min(done + 1, m_steps), m_steps);
}

} // namespace onset
