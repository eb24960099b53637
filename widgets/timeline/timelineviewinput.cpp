// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/workspace.h"
#include "widgets/timeline/navigationgestures.h"
#include "widgets/timeline/rangegesture.h"
#include "widgets/timeline/thresholdgesture.h"
#include "widgets/timeline/timelinetip.h"
#include "widgets/timeline/timelineview.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr double kZoomPerDegree = 0.0125; ///< natural logarithm: a notch of 15° zooms by 1.2
constexpr double kZoomPerPixel = 0.006;
constexpr double kPanPerNotch = 0.12; ///< of the body's width
constexpr double kNotch = 120;        ///< eighths of a degree

} // namespace

bool TimelineView::event(QEvent *event)
{
    // Escape drops a drag before the window's own Escape hears of it.
    if (event->type() == QEvent::ShortcutOverride && m_gesture &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        hover(QPointF(-1, -1));
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        scene();
        const TimelineHit hit = m_scene.hit(help->pos());
        if (hit.zone == TimelineHit::Item || hit.zone == TimelineHit::ItemEdge)
            QToolTip::showText(help->globalPos(), TimelineTip::ofItem(m_workspace, hit.item), viewport());
        else if (hit.zone == TimelineHit::Threshold)
            QToolTip::showText(help->globalPos(), tr("Threshold: drag to derive the proposals anew"),
                               viewport());
        else if (hit.zone == TimelineHit::Lane)
            QToolTip::showText(help->globalPos(), tr("Shift+drag makes a segment here"), viewport());
        else if (hit.zone == TimelineHit::Header)
            QToolTip::showText(
                help->globalPos(),
                TimelineTip::ofLane(m_workspace, m_scene.lanes()[static_cast<std::size_t>(hit.lane)]),
                viewport());
        else if (hit.zone == TimelineHit::Overview)
            QToolTip::showText(help->globalPos(), tr("The whole video: drag the window over it"), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        contentsChanged();
    }
    QAbstractScrollArea::changeEvent(event);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    scene();
    m_scene.setSize(viewport()->size());
    m_overviewStale = true;
    sceneMoved();
    QAbstractScrollArea::resizeEvent(event);
}

void TimelineView::scrollContentsBy(int, int)
{
    m_scene.setScroll(verticalScrollBar()->value());
    dropPicture();
}

void TimelineView::hideEvent(QHideEvent *event)
{
    endGesture(false);
    QAbstractScrollArea::hideEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    scene();
    if (m_gesture)
        return;
    m_lastPoint = event->position();
    m_lastModifiers = event->modifiers();
    if (event->button() == Qt::MiddleButton)
        m_gesture = std::make_unique<PanGesture>(m_scene, host(), event->position());
    else if (event->button() == Qt::LeftButton)
        pressLeft(event->position(), event->modifiers());
    if (event->button() == Qt::MiddleButton)
        viewport()->setCursor(Qt::ClosedHandCursor);
}

void TimelineView::pressLeft(QPointF point, Qt::KeyboardModifiers modifiers)
{
    const TimelineHit hit = m_scene.hit(point);
    const bool creates = modifiers.testFlag(Qt::ShiftModifier) && m_scene.scale.total > 0;
    switch (hit.zone) {
    case TimelineHit::Overview:
        if (m_scene.scale.showsAll())
            m_gesture = std::make_unique<ScrubGesture>(m_scene, point);
        else
            m_gesture = std::make_unique<OverviewGesture>(m_scene, host(), point);
        break;
    case TimelineHit::Ruler:
        m_gesture = std::make_unique<ScrubGesture>(m_scene, point);
        break;
    case TimelineHit::Header:
        activateLane(hit.lane);
        break;
    case TimelineHit::Threshold:
        if (creates)
            startCreating(hit, point);
        else
            m_gesture = std::make_unique<ThresholdGesture>(m_scene, hit.lane, point);
        break;
    case TimelineHit::Item:
    case TimelineHit::ItemEdge:
        if (creates)
            startCreating(hit, point);
        else
            pressItem(hit, point, modifiers);
        break;
    case TimelineHit::Lane:
        activateLane(hit.lane);
        if (creates) {
            startCreating(hit, point);
        } else {
            m_workspace.selection.select({});
            m_gesture = std::make_unique<ScrubGesture>(m_scene, point);
        }
        break;
    case TimelineHit::Nothing:
        break;
    }
}

void TimelineView::pressItem(const TimelineHit &hit, QPointF point, Qt::KeyboardModifiers modifiers)
{
    Selection &selection = m_workspace.selection;
    const bool selected = selection.item() == hit.item.id;
    const auto start = [&](RangeGesture::Kind kind) {
        m_gestureItem = hit.item;
        m_gesture =
            std::make_unique<RangeGesture>(m_scene, host(), kind, hit.lane, hit.item, hit.edge, point);
    };
    if (modifiers.testFlag(Qt::ControlModifier)) {
        // A segment moves only when it was chosen before: nothing slips away under a hasty hand.
        if (selected)
            start(RangeGesture::Kind::Move);
        else
            selection.extend(hit.item.id);
        return;
    }
    if (!selected)
        selection.select(hit.item.id);
    if (hit.zone == TimelineHit::ItemEdge) {
        selection.setEdge(hit.edge);
        start(RangeGesture::Kind::Resize);
    }
}

void TimelineView::startCreating(const TimelineHit &hit, QPointF point)
{
    const LaneKey &key = m_scene.lanes()[static_cast<std::size_t>(hit.lane)].key;
    Item item;
    item.video = m_video;
    item.track = key.track;
    item.actionClass =
        m_scene.mode() == LaneMode::Class ? key.actionClass : m_workspace.selection.activeClass();
    const FrameIndex frame = m_scene.scale.frameAt(point.x());
    item.range = {frame, frame + 1};
    if (!item.actionClass.valid()) {
        refuse(tr("Choose a class first: the new segment needs one."));
        return;
    }
    m_gesture = std::make_unique<RangeGesture>(m_scene, host(), RangeGesture::Kind::Create, hit.lane, item,
                                               Edge::End, point);
}

void TimelineView::activateLane(int lane)
{
    const LaneKey key = m_scene.lanes()[static_cast<std::size_t>(lane)].key;
    if (m_scene.mode() == LaneMode::Class)
        m_workspace.selection.setActiveClass(key.actionClass);
    else
        m_activeTrack = key.track;
    dropPicture();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    m_lastPoint = event->position();
    m_lastModifiers = event->modifiers();
    if (!m_gesture) {
        hover(event->position());
        return;
    }
    m_gesture->move(event->position(), event->modifiers());
    const bool beyond =
        event->position().x() < m_scene.scale.left || event->position().x() > m_scene.scale.right();
    if (m_gesture && m_gesture->pansAtEnds() && beyond)
        m_panTimer.start();
    else
        m_panTimer.stop();
}

void TimelineView::panAtEnds()
{
    if (!m_gesture) {
        m_panTimer.stop();
        return;
    }
    const double x = m_lastPoint.x();
    const double beyond =
        x < m_scene.scale.left ? x - m_scene.scale.left : std::max(0.0, x - m_scene.scale.right());
    m_scene.scale.panPixels(std::clamp(beyond / 3, -40.0, 40.0));
    m_gesture->move(m_lastPoint, m_lastModifiers);
    sceneMoved();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_gesture || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton))
        return;
    endGesture(true);
    hover(event->position());
}

