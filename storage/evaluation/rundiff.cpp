// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/rundiff.h"

#include "storage/evaluation/matching.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>
#include <utility>

namespace onset {

namespace {

/// The detections of one video and class.
struct Group
{
    std::vector<const Detection *> before;
    std::vector<const Detection *> after;
};

std::vector<FrameRange> rangesOf(const std::vector<const Detection *> &detections)
{
    std::vector<FrameRange> ranges;
    ranges.reserve(detections.size());
    for (const auto *detection : detections)
        ranges.push_back(detection->range);
    return ranges;
}

bool moved(const Detection &before, const Detection &after, std::int64_t tolerance)
{
    return std::abs(before.range.start.value - after.range.start.value) > tolerance ||
           std::abs(before.range.end.value - after.range.end.value) > tolerance;
}

void compare(Group group, const RunDiffOptions &options, std::vector<RunChange> &changes)
{
    for (const auto &match : matchRanges(rangesOf(group.before), rangesOf(group.after), options.tiou)) {
        const auto &before = *std::exchange(group.before[match.first], nullptr);
        const auto &after = *std::exchange(group.after[match.second], nullptr);
        const bool elsewhere = moved(before, after, options.tolerance);
        changes.push_back({elsewhere ? RunChangeKind::Moved : RunChangeKind::Kept, before, after, match.iou});
    }
    for (const auto *lost : group.before) {
        if (lost)
            changes.push_back({RunChangeKind::Lost, *lost, std::nullopt, 0});
    }
    for (const auto *gained : group.after) {
        if (gained)
            changes.push_back({RunChangeKind::Gained, std::nullopt, *gained, 0});
    }
}

auto placeOf(const RunChange &change)
{
    const auto &shown = change.after ? *change.after : *change.before;
    return std::tuple(shown.video, shown.range.start, shown.range.end, shown.actionClass, shown.id);
}

} // namespace

std::vector<RunChange> diffRuns(std::span<const Detection> before, std::span<const Detection> after,
                                const RunDiffOptions &options)
{
    std::map<std::pair<VideoId, ClassId>, Group> groups;
    for (const auto &detection : before) {
        if (detection.score >= options.beforeScore)
            groups[{detection.video, detection.actionClass}].before.push_back(&detection);
    }
    for (const auto &detection : after) {
        if (detection.score >= options.afterScore)
            groups[{detection.video, detection.actionClass}].after.push_back(&detection);
    }
    std::vector<RunChange> changes;
    for (auto &[key, group] : groups)
        compare(std::move(group), options, changes);
    std::ranges::sort(changes, {}, placeOf);
    return changes;
}

} // namespace onset
