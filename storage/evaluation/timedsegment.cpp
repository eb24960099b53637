// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/timedsegment.h"

#include <algorithm>

namespace onset {

TimedSegment timedSegment(VideoId video, ClassId actionClass, const FrameRange &range,
                          const FrameTable &frames, double score)
{
    return {video, actionClass, frames.secondsOf(range.start), frames.secondsOf(range.end), score};
}

double timedIou(const TimedSegment &a, const TimedSegment &b)
{
    const double common = std::max(0.0, std::min(a.end, b.end) - std::max(a.start, b.start));
    // The order of the terms is the evaluator's: the last bit decides at a threshold.
    return common / ((b.end - b.start) + (a.end - a.start) - common);
}

std::vector<double> evenlySpaced(double first, double last, std::size_t count)
{
    std::vector<double> values(count);
    const double step = (last - first) / static_cast<double>(count - 1);
    for (std::size_t i = 0; i + 1 < count; ++i)
        values[i] = static_cast<double>(i) * step + first;
    values.back() = last;
    return values;
}

std::vector<double> activityNetThresholds()
{
    return evenlySpaced(0.5, 0.95, 10);
}

} // namespace onset