void TimelineView::endGesture(bool keep)
{
    m_panTimer.stop();
    m_gestureItem.reset();
    // Out of the way first: what the release changes must not find a gesture to cancel.
    const auto gesture = std::move(m_gesture);
    m_gesture.reset();
    if (!gesture)
        return;
    if (keep)
        gesture->release();
    else
        gesture->cancel();
    viewport()->unsetCursor();
    overlayChanged();
}

void TimelineView::hover(QPointF point)
{
    scene();
    const TimelineHit hit = m_scene.hit(point);
    const bool onItem = hit.zone == TimelineHit::Item || hit.zone == TimelineHit::ItemEdge;
    const std::optional<Item> now = onItem ? std::optional(hit.item) : std::nullopt;
    if (now != m_hovered) {
        m_hovered = now;
        m_hoveredLane = onItem ? hit.lane : -1;
        overlayChanged();
    }
    if (hit.zone == TimelineHit::ItemEdge)
        viewport()->setCursor(Qt::SizeHorCursor);
    else if (hit.zone == TimelineHit::Threshold)
        viewport()->setCursor(Qt::SizeVerCursor);
    else
        viewport()->unsetCursor();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    scene();
    const TimelineHit hit = m_scene.hit(event->position());
    if (event->button() != Qt::LeftButton ||
        (hit.zone != TimelineHit::Item && hit.zone != TimelineHit::ItemEdge)) {
        mousePressEvent(event);
        return;
    }
    endGesture(false);
    m_workspace.selection.select(hit.item.id);
    fitSelection();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    scene();
    const QPointF point = event->position();
    const QPointF pixels = event->pixelDelta();
    const QPointF angle = event->angleDelta();
    const bool touchpad = !pixels.isNull();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double x = std::clamp(point.x(), m_scene.scale.left, m_scene.scale.right());
        const double zoom = touchpad ? pixels.y() * kZoomPerPixel : angle.y() / 8 * kZoomPerDegree;
        zoomBy(std::exp(zoom), x);
    } else {
        const double notch = m_scene.scale.width * kPanPerNotch / kNotch;
        const bool scrolls = m_scene.maximumScroll() > 0;
        const bool lanes = scrolls && (event->modifiers().testFlag(Qt::ShiftModifier) ||
                                       point.x() < TimelineScene::kHeaderWidth);
        const double alongX = touchpad ? pixels.x() : angle.x() * notch;
        const double alongY = touchpad ? pixels.y() : angle.y() * (lanes ? 0.5 : notch);
        // Two fingers move both ways at once where there are lanes to scroll.
        if (lanes || (touchpad && scrolls))
            m_scene.setScroll(m_scene.scroll() - alongY);
        else
            m_scene.scale.panPixels(-alongY);
        m_scene.scale.panPixels(-alongX);
        sceneMoved();
    }
    if (m_gesture)
        m_gesture->move(m_lastPoint, event->modifiers());
    else
        hover(point);
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_gesture)
        endGesture(false);
    else
        event->ignore();
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    scene();
    endGesture(false);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    auto item = byKey ? m_workspace.document.item(m_workspace.selection.item()) : std::nullopt;
    const TimelineHit hit = m_scene.hit(event->pos());
    if (!byKey && (hit.zone == TimelineHit::Item || hit.zone == TimelineHit::ItemEdge))
        item = hit.item;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (item) {
        const auto chosen = m_workspace.selection.items();
        if (std::find(chosen.begin(), chosen.end(), item->id) == chosen.end())
            m_workspace.selection.select(item->id);
        m_menu = std::make_unique<TimelineMenu>(m_workspace, m_keyOf,
                                                [this](const QString &reason) { refuse(reason); });
        m_menu->fill(*menu, *item, [this] { fitSelection(); });
        menu->addSeparator();
    }
    menu->addAction(tr("Show the &whole video"), this, &TimelineView::fitAll);
    const bool classes = m_scene.mode() == LaneMode::Class;
    menu->addAction(classes ? tr("One lane a &person") : tr("One lane a &class"), this,
                    [this, classes] { setLaneMode(classes ? LaneMode::Track : LaneMode::Class); });
    menu->addAction(tr("Le&gend"), this, &TimelineView::showLegend);
    menu->popup(event->globalPos());
}

} // namespace onset
