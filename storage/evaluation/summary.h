// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/timedsegment.h"

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

/// The few numbers that tell how good a run is, by ActivityNet's protocols with their own thresholds. NaN
/// without truth; 0 where there is truth but no detection.
struct DetectionSummary
{
    struct OfClass
    {
        ClassId actionClass;
        std::size_t truths = 0;
        std::size_t detections = 0;
        double averagePrecision50 = 0;   ///< at tIoU 0.5
        double averagePrecision = 0;     ///< mean over 0.5:0.05:0.95
        std::vector<double> atThreshold; ///< at each of activityNetThresholds()
    };
    double map50 = 0;             ///< mAP at tIoU 0.5
    double averageMap = 0;        ///< mean mAP over 0.5:0.05:0.95
    double recallAt10 = 0;        ///< average recall at 10 proposals a video, 0 … 1
    double recallAt100 = 0;       ///< average recall at 100 proposals a video, 0 … 1
    double areaUnderCurve = 0;    ///< of AR-AN up to 100, percent
    std::vector<OfClass> classes; ///< those of the truth, in the order of their first segment
};

/// As proposals count the detections' stretches without their classes, each stretch of a video once with its
/// best score.
DetectionSummary summarizeDetections(std::span<const TimedSegment> truth,
                                     std::span<const TimedSegment> detections);

} // namespace onset
