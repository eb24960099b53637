// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/reviewed.h"

#include "storage/domain/frameranges.h"

#include <algorithm>

namespace onset {

namespace {

bool covers(const std::vector<FrameRange> &stretches, const FrameRange &range)
{
    return std::any_of(stretches.begin(), stretches.end(), [&](const FrameRange &one) {
        return one.start <= range.start && range.end <= one.end;
    });
}

} // namespace

bool wasReviewed(const TrainingVideo &video, const FrameRange &range)
{
    return video.wholly || covers(joinedRanges(video.reviewed), range);
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
    return covers(joinedRanges(std::move(ranges)), range);
}

std::vector<FrameRange> reviewedStretches(const TrainingVideo &video, std::int64_t frames)
{
    if (video.wholly)
        return {frameRange(0, frames)};
    return joinedRanges(video.reviewed);
}

} // namespace onset
