// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/changepainter.h"

#include "app/document/workspace.h"
#include "widgets/timeline/timelinescene.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr double kStrip = TimelineScene::kMarkStrip;
constexpr double kLeastWidth = 5;  ///< so that a short one is seen in a long video
constexpr double kGlyphWidth = 14; ///< narrower marks have none
constexpr double kGlyph = 3.2;     ///< half its size

QRectF placeOf(const TimelineScene &scene, const QRectF &lane, const FrameRange &range)
{
    // What lies far outside of the view would be drawn for nothing.
    const double left = std::clamp(scene.scale.xOf(range.start), lane.left() - 40, lane.right() + 40);
    const double right = std::clamp(scene.scale.xOf(range.end), lane.left() - 40, lane.right() + 40);
    return {left, lane.top() + 1, std::max(kLeastWidth, right - left), kStrip};
}

/// Of its class, or of its person; what belongs to a person of another run has the lane of no person.
int laneOf(const TimelineScene &scene, const Detection &detection)
{
    if (scene.mode() == LaneMode::Class)
        return scene.laneWith({detection.actionClass, std::nullopt});
    const int lane = scene.laneWith({{}, detection.track});
    return lane >= 0 ? lane : scene.laneWith({{}, std::nullopt});
}

} // namespace

void ChangePainter::drawLane(QPainter &painter, const TimelineScene &scene, int lane) const
{
    const auto &workspace = scene.workspace();
    const auto rect = scene.laneRect(lane);
    const auto visible = scene.scale.visible();
    for (const auto *change : workspace.changes.marks(workspace.selection.video())) {
        const auto &before = change->before ? change->before->range : change->after->range;
        const auto &after = shownOf(*change).range;
        const auto *known = workspace.document.actionClass(shownOf(*change).actionClass);
        if (!known || !known->visible || laneOf(scene, shownOf(*change)) != lane ||
            (!before.overlaps(visible) && !after.overlaps(visible)) || workspace.runs.isHidden(before) ||
            workspace.runs.isHidden(after))
            continue;
        draw(painter, change->kind, placeOf(scene, rect, before), placeOf(scene, rect, after),
             m_theme.adapted(QColor::fromRgb(known->colour)));
    }
}

void ChangePainter::draw(QPainter &painter, RunChangeKind kind, const QRectF &before, const QRectF &after,
                         const QColor &colour) const
{
    const auto ink = mixed(colour, m_theme.text, 0.35);
    const auto &place = kind == RunChangeKind::Lost ? before : after;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(kind == RunChangeKind::Lost    ? m_theme.background
                     : kind == RunChangeKind::Moved ? withAlpha(colour, 90)
                                                    : colour);
    QPen pen(ink, 1.3);
    if (kind == RunChangeKind::Lost)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawRoundedRect(place.adjusted(0.6, 0.6, -0.6, -0.6), 2, 2);
    if (kind == RunChangeKind::Moved) {
        pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(before.adjusted(0.6, 2.6, -0.6, -2.6));
        drawShift(painter, before.left(), after.left(), place.center().y(), ink);
        drawShift(painter, before.right(), after.right(), place.center().y(), ink);
    }
    if (place.width() >= kGlyphWidth)
        drawGlyph(painter, place.center(), kind, m_theme.text);
}

void ChangePainter::drawShift(QPainter &painter, double from, double to, double y, const QColor &ink) const
{
    if (std::abs(to - from) < 3)
        return;
    const double tip = to > from ? -3.5 : 3.5;
    painter.setPen(QPen(ink, 1.4));
    painter.drawLine(QPointF(from, y), QPointF(to, y));
    painter.drawPolyline(QPolygonF{{to + tip, y - 3}, {to, y}, {to + tip, y + 3}});
}

void ChangePainter::drawGlyph(QPainter &painter, const QPointF &centre, RunChangeKind kind,
                              const QColor &ink) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.background);
    painter.drawEllipse(centre, kGlyph + 1.6, kGlyph + 1.6);
    painter.setPen(QPen(ink, 1.5));
    painter.drawLine(centre - QPointF(kGlyph, 0), centre + QPointF(kGlyph, 0));
    if (kind == RunChangeKind::Gained)
        painter.drawLine(centre - QPointF(0, kGlyph), centre + QPointF(0, kGlyph));
    if (kind != RunChangeKind::Moved)
        return;
    for (const double side : {-1.0, 1.0}) {
        const auto tip = centre + QPointF(side * kGlyph, 0);
        painter.drawPolyline(QPolygonF{tip + QPointF(-side * 2, -2), tip, tip + QPointF(-side * 2, 2)});
    }
}

} // namespace onset
