// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/video/videoview.h"

#include "app/document/labels.h"
#include "app/document/workspace.h"
#include "widgets/reviewarea.h"
#include "widgets/video/trackoverlay.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr double kZoomStep = 1.25;
/// From here on pixels are drawn as squares: whoever looks that closely wants to see them.
constexpr double kPixelsFrom = 4.0;
constexpr double kTrailSeconds = 2.0;

} // namespace

VideoView::VideoView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("videoView"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    markReviewArea(this, FocusPlace::View);
    auto &playhead = m_workspace.playhead;
    connect(&playhead, &Playhead::shownChanged, this, &VideoView::show);
    connect(&playhead, &Playhead::videoChanged, this, [this] {
        m_transform.zoom = 1;
        m_transform.pan = {};
        show(m_workspace.playhead.shown());
    });
    connect(&playhead, &Playhead::playingChanged, this, [this] { update(); });
    for (const auto signal : {&RunStore::shownRunChanged, &RunStore::tracksChanged})
        connect(&m_workspace.runs, signal, this, [this] { update(); });
    connect(&m_workspace.selection, &Selection::itemChanged, this, [this] { update(); });
    connect(&m_workspace.document, &Document::changed, this, [this] { update(); });
    show(playhead.shown());
}

void VideoView::setBoxesShown(bool shown)
{
    m_boxes = shown;
    update();
}

void VideoView::setTrailsShown(bool shown)
{
    m_trails = shown;
    update();
}

void VideoView::zoomIn()
{
    m_transform.zoomAt(rect().center(), kZoomStep);
    changeTransform();
}

void VideoView::zoomOut()
{
    m_transform.zoomAt(rect().center(), 1 / kZoomStep);
    changeTransform();
}

void VideoView::fit()
{
    m_transform.zoom = 1;
    m_transform.pan = {};
    changeTransform();
}

void VideoView::show(const ShownFrame &frame)
{
    m_frame = frame;
    m_transform.picture = frame.image.size();
    m_transform.rotation = frame.rotation;
    m_transform.sampleAspect = frame.sampleAspect > 0 ? frame.sampleAspect : 1.0;
    m_transform.view = size();
    if (m_transform.valid())
        m_transform.clampPan();
    update();
}

void VideoView::changeTransform()
{
    setCursor(m_transform.zoom > 1 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    emit zoomChanged(m_transform.zoom);
    update();
}

void VideoView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0x10, 0x12, 0x15));
    if (m_frame.image.isNull() || !m_transform.valid())
        return;
    paintPicture(painter);
    paintOverlay(painter);
}

void VideoView::paintPicture(QPainter &painter)
{
    const auto toView = m_transform.toView();
    const double scale = m_transform.scale() * devicePixelRatioF();
    painter.save();
    if (m_workspace.playhead.playing() || scale >= 1) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < kPixelsFrom);
        painter.setTransform(toView);
        painter.drawImage(QPointF(), m_frame.image);
    } else {
        const auto &picture = scaledPicture();
        const QSizeF size = QSizeF(picture.size()) / picture.devicePixelRatio();
        painter.translate(m_transform.target().center());
        painter.rotate(m_transform.rotation);
        painter.drawPixmap(QPointF(-size.width() / 2, -size.height() / 2), picture);
    }
    painter.restore();
}

const QPixmap &VideoView::scaledPicture()
{
    const double ratio = devicePixelRatioF();
    const double factor = m_transform.scale() * ratio;
    const QSize size(
        static_cast<int>(std::lround(m_transform.picture.width() * factor * m_transform.sampleAspect)),
        static_cast<int>(std::lround(m_transform.picture.height() * factor)));
    if (m_scaledOf != m_frame.image.cacheKey() || m_scaled.size() != size) {
        m_scaled =
            QPixmap::fromImage(m_frame.image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(ratio);
        m_scaledOf = m_frame.image.cacheKey();
    }
    return m_scaled;
}

void VideoView::paintOverlay(QPainter &painter) const
{
    const auto &runs = m_workspace.runs;
    if (!m_frame.index.valid() || m_frame.video != runs.video() || (!m_boxes && !m_trails))
        return;
    const auto boxes = runs.boxesAt(m_frame.index);
    const auto toView = m_transform.toView();
    if (m_trails) {
        const auto &frames = m_workspace.playhead.frames();
        const double rate = frames ? frames->averageRate() : 25.0;
        for (const auto &[track, box] : boxes)
            paintTrail(painter, toView, *track, m_frame.index, std::llround(rate * kTrailSeconds));
    }
    if (!m_boxes)
        return;
    const auto selected = m_workspace.document.item(m_workspace.selection.item());
    std::vector<LabelledBox> labelled;
    for (const auto &[track, box] : boxes)
        labelled.push_back({track->id, box, boxLabel(*track), selected && selected->track == track->id});
    // The chosen one over the others.
    std::ranges::stable_partition(labelled, [](const LabelledBox &each) { return !each.chosen; });
    paintBoxes(painter, toView, labelled);
}

QString VideoView::boxLabel(const Track &track) const
{
    QStringList parts{trackText(track.id, &track)};
    const auto &document = m_workspace.document;
    for (const auto &item : document.items(m_frame.video, {m_frame.index, m_frame.index + 1})) {
        const auto *actionClass = item.track == track.id ? document.actionClass(item.actionClass) : nullptr;
        const bool decided = item.state != SegmentState::Predicted && item.state != SegmentState::Rejected;
        if (actionClass && decided)
            parts += QString::fromStdString(actionClass->name);
    }
    const auto &runs = m_workspace.runs;
    const auto *curve = runs.curve({runs.shownRun(), m_frame.video, CurveKind::Motion, {}, track.id});
    const bool hidden = runs.isHidden({m_frame.index, m_frame.index + 1});
    if (const auto score = curve && !hidden ? curve->at(m_frame.index) : std::nullopt)
        parts += QString::number(*score, 'f', 2);
    return parts.join(QStringLiteral("  "));
}

void VideoView::resizeEvent(QResizeEvent *)
{
    m_transform.view = size();
    if (m_transform.valid())
        m_transform.clampPan();
}

void VideoView::wheelEvent(QWheelEvent *event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (turns == 0.0) {
        event->ignore();
        return;
    }
    if (event->modifiers() & Qt::ControlModifier) {
        m_transform.zoomAt(event->position(), std::pow(kZoomStep, turns));
        changeTransform();
    } else {
        m_workspace.playhead.step(turns > 0 ? -1 : 1);
    }
    event->accept();
}

void VideoView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    m_dragging = m_transform.zoom > 1 && event->buttons() & (Qt::LeftButton | Qt::MiddleButton);
    m_dragFrom = event->position() - m_transform.pan;
    if (m_dragging)
        setCursor(Qt::ClosedHandCursor);
}

void VideoView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    m_transform.pan = event->position() - m_dragFrom;
    m_transform.clampPan();
    update();
}

void VideoView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    changeTransform();
}

void VideoView::mouseDoubleClickEvent(QMouseEvent *)
{
    fit();
}

} // namespace onset
