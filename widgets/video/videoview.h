// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/shownframe.h"
#include "storage/domain/track.h"
#include "widgets/video/picturetransform.h"

#include <QPixmap>
#include <QWidget>

namespace onset {

struct Workspace;

/// The picture: the frame shown with rotation and sample aspect ratio applied, zoomed and moved, and over it
/// the boxes of the shown run on that very frame (nothing is drawn over a frame it does not belong to). While
/// playing it scales fast; standing still it scales well and keeps the result. GUI thread.
class VideoView : public QWidget
{
    Q_OBJECT
public:
    explicit VideoView(Workspace &workspace, QWidget *parent = nullptr);

    void setBoxesShown(bool shown);
    void setTrailsShown(bool shown);
    void zoomIn();
    void zoomOut();
    void fit();
    double zoom() const { return m_transform.zoom; }
    /// The frame that is painted.
    FrameIndex paintedFrame() const { return m_frame.index; }
    const PictureTransform &pictureTransform() const { return m_transform; }
    QSize sizeHint() const override { return {720, 420}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void show(const ShownFrame &frame);
    void changeTransform();
    void paintPicture(QPainter &painter);
    void paintOverlay(QPainter &painter) const;
    /// Who, which decided class and how much motion: on the frame shown.
    QString boxLabel(const Track &track) const;
    const QPixmap &scaledPicture();

    Workspace &m_workspace;
    ShownFrame m_frame;
    PictureTransform m_transform;
    QPixmap m_scaled; ///< the whole picture at the view's scale, before rotation
    qint64 m_scaledOf = 0;
    QPointF m_dragFrom;
    bool m_dragging = false;
    bool m_boxes = true;
    bool m_trails = false;
};

} // namespace onset
