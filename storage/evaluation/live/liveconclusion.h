// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/analysis.h"
#include "storage/evaluation/live/livestate.h"

#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace onset {

inline constexpr std::size_t kRecalls = 101; ///< 0, 0.01 … 1: where the mean curve stands

/// What follows from the state for one class; made anew only where the class changed.
struct LiveConclusion
{
    std::shared_ptr<const ClassAnalysis> analysis;
    ClassDiagnosis diagnosis;             ///< of a class with truth
    std::array<double, kRecalls> curve{}; ///< best precision at this recall or a higher one
    std::vector<std::uint32_t> hits;      ///< ranks of the right ones at the shown tIoU
    std::vector<double> gains;            ///< gainsWithout() of these; empty without truth
    std::vector<double> envelope;         ///< envelopeOfHits() of these
    /// Slots of truths that only a prediction has whose precision is too low (so they are missed), and what
    /// their ranking costs.
    std::vector<std::pair<std::uint32_t, double>> late;
    std::vector<TimedSegment> rightTruths;    ///< of the right ones at the shown tIoU
    std::vector<TimedSegment> rightPredicted; ///< beside them
    std::size_t labelErrors = 0;              ///< suspected
    Reliability reliability;

    /// Average precision lost to one wrong prediction of this rank.
    double costOf(std::uint32_t rank) const;
};

/// Marks which truths of the class are found, too.
LiveConclusion concludeClass(LiveState &state, LiveClass &ofClass);

/// Is it among the suspected label errors?
bool looksMislabelled(const LiveState &state, const LiveClass &ofClass, const LivePrediction &prediction);

} // namespace onset
