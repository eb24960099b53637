// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/reviewed.h"

#include <algorithm>

namespace onset {

namespace {

std::vector<FrameRange> joined(std::vector<FrameRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const FrameRange &a, const FrameRange &b) { return a.start < b.start; });
    std::vector<FrameRange> result;
    for (const auto &range : ranges) {
        if (!result.empty() && range.start <= result.back().end)
            result.back().end = std::max(result.back().end, range.end);
        else
            result.push_back(range);
    }
    return result;
}

bool covers(const std::vector<FrameRange> &stretches, const FrameRange &range)
{
    return std::any_of(stretches.begin(), stretches.end(), [&](const FrameRange &one) {
        return one.start <= range.start && range.end <= one.end;
    });
}

} // namespace

bool wasReviewed(const TrainingVideo &video, const FrameRange &range)
{
    return video.wholly || covers(joined(video.reviewed), range);
}

bool wasReviewed(const TrainingVideo &video, int actionClass, const FrameRange &range)
{
    if (video.wholly)
        return true;
    auto ranges = video.reviewed;
    for (const auto &review : video.reviewedFor) {
        if (review.actionClass == actionClass)
            ranges.push_back(review.range);
    }
    return covers(joined(std::move(ranges)), range);
}

std::vector<FrameRange> reviewedStretches(const TrainingVideo &video, std::int64_t frames)
{
    if (video.wholly)
        return {frameRange(0, frames)};
    return joined(video.reviewed);
}

} // namespace onset
