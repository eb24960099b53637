// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/detectionscores.h"
#include "storage/evaluation/timedsegment.h"

#include <span>
#include <vector>

namespace onset {

struct ActivityNetDetectionOptions
{
    std::vector<double> tiou = activityNetThresholds();
    bool keepCurves = false; ///< fill ClassScores::curves (16 bytes a prediction and threshold)
};

using ActivityNetDetectionScores = DetectionScores;

/// The detection task of ActivityNet (Caba Heilbron et al., CVPR 2015), equal to its evaluator:
/// - Average precision of each class of the truth by interpolatedAveragePrecision(); a class that was never
///   predicted has 0.
/// - Predictions by descendingOrder() of their scores. Each takes the truth of its class and video with the
///   highest IoU that is still free and reaches the threshold (IoU ≥ tIoU), and is wrong where there is none;
///   truths by descendingOrder() of the IoU. So a NaN IoU (timedIou) is right at every threshold.
/// - A prediction in a video without truth of its class is wrong.
/// Predictions of a class without truth take no part here (the evaluator stops with an error). The scores of
/// the truth are not looked at. O(n log n + predictions · truths of the class in the video).
ActivityNetDetectionScores evaluateActivityNetDetections(std::span<const TimedSegment> truth,
                                                         std::span<const TimedSegment> predictions,
                                                         const ActivityNetDetectionOptions &options = {});

} // namespace onset
