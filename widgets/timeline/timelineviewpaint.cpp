// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/workspace.h"
#include "widgets/timeline/overviewpainter.h"
#include "widgets/timeline/timelinepainter.h"
#include "widgets/timeline/timelineview.h"

#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr double kHandle = 6; ///< half the width of the playhead's handle in the ruler

} // namespace

void TimelineView::redraw()
{
    const double dpr = devicePixelRatioF();
    scene();
    m_scene.setSize(viewport()->size());
    const QSize wanted = (QSizeF(m_scene.overviewRect().size()) * dpr).toSize();
    if (m_overviewStale || m_overview.size() != wanted)
        m_overview = drawOverview(m_scene, dpr);
    m_overviewStale = false;
    if (!m_painter)
        m_painter = std::make_unique<TimelinePainter>(m_scene);
    m_picture = m_painter->draw(m_overview, activeLane(), dpr);
    m_pictureStale = false;
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    const double dpr = devicePixelRatioF();
    if (m_pictureStale || m_picture.size() != (QSizeF(viewport()->size()) * dpr).toSize())
        redraw();
    QPainter painter(viewport());
    for (const QRect &rect : event->region())
        painter.drawImage(QRectF(rect), m_picture,
                          QRectF(QPointF(rect.topLeft()) * dpr, QSizeF(rect.size()) * dpr));
    painter.setRenderHint(QPainter::Antialiasing);
    m_playheadDrawn[0] = playheadRect(false);
    m_playheadDrawn[1] = playheadRect(true);
    paintHover(painter);
    paintPlayhead(painter);
    if (m_gesture) {
        painter.save();
        m_gesture->paint(painter);
        painter.restore();
    }
    paintMessage(painter);
}

QRect TimelineView::playheadRect(bool overview) const
{
    const FrameIndex frame = m_workspace.playhead.current();
    if (!frame.valid() || m_scene.scale.total == 0)
        return {};
    if (overview) {
        const double x = m_scene.overviewScale().xOf(static_cast<double>(frame.value) + 0.5);
        return QRectF(x - 2, 0, 4, TimelineScene::kOverviewHeight - 1).toAlignedRect();
    }
    const double x = m_scene.scale.xOf(frame);
    const QRectF ruler = m_scene.rulerRect();
    const QRectF rect(x - kHandle - 1, ruler.top(), m_scene.scale.pixelsPerFrame() + 2 * kHandle + 2,
                      m_scene.size().height() - ruler.top());
    return rect.intersected(QRectF(ruler.left() - 1, 0, ruler.width() + 1, m_scene.size().height()))
        .toAlignedRect();
}

void TimelineView::movePlayhead()
{
    const FrameIndex frame = m_workspace.playhead.current();
    TimeScale &scale = m_scene.scale;
    if (m_workspace.playhead.playing() && !m_gesture && frame.valid() && !scale.showsAll()) {
        // While playing the view turns a page when the playhead leaves it.
        const double x = scale.xOf(frame);
        if (x < scale.left || x + 1 > scale.right()) {
            const double page = scale.width * scale.framesPerPixel;
            const bool backward = m_workspace.playhead.rate() < 0;
            scale.first = static_cast<double>(frame.value) - page * (backward ? 0.95 : 0.05);
            scale.clamp();
            sceneMoved();
        }
    }
    for (const bool overview : {false, true}) {
        viewport()->update(m_playheadDrawn[overview]);
        viewport()->update(playheadRect(overview));
    }
}

void TimelineView::paintPlayhead(QPainter &painter) const
{
    const FrameIndex frame = m_workspace.playhead.current();
    if (!frame.valid() || m_scene.scale.total == 0)
        return;
    const TimelineTheme &theme = m_scene.theme;
    const QRectF ruler = m_scene.rulerRect();
    const double over = m_scene.overviewScale().xOf(static_cast<double>(frame.value) + 0.5);
    painter.fillRect(QRectF(std::round(over) - 0.5, 0, 1.5, TimelineScene::kOverviewHeight - 1),
                     theme.playhead);

    painter.save();
    painter.setClipRect(QRectF(ruler.left() - 1, ruler.top(), ruler.width() + 1, m_scene.size().height()));
    const double x = m_scene.scale.xOf(frame);
    const double width = m_scene.scale.pixelsPerFrame();
    // Zoomed in, the frame shown is a band: its left edge is where a segment starting with it begins, its
    // right edge where one ending with it ends.
    if (width >= 3)
        painter.fillRect(QRectF(x, ruler.bottom(), width, m_scene.lanesRect().height()),
                         withAlpha(theme.playhead, 40));
    const double line = std::round(x);
    painter.fillRect(QRectF(line - 0.5, ruler.top() + 8, 1.5, m_scene.size().height()), theme.playhead);
    const double tip = line + 0.25;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.playhead);
    painter.drawPolygon(QPolygonF{{tip - kHandle, ruler.bottom() - 14},
                                  {tip + kHandle, ruler.bottom() - 14},
                                  {tip + kHandle, ruler.bottom() - 7},
                                  {tip, ruler.bottom() - 1},
                                  {tip - kHandle, ruler.bottom() - 7}});
    painter.restore();
}

void TimelineView::paintHover(QPainter &painter) const
{
    if (!m_hovered || m_gesture || m_hoveredLane < 0 || m_lanesStale)
        return;
    const auto found = m_scene.find(m_hovered->id);
    if (!found || m_hovered->id == m_workspace.selection.item())
        return;
    painter.save();
    painter.setClipRect(m_scene.lanesRect());
    painter.setPen(QPen(withAlpha(m_scene.theme.text, 150), 1.2));
    painter.setBrush(withAlpha(m_scene.theme.text, 18));
    painter.drawRoundedRect(m_scene.itemRectOf(m_hoveredLane, *found), 3, 3);
    painter.restore();
}

void TimelineView::paintMessage(QPainter &painter) const
{
    if (m_message.isEmpty())
        return;
    const TimelineTheme &theme = m_scene.theme;
    const QFontMetricsF metrics(theme.font);
    const QRectF area = m_scene.lanesRect().adjusted(20, 8, -20, -10);
    QRectF text =
        metrics.boundingRect(area, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_message);
    const QRectF bubble = text.adjusted(-12, -6, 12, 6);
    painter.setPen(QPen(theme.playhead, 1.2));
    painter.setBrush(mixed(theme.background, theme.playhead, 0.14));
    painter.drawRoundedRect(bubble, 5, 5);
    painter.setFont(theme.font);
    painter.setPen(theme.text);
    painter.drawText(bubble, Qt::AlignCenter | Qt::TextWordWrap, m_message);
}

} // namespace onset
