// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domain/taughtsegments.h"

#include "storage/domain/truthstate.h"

#include <algorithm>

namespace onset {

namespace {

/// A video may be used for both, one part each.
bool isTaught(const TrainingSnapshot &snapshot, const Segment &segment)
{
    return std::ranges::any_of(snapshot.videos, [&](const SnapshotVideo &video) {
        return video.video == segment.video && video.use == Split::Training &&
               (video.range.empty() || video.range.overlaps(segment.range));
    });
}

} // namespace

std::map<ClassId, std::size_t> taughtSegments(const TrainingSnapshot &snapshot)
{
    std::map<ClassId, std::size_t> counts;
    for (const auto &segment : snapshot.segments) {
        if (isTruth(segment.state) && isTaught(snapshot, segment))
            ++counts[segment.actionClass];
    }
    return counts;
}

std::size_t taughtCount(const TrainingSnapshot &snapshot)
{
    std::size_t count = 0;
    for (const auto &[actionClass, segments] : taughtSegments(snapshot))
        count += segments;
    return count;
}

} // namespace onset
