// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frametable.h"
#include "storage/domain/ids.h"

#include <cstddef>
#include <vector>

namespace onset {

/// A stretch of a video in seconds, as metrics see it: truth, a detection, or a proposal (whose class takes
/// no part). Ids only say which are the same; the ends are taken as they stand, in whatever order.
struct TimedSegment
{
    VideoId video;
    ClassId actionClass;
    double start = 0; ///< seconds
    double end = 0;   ///< seconds
    double score = 0; ///< of predictions; higher is surer

    bool operator==(const TimedSegment &) const = default;
};

/// Frames of a video as seconds. Precondition: the range lies within the table.
TimedSegment timedSegment(VideoId video, ClassId actionClass, const FrameRange &range,
                          const FrameTable &frames, double score = 0);

/// Temporal IoU of two stretches of seconds as ActivityNet's evaluator computes it: max(0, min of the ends −
/// max of the starts) / (sum of the lengths − that). NaN for 0 / 0 (two empty stretches, or one exactly the
/// other reversed); reversed stretches are not put right.
double timedIou(const TimedSegment &a, const TimedSegment &b);

/// count values from first to last with equal steps, as numpy.linspace rounds them; count ≥ 2.
std::vector<double> evenlySpaced(double first, double last, std::size_t count);

/// ActivityNet's thresholds 0.5:0.05:0.95. The ninth is 0.8999999999999999, and results depend on it.
std::vector<double> activityNetThresholds();

} // namespace onset
