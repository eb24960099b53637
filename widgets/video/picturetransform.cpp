// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/video/picturetransform.h"

#include <QRectF>

#include <algorithm>

namespace onset {

QSizeF PictureTransform::displaySize() const
{
    const QSizeF square(picture.width() * sampleAspect, picture.height());
    return rotation % 180 == 0 ? square : square.transposed();
}

double PictureTransform::scale() const
{
    const auto size = displaySize();
    return std::min(view.width() / size.width(), view.height() / size.height()) * zoom;
}

QTransform PictureTransform::toView() const
{
    const double factor = scale();
    QTransform transform;
    transform.translate(view.width() / 2 + pan.x(), view.height() / 2 + pan.y());
    transform.rotate(rotation);
    transform.scale(factor * sampleAspect, factor);
    transform.translate(-picture.width() / 2.0, -picture.height() / 2.0);
    return transform;
}

QRectF PictureTransform::target() const
{
    return toView().mapRect(QRectF(QPointF(), QSizeF(picture)));
}

void PictureTransform::zoomAt(QPointF at, double factor)
{
    const double before = zoom;
    zoom = std::clamp(zoom * factor, kMinZoom, kMaxZoom);
    const QPointF middle(view.width() / 2, view.height() / 2);
    pan = at - middle - (at - middle - pan) * (zoom / before);
    clampPan();
}

void PictureTransform::clampPan()
{
    const auto size = displaySize() * scale();
    const double x = std::max(0.0, (size.width() - view.width()) / 2);
    const double y = std::max(0.0, (size.height() - view.height()) / 2);
    pan = QPointF(std::clamp(pan.x(), -x, x), std::clamp(pan.y(), -y, y));
}

} // namespace onset
