// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace onset {

/// Thins the reports of a training out, however many a trainer makes: the first of a stage passes at once,
/// others not before kBetween; losses of those held back are averaged into the next that passes. Used by one
/// thread.
class ProgressGate
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr auto kBetween = std::chrono::milliseconds(250);

    /// What is to be told now, if anything.
    std::optional<TrainProgress> pass(const TrainProgress &progress, Clock::time_point now);
    /// What was held back last, if anything: at the end.
    std::optional<TrainProgress> rest();

private:
    void hold(const TrainProgress &progress);

    std::optional<TrainProgress> m_held;
    std::map<std::string, std::pair<double, int>> m_sums;
    std::string m_stage;
    Clock::time_point m_passed;
};

} // namespace onset
