// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domain/frameranges.h"

#include <algorithm>
#include <utility>

namespace onset {

std::vector<FrameRange> joinedRanges(std::vector<FrameRange> ranges)
{
    std::ranges::sort(ranges, {}, [](const FrameRange &range) { return range.start; });
    std::vector<FrameRange> result;
    for (const auto &range : ranges) {
        if (result.empty() || range.start > result.back().end)
            result.push_back(range);
        else
            result.back().end = std::max(result.back().end, range.end);
    }
    return result;
}

std::int64_t coveredLength(const std::vector<FrameRange> &ranges, const FrameRange &range)
{
    std::vector<FrameRange> common;
    for (const auto &one : ranges) {
        if (one.overlaps(range))
            common.push_back(commonRange(one, range));
    }
    std::int64_t frames = 0;
    for (const auto &one : joinedRanges(std::move(common)))
        frames += one.length();
    return frames;
}

FrameRange commonRange(const FrameRange &a, const FrameRange &b)
{
    const auto start = std::max(a.start, b.start);
    return {start, std::max(start, std::min(a.end, b.end))};
}

} // namespace onset
