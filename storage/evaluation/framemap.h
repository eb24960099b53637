// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/tube.h"
#include "storage/evaluation/overlapscores.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// One person's box on one picture, with one class.
struct FrameBox
{
    std::int64_t picture = 0; ///< says only which are the same; of a video and a frame
    ClassId actionClass;
    EdgeBox box;
    double score = 0; ///< of predictions; higher is surer

    bool operator==(const FrameBox &) const = default;
};

/// Whose frame-mAP.
enum class FrameRule {
    Ava,         ///< AVA's evaluator (Gu et al., CVPR 2018), PascalDetectionEvaluator
    Act,         ///< ACT (Kalogeiton et al., ICCV 2017)
    MultiSports, ///< MultiSports (Li et al., ICCV 2021)
};

/// Frame-mAP, equal to the reference program of the rule.
/// - Predictions of a class go by score. Ava and MultiSports compare each with the truth of its class and
///   picture that it overlaps most, Act with the best that is still free; right where the IoU of the boxes
///   reaches the threshold. Act adds 1 to every length of a box.
/// - AP under the envelope; Act by trapezoids in single precision.
/// - A class without truth is undefined and does not count; Act: 0.
/// - Ava drops predictions without area or with reversed edges before it counts.
/// Equal scores: Ava judges a picture's predictions in their order and ranks all of a class by
/// descendingOrder(), Act and MultiSports by negatedOrder(). `classes` lists each once; `elsewhere` counts
/// predictions on pictures without any truth. Precondition for Ava: predictions of a picture stand together,
/// best first, as its reader leaves them.
OverlapScores evaluateFrameMap(std::span<const FrameBox> truth, std::span<const FrameBox> predictions,
                               std::span<const ClassId> classes, std::span<const double> thresholds,
                               FrameRule rule);

} // namespace onset
