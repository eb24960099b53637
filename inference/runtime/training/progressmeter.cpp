// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/progressmeter.h"

#include <torch/torch.h>

#include <limits>
#include <numeric>

namespace onset {

namespace {

constexpr std::size_t kRecentSteps = 50;
constexpr auto kBetweenReports = std::chrono::milliseconds(250);

} // namespace

ProgressMeter::ProgressMeter(const TrainContext &context, const FitPlan &plan, std::int64_t firstStep)
    : m_context(context)
    , m_stage(plan.stage)
    , m_firstStep(firstStep)
    , m_steps(plan.options.steps)
    , m_validation(std::numeric_limits<double>::quiet_NaN())
{}

void ProgressMeter::add(std::int64_t step, double loss, const StepResult &result)
{
    const auto sum = [this](const std::string &name, double value) {
        auto &[total, count] = m_sums[name];
        total += value;
        ++count;
    };
    sum("loss", loss);
    for (const auto &[name, value] : result.parts)
        sum(name, value.item<double>());
    m_recent.push_back(loss);
    if (m_recent.size() > kRecentSteps)
        m_recent.pop_front();
    m_samples += result.samples;
    if (Clock::now() - m_reported >= kBetweenReports)
        report(step + 1);
}

double ProgressMeter::recentLoss() const
{
    if (m_recent.empty())
        return std::numeric_limits<double>::quiet_NaN();
    return std::accumulate(m_recent.begin(), m_recent.end(), 0.0) / static_cast<double>(m_recent.size());
}

void ProgressMeter::report(std::int64_t stepsDone)
{
    m_reported = Clock::now();
    const double seconds = std::chrono::duration<double>(m_reported - m_begun).count();
    TrainProgress progress;
    progress.stage = m_stage;
    progress.stageNumber = m_context.stageNumber;
    progress.stages = m_context.stages;
    progress.step = stepsDone;
    progress.steps = m_steps;
    for (const auto &[name, sum] : m_sums)
        progress.losses[name] = sum.first / sum.second;
    progress.validationMap = m_validation;
    const auto done = static_cast<double>(stepsDone - m_firstStep);
    if (seconds > 0 && done > 0) {
        progress.samplesPerSecond = static_cast<double>(m_samples) / seconds;
        progress.secondsLeft = seconds / done * static_cast<double>(m_steps - stepsDone);
    }
    m_sums.clear();
    m_context.progress(progress);
}

} // namespace onset
