// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/rangegesture.h"

#include "app/document/workspace.h"
#include "widgets/timeline/segmentpainter.h"
#include "widgets/timeline/timelinepainter.h"
#include "widgets/timeline/timelinescene.h"
#include "widgets/timeline/timetext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr double kStartDistance = 3; ///< pixels; a click that trembles moves nothing
constexpr double kSnapDistance = 8;  ///< pixels
constexpr int kMaxNeighbours = 2000; ///< zoomed far out, more edges than anyone could aim at

std::vector<SnapTarget> snapTargets(const TimelineScene &scene, int lane, const Item &moved, Edge edge,
                                    double position, double tolerance)
{
    const Workspace &workspace = scene.workspace();
    // The frame shown lies within the range on both sides: first of it or last of it.
    const FrameIndex shown = workspace.playhead.current();
    std::vector<SnapTarget> targets;
    if (shown.valid())
        targets.push_back({edge == Edge::Start ? shown : shown + 1, SnapKind::Playhead});
    const FrameRange near{FrameIndex{static_cast<std::int64_t>(std::floor(position - tolerance)) - 1},
                          FrameIndex{static_cast<std::int64_t>(std::ceil(position + tolerance)) + 1}};
    int neighbours = 0;
    for (const Item &other : workspace.document.items(moved.video, near)) {
        if (other.id == moved.id || other.state == SegmentState::Rejected)
            continue;
        targets.push_back({other.range.start, SnapKind::Edge});
        targets.push_back({other.range.end, SnapKind::Edge});
        if (++neighbours == kMaxNeighbours)
            break;
    }
    const auto &key = scene.lanes()[static_cast<std::size_t>(lane)].curve;
    if (const auto *curve = key ? workspace.runs.curve(*key) : nullptr) {
        if (const auto crossing =
                nearestCrossing(curve->pyramid, curve->first, curve->stride,
                                workspace.runs.deriveSettings().threshold, position, tolerance);
            crossing && !workspace.runs.isHidden({*crossing, *crossing + 1}))
            targets.push_back({*crossing, SnapKind::Threshold});
    }
    return targets;
}

FrameIndex clamped(FrameIndex edge, FrameIndex low, FrameIndex high)
{
    return std::clamp(edge, low, std::max(low, high));
}

} // namespace

RangeGesture::RangeGesture(TimelineScene &scene, TimelineHost &host, Kind kind, int lane, const Item &item,
                           Edge edge, QPointF press)
    : m_scene(scene)
    , m_host(host)
    , m_kind(kind)
    , m_lane(lane)
    , m_item(item)
    , m_edge(edge)
    , m_press(press)
    , m_range(item.range)
{
    const double position = scene.scale.positionAt(press.x());
    if (kind == Kind::Create)
        m_anchor = position;
    else
        m_grab = static_cast<double>(markedEdge().value) - position;
}

RangeGesture::~RangeGesture()
{
    if (m_started) {
        m_scene.hidden = {};
        m_host.sceneMoved();
    }
}

void RangeGesture::start()
{
    m_started = true;
    m_scene.hidden = m_item.id;
    m_host.sceneMoved();
}

SnapTarget RangeGesture::snapped(double position, Edge edge, bool snaps) const
{
    const double tolerance = kSnapDistance * m_scene.scale.framesPerPixel;
    if (!snaps)
        return snapTo(position, {}, tolerance);
    return snapTo(position, snapTargets(m_scene, m_lane, m_item, edge, position, tolerance), tolerance);
}

void RangeGesture::move(QPointF point, Qt::KeyboardModifiers modifiers)
{
    if (!m_started && std::abs(point.x() - m_press.x()) < kStartDistance)
        return;
    if (!m_started)
        start();
    const double position = m_scene.scale.positionAt(point.x()) + m_grab;
    const bool snaps = !modifiers.testFlag(Qt::AltModifier);
    const FrameRange before = m_range;
    switch (m_kind) {
    case Kind::Resize:
        resize(position, snaps);
        break;
    case Kind::Move:
        moveWhole(position, snaps);
        break;
    case Kind::Create:
        create(position, snaps);
        break;
    }
    if (m_range != before)
        announce(true);
    m_host.overlayChanged();
}

void RangeGesture::resize(double position, bool snaps)
{
    const SnapTarget target = snapped(position, m_edge, snaps);
    const FrameIndex last{m_scene.scale.total};
    if (m_edge == Edge::Start)
        m_range.start = clamped(target.edge, FrameIndex{0}, m_range.end - 1);
    else
        m_range.end = clamped(target.edge, m_range.start + 1, last);
    m_snap = markedEdge() == target.edge ? target.kind : SnapKind::Frame;
}

void RangeGesture::moveWhole(double position, bool snaps)
{
    const auto length = m_item.range.length();
    const SnapTarget start = snapped(position, Edge::Start, snaps);
    const SnapTarget end = snapped(position + static_cast<double>(length), Edge::End, snaps);
    // The edge that found something to snap to leads; the start where both or neither did.
    const bool byEnd = start.kind == SnapKind::Frame && end.kind != SnapKind::Frame;
    m_edge = byEnd ? Edge::End : Edge::Start;
    const FrameIndex wanted = byEnd ? end.edge - length : start.edge;
    m_range.start = clamped(wanted, FrameIndex{0}, FrameIndex{m_scene.scale.total - length});
    m_range.end = m_range.start + length;
    m_snap = m_range.start == wanted ? (byEnd ? end.kind : start.kind) : SnapKind::Frame;
}

