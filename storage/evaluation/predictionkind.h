// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/matcher.h"

#include <array>

namespace onset {

/// What a prediction is, in the words and the order of DETAD (Alwassel et al., ECCV 2018).
enum class PredictionKind : std::uint8_t {
    TruePositive,
    DoubleDetection, ///< on a truth of its class that a better one took
    WrongLabel,      ///< on a truth of another class
    Localization,    ///< on a truth of its class, overlapping too little
    Confusion,       ///< overlapping too little, and another class
    Background       ///< on nothing
};

inline constexpr std::size_t kPredictionKinds = 6;
using KindCounts = std::array<std::size_t, kPredictionKinds>;

/// The truth that a prediction overlaps most, of any class (equal IoUs: the first; NaN above all, as NumPy).
struct NearestTruth
{
    std::uint32_t truth = kNoSegment; ///< index into the truth; kNoSegment in a video without
    bool sameClass = false;
    double iou = 0;

    bool operator==(const NearestTruth &) const = default;
};

/// ofVideo: the truths of the prediction's video.
NearestTruth nearestTruth(const TimedSegment &prediction, std::span<const TimedSegment> truth,
                          std::span<const std::uint32_t> ofVideo);

/// What a prediction that took no truth at this threshold is: double detection or wrong label with
/// IoU ≥ tIoU, localization or confusion with IoU ≥ minTiou, otherwise background.
PredictionKind missKind(const NearestTruth &nearest, double tiou, double minTiou);

} // namespace onset
