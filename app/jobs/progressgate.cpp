// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/progressgate.h"

namespace onset {

void ProgressGate::hold(const TrainProgress &progress)
{
    for (const auto &[name, value] : progress.losses) {
        auto &[sum, count] = m_sums[name];
        sum += value;
        ++count;
    }
    m_held = progress;
}

std::optional<TrainProgress> ProgressGate::pass(const TrainProgress &progress, Clock::time_point now)
{
    const bool newStage = progress.stage != m_stage;
    if (newStage)
        m_sums.clear();
    hold(progress);
    if (!newStage && now - m_passed < kBetween)
        return std::nullopt;
    m_stage = progress.stage;
    m_passed = now;
    return rest();
}

std::optional<TrainProgress> ProgressGate::rest()
{
    if (!m_held)
        return std::nullopt;
    auto told = std::move(*m_held);
    m_held.reset();
    told.losses.clear();
    for (const auto &[name, sum] : m_sums)
        told.losses[name] = sum.first / sum.second;
    m_sums.clear();
    return told;
}

} // namespace onset