void RangeGesture::create(double position, bool snaps)
{
    const bool forward = position >= m_anchor;
    const FrameIndex last{m_scene.scale.total};
    const SnapTarget anchor = snapped(m_anchor, forward ? Edge::Start : Edge::End, snaps);
    const SnapTarget target = snapped(position, forward ? Edge::End : Edge::Start, snaps);
    m_edge = forward ? Edge::End : Edge::Start;
    m_snap = target.kind;
    if (forward) {
        m_range.start = clamped(anchor.edge, FrameIndex{0}, last - 1);
        m_range.end = clamped(target.edge, m_range.start + 1, last);
    } else {
        m_range.end = clamped(anchor.edge, FrameIndex{1}, last);
        m_range.start = clamped(target.edge, FrameIndex{0}, m_range.end - 1);
    }
}

void RangeGesture::announce(bool active)
{
    if (m_kind == Kind::Resize) {
        m_host.previewEdge(m_item.id, m_edge, markedEdge(), active);
    } else {
        m_host.previewEdge(m_item.id, Edge::Start, m_range.start, active);
        m_host.previewEdge(m_item.id, Edge::End, m_range.end, active);
    }
    if (active)
        m_scene.workspace().pictures.request(QStringLiteral("edges"), m_item.video,
                                             {m_range.start, m_range.end - 1}, QSize(320, 180));
}

void RangeGesture::release()
{
    if (!m_started)
        return;
    announce(false);
    Workspace &workspace = m_scene.workspace();
    if (m_kind == Kind::Create) {
        const auto made =
            workspace.document.requestCreate(m_item.video, m_item.actionClass, m_range, m_item.track);
        if (made)
            workspace.selection.select(*made);
        else
            m_host.refuse(QString::fromStdString(made.error().message));
    } else if (m_range != m_item.range) {
        const auto resized = workspace.document.requestResize(m_item.id, m_range);
        if (!resized)
            m_host.refuse(QString::fromStdString(resized.error().message));
    }
}

void RangeGesture::cancel()
{
    if (!m_started)
        return;
    m_range = m_item.range;
    announce(false);
}

void RangeGesture::paint(QPainter &painter) const
{
    if (!m_started)
        return;
    const Lane &lane = m_scene.lanes()[static_cast<std::size_t>(m_lane)];
    const TimelineTheme &theme = m_scene.theme;
    painter.setClipRect(m_scene.lanesRect());
    LaneItem shown{m_item, lane.colour, 0};
    for (const LaneItem &each : lane.items) {
        if (isValid(m_item.id) && each.item.id == m_item.id)
            shown = each;
    }
    if (m_kind != Kind::Create) { // where it was
        QPen pen(withAlpha(theme.text, 130), 1);
        pen.setDashPattern({2, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(m_scene.itemRectOf(m_lane, shown), 3, 3);
    }
    shown.item.range = m_range;
    SegmentLook look;
    look.colour = theme.adapted(shown.colour);
    look.state = m_kind == Kind::Create ? SegmentState::Human : m_item.state;
    look.selected = true;
    look.edge = m_edge;
    look.label = TimelinePainter::label(m_scene, shown.item);
    SegmentPainter(theme).draw(painter, m_scene.itemRectOf(m_lane, shown), look);
    painter.setClipping(false);
    paintMarker(painter);
}

QString RangeGesture::markerText() const
{
    const FrameIndex edge = markedEdge();
    const auto &frames = m_scene.workspace().playhead.frames();
    QString text = frames ? timeText(frames->secondsOf(edge)) + QStringLiteral(" · ") : QString();
    const bool isEnd = m_kind != Kind::Create && m_edge == Edge::End;
    text += tr("frame %1").arg(isEnd ? edge.value - 1 : edge.value); // of an end the last one, as Edges says
    if (m_kind != Kind::Create) {
        const auto moved = m_edge == Edge::Start ? edge - m_item.range.start : edge - m_item.range.end;
        text += QStringLiteral(" (%1%2)")
                    .arg(moved < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                    .arg(std::abs(moved));
    } else {
        text += QStringLiteral(" · ") + tr("%1 frames").arg(m_range.length());
    }
    switch (m_snap) {
    case SnapKind::Playhead:
        return text + QStringLiteral(" — ") + tr("playhead");
    case SnapKind::Edge:
        return text + QStringLiteral(" — ") + tr("other edge");
    case SnapKind::Threshold:
        return text + QStringLiteral(" — ") + tr("threshold");
    case SnapKind::Frame:
        break;
    }
    return text;
}

void RangeGesture::paintMarker(QPainter &painter) const
{
    const TimelineTheme &theme = m_scene.theme;
    const bool snapped = m_snap != SnapKind::Frame;
    const QColor colour = snapped ? theme.snap : theme.accent;
    const double x = std::round(m_scene.scale.xOf(markedEdge()));
    const QRectF lanes = m_scene.lanesRect();
    QPen pen(colour, snapped ? 2 : 1);
    if (!snapped)
        pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, m_scene.rulerRect().top()), QPointF(x, lanes.bottom()));

    const QString text = markerText();
    const QFontMetricsF metrics(theme.smallFont);
    QRectF bubble(0, m_scene.rulerRect().top() + 2, metrics.horizontalAdvance(text) + 14,
                  m_scene.rulerRect().height() - 4);
    bubble.moveLeft(std::clamp(x - bubble.width() / 2, lanes.left() + 2, lanes.right() - bubble.width() - 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(bubble, 4, 4);
    painter.setFont(theme.smallFont);
    painter.setPen(colour.lightness() > 140 ? QColor(Qt::black) : QColor(Qt::white));
    painter.drawText(bubble, Qt::AlignCenter, text);
}

} // namespace onset
