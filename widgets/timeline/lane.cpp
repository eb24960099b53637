// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/lane.h"

#include <algorithm>

namespace onset {
namespace {

constexpr double kMinHeight = 40;
constexpr double kMaxHeight = 110;
constexpr double kMinRowHeight = 21;
constexpr double kPadding = 10;

} // namespace

void Lane::arrange()
{
    std::stable_sort(items.begin(), items.end(), [](const LaneItem &a, const LaneItem &b) {
        return a.item.range.start < b.item.range.start;
    });
    ends.clear();
    ends.reserve(items.size());
    std::vector<FrameIndex> rowEnds;
    FrameIndex latest{0};
    for (LaneItem &each : items) {
        auto row = std::find_if(rowEnds.begin(), rowEnds.end(),
                                [&](FrameIndex end) { return end <= each.item.range.start; });
        if (row == rowEnds.end() && rowEnds.size() < kMaxRows)
            row = rowEnds.insert(row, FrameIndex{0});
        else if (row == rowEnds.end())
            row = std::min_element(rowEnds.begin(), rowEnds.end());
        each.row = static_cast<int>(row - rowEnds.begin());
        *row = std::max(*row, each.item.range.end);
        latest = std::max(latest, each.item.range.end);
        ends.push_back(latest);
    }
    rows = std::max<int>(1, static_cast<int>(rowEnds.size()));
}

std::pair<std::size_t, std::size_t> Lane::candidates(FrameRange range) const
{
    const auto first = std::upper_bound(ends.begin(), ends.end(), range.start);
    const auto last =
        std::lower_bound(items.begin(), items.end(), range.end,
                         [](const LaneItem &each, FrameIndex end) { return each.item.range.start < end; });
    const auto from = static_cast<std::size_t>(first - ends.begin());
    return {from, std::max(from, static_cast<std::size_t>(last - items.begin()))};
}

std::vector<LaneBox> layoutLanes(const std::vector<Lane> &lanes, double available)
{
    std::vector<LaneBox> boxes;
    boxes.reserve(lanes.size());
    double needed = 0;
    for (const Lane &lane : lanes) {
        boxes.push_back({0, std::max(kMinHeight, kPadding + lane.rows * kMinRowHeight) + lane.strip});
        needed += boxes.back().height;
    }
    const double extra =
        lanes.empty() ? 0 : std::max(0.0, available - needed) / static_cast<double>(lanes.size());
    double y = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const double most = kMaxHeight + lanes[i].strip + (lanes[i].rows - 1) * kMinRowHeight;
        boxes[i].height = std::max(boxes[i].height, std::min(boxes[i].height + extra, most));
        boxes[i].y = y;
        y += boxes[i].height;
    }
    return boxes;
}

} // namespace onset
