// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinescene.h"

#include "app/document/workspace.h"
#include "widgets/timeline/itemhit.h"
#include "widgets/timeline/lanebuilder.h"

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr double kThresholdReach = 3;

} // namespace

TimelineScene::TimelineScene(Workspace &workspace)
    : m_workspace(workspace)
{}

void TimelineScene::setMode(LaneMode mode)
{
    m_mode = mode;
    rebuild();
}

void TimelineScene::setComparedRun(RunId run)
{
    m_comparedRun = run;
    rebuild();
}

void TimelineScene::rebuild()
{
    m_lanes = buildLanes(m_workspace, m_mode, m_comparedRun);
    const bool marked = !m_workspace.changes.marks(m_workspace.selection.video()).empty();
    for (auto &lane : m_lanes)
        lane.strip = marked ? kMarkStrip : 0;
    layout();
}

int TimelineScene::laneWith(const LaneKey &key) const
{
    const auto it = std::find_if(m_lanes.begin(), m_lanes.end(),
                                 [&](const onset::Lane &lane) { return lane.key == key; });
    return it != m_lanes.end() ? static_cast<int>(it - m_lanes.begin()) : -1;
}

int TimelineScene::laneOf(const onset::Item &item) const
{
    return laneWith(m_mode == LaneMode::Class ? LaneKey{item.actionClass, std::nullopt}
                                              : LaneKey{{}, item.track});
}

std::optional<LaneItem> TimelineScene::find(const ItemId &id) const
{
    for (const onset::Lane &lane : m_lanes) {
        for (const LaneItem &each : lane.items) {
            if (each.item.id == id)
                return each;
        }
    }
    return std::nullopt;
}

bool TimelineScene::hasContent() const
{
    return std::any_of(m_lanes.begin(), m_lanes.end(), [](const onset::Lane &lane) {
        return !lane.items.empty() || lane.curve || lane.comparedCurve;
    });
}

void TimelineScene::setSize(const QSizeF &size)
{
    m_size = size;
    scale.setExtent(kHeaderWidth, std::max(1.0, size.width() - kHeaderWidth));
    layout();
}

void TimelineScene::layout()
{
    m_boxes = layoutLanes(m_lanes, lanesRect().height());
    setScroll(m_scroll);
}

void TimelineScene::setScroll(double y)
{
    m_scroll = std::clamp(y, 0.0, maximumScroll());
}

double TimelineScene::maximumScroll() const
{
    const double height = m_boxes.empty() ? 0 : m_boxes.back().y + m_boxes.back().height;
    return std::max(0.0, height - lanesRect().height());
}

QRectF TimelineScene::overviewRect() const
{
    return {kHeaderWidth, 0, std::max(1.0, m_size.width() - kHeaderWidth), kOverviewHeight};
}

QRectF TimelineScene::rulerRect() const
{
    return {kHeaderWidth, kOverviewHeight, std::max(1.0, m_size.width() - kHeaderWidth), kRulerHeight};
}

QRectF TimelineScene::lanesRect() const
{
    const double top = kOverviewHeight + kRulerHeight;
    return {kHeaderWidth, top, std::max(1.0, m_size.width() - kHeaderWidth),
            std::max(0.0, m_size.height() - top)};
}

QRectF TimelineScene::headersRect() const
{
    const QRectF lanes = lanesRect();
    return {0, lanes.top(), kHeaderWidth, lanes.height()};
}

QRectF TimelineScene::laneRect(int lane) const
{
    const LaneBox &box = m_boxes[static_cast<std::size_t>(lane)];
    const QRectF lanes = lanesRect();
    return {lanes.left(), lanes.top() + box.y - m_scroll, lanes.width(), box.height};
}

QRectF TimelineScene::itemRectOf(int lane, const LaneItem &each) const
{
    const QRectF rect = laneRect(lane);
    return itemRect(each, m_lanes[static_cast<std::size_t>(lane)], rect.top(), rect.height(), scale);
}

