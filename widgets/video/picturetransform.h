// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSize>
#include <QSizeF>
#include <QTransform>

namespace onset {

/// Where the pixels of a decoded picture come to lie in the view: sample aspect ratio and rotation applied,
/// the whole in the middle at zoom 1, then enlarged by `zoom` and moved by `pan`. Values, no widget.
struct PictureTransform
{
    QSize picture;             ///< as decoded, pixels
    double sampleAspect = 1.0; ///< width of a pixel over its height
    int rotation = 0;          ///< degrees clockwise: 0, 90, 180, 270
    QSizeF view;               ///< logical pixels
    double zoom = 1.0;         ///< 1: the whole picture fits the view
    QPointF pan;               ///< logical pixels from the middle

    static constexpr double kMinZoom = 1.0;
    static constexpr double kMaxZoom = 32.0;

    bool valid() const { return !picture.isEmpty() && !view.isEmpty(); }
    /// Size of the picture upright with square pixels, in picture heights or widths: before fitting.
    QSizeF displaySize() const;
    /// Logical view pixels per upright display pixel.
    double scale() const;
    /// Picture pixel to view.
    QTransform toView() const;
    /// The whole picture in the view.
    QRectF target() const;
    /// Zooms so that the point of the picture under `at` stays there; within the limits.
    void zoomAt(QPointF at, double factor);
    /// Keeps the picture from being moved out of the view.
    void clampPan();
};

} // namespace onset
