// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/itemhit.h"

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr double kReach = 5;
constexpr double kTopPadding = 4;
constexpr double kBottomPadding = 6; ///< leaves room for the line of what was reviewed
constexpr double kRowGap = 2;

std::optional<Edge> edgeNear(const QRectF &rect, double x)
{
    const double inside = std::min(kReach, rect.width() / 3);
    const double fromStart = x - rect.left();
    const double fromEnd = rect.right() - x;
    const bool start = fromStart >= -kReach && fromStart <= inside;
    const bool end = fromEnd >= -kReach && fromEnd <= inside;
    if (start && end)
        return std::abs(fromStart) <= std::abs(fromEnd) ? Edge::Start : Edge::End;
    if (start)
        return Edge::Start;
    if (end)
        return Edge::End;
    return std::nullopt;
}

} // namespace

QRectF itemRect(const LaneItem &each, const Lane &lane, double top, double height, const TimeScale &scale)
{
    const double inner = height - lane.strip - kTopPadding - kBottomPadding;
    const double rowHeight = (inner - kRowGap * (lane.rows - 1)) / lane.rows;
    const double x = scale.xOf(each.item.range.start);
    const double width = std::max(2.0, scale.xOf(each.item.range.end) - x);
    return {x, top + lane.strip + kTopPadding + each.row * (rowHeight + kRowGap), width, rowHeight};
}

ItemHit hitItem(const Lane &lane, double top, double height, const TimeScale &scale, QPointF point,
                const ItemId &selected)
{
    const FrameRange near{
        FrameIndex{static_cast<std::int64_t>(std::floor(scale.positionAt(point.x() - kReach - 2)))},
        FrameIndex{static_cast<std::int64_t>(std::ceil(scale.positionAt(point.x() + kReach + 2)))}};
    ItemHit best;
    int bestRank = 0;
    const auto [first, last] = lane.candidates(near);
    for (auto i = first; i < last; ++i) {
        const LaneItem &each = lane.items[i];
        const QRectF rect = itemRect(each, lane, top, height, scale);
        if (point.y() < rect.top() || point.y() >= rect.bottom() + kRowGap)
            continue;
        const bool inside = point.x() >= rect.left() && point.x() < rect.right();
        const auto edge = edgeNear(rect, point.x());
        if (!inside && !edge)
            continue;
        const int rank = (isValid(selected) && each.item.id == selected ? 4 : 0) + (inside ? 2 : 1);
        if (rank >= bestRank) {
            best = {&each, edge};
            bestRank = rank;
        }
    }
    return best;
}

} // namespace onset