std::pair<int, int> TimelineScene::visibleLanes() const
{
    int first = 0;
    const int count = static_cast<int>(m_boxes.size());
    const QRectF lanes = lanesRect();
    while (first < count && laneRect(first).bottom() <= lanes.top())
        ++first;
    int last = first;
    while (last < count && laneRect(last).top() < lanes.bottom())
        ++last;
    return {first, last};
}

int TimelineScene::laneAt(double y) const
{
    if (y < lanesRect().top() || y >= lanesRect().bottom())
        return -1;
    const auto [first, last] = visibleLanes();
    for (int lane = first; lane < last; ++lane) {
        if (y < laneRect(lane).bottom())
            return lane;
    }
    return -1;
}

TimeScale TimelineScene::overviewScale() const
{
    TimeScale whole = scale;
    whole.framesPerPixel = std::max(1e-9, static_cast<double>(scale.total) / scale.width);
    whole.first = 0;
    return whole;
}

QRectF TimelineScene::overviewWindow() const
{
    const TimeScale whole = overviewScale();
    const double left = whole.xOf(scale.first);
    const double right = whole.xOf(scale.positionAt(scale.right()));
    const double width = std::clamp(right - left, 6.0, scale.width);
    const double middle = std::clamp((left + right) / 2, scale.left + width / 2, scale.right() - width / 2);
    return {middle - width / 2, 0, width, kOverviewHeight};
}

QRectF TimelineScene::axisRect(int lane) const
{
    return laneRect(lane).adjusted(0, 4, 0, -5);
}

CurveAxis TimelineScene::axis(int lane) const
{
    const onset::Lane &l = m_lanes[static_cast<std::size_t>(lane)];
    CurveAxis axis;
    for (const auto &key : {l.curve, l.comparedCurve}) {
        if (const auto *curve = key ? m_workspace.runs.curve(*key) : nullptr)
            axis.include(CurveAxis::of(curve->pyramid));
    }
    return axis;
}

std::optional<double> TimelineScene::thresholdY(int lane) const
{
    const auto &curve = m_lanes[static_cast<std::size_t>(lane)].curve;
    if (!curve || curve->kind == CurveKind::Class || !m_workspace.runs.derives())
        return std::nullopt;
    const QRectF rect = axisRect(lane);
    return axis(lane).yOf(m_workspace.runs.deriveSettings().threshold, rect.top(), rect.height());
}

QRectF TimelineScene::thresholdHandle(int lane) const
{
    const auto y = thresholdY(lane);
    return y ? QRectF(kHeaderWidth - 40, *y - 8, 40, 16) : QRectF();
}

TimelineHit TimelineScene::hit(QPointF point) const
{
    TimelineHit hit;
    if (overviewRect().contains(point)) {
        hit.zone = TimelineHit::Overview;
    } else if (rulerRect().contains(point)) {
        hit.zone = TimelineHit::Ruler;
    } else if (hit.lane = laneAt(point.y()); hit.lane >= 0 && point.x() < kHeaderWidth) {
        const bool handle = thresholdHandle(hit.lane).contains(point);
        hit.zone = handle ? TimelineHit::Threshold : TimelineHit::Header;
    } else if (hit.lane >= 0) {
        const QRectF rect = laneRect(hit.lane);
        const ItemHit item = hitItem(m_lanes[static_cast<std::size_t>(hit.lane)], rect.top(), rect.height(),
                                     scale, point, m_workspace.selection.item());
        const auto threshold = thresholdY(hit.lane);
        hit.zone = TimelineHit::Lane;
        if (item.item) {
            hit.item = item.item->item;
            hit.edge = item.edge.value_or(Edge::Start);
            hit.zone = item.edge ? TimelineHit::ItemEdge : TimelineHit::Item;
        } else if (threshold && std::abs(point.y() - *threshold) <= kThresholdReach) {
            hit.zone = TimelineHit::Threshold;
        }
    }
    return hit;
}

} // namespace onset
