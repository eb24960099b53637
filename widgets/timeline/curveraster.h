// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/runstore.h"
#include "widgets/timeline/timescale.h"

#include <QColor>
#include <QImage>
#include <QRectF>

#include <vector>

namespace onset {

/// One entry a column of device pixels: the range of the curve's values there, NaN where it has none.
struct CurveColumns
{
    std::vector<float> low;
    std::vector<float> high;

    void include(const CurveColumns &other); ///< the envelope of both; same size or this is empty
};

/// The least axis that shows a curve whole: 0 … 1, wider if its values are.
struct CurveAxis
{
    double low = 0;
    double high = 1;

    static CurveAxis of(const CurvePyramid &curve);
    void include(const CurveAxis &other);
    /// Device or logical y for a value in a rectangle with that top and height.
    double yOf(double value, double top, double height) const;
    double valueAt(double y, double top, double height) const;
};

/// Exact minima and maxima for each of `count` device pixel columns of the scale's body (dpr columns a
/// logical pixel). O(columns · log samples). A sample is drawn as a step over its frames, since that is where
/// the threshold cuts.
CurveColumns curveColumns(const RunStore::CurveView &curve, const TimeScale &scale, double dpr);

/// The same without what the run store hides: there it has no values.
CurveColumns shownColumns(const RunStore &runs, const RunStore::CurveView &curve, const TimeScale &scale,
                          double dpr);

struct CurveStyle
{
    QColor line;
    QColor fill; ///< its alpha is that at the top of the axis; it fades to a third at the bottom
    double lineWidth = 1.25;
    bool dashed = false;
};

/// Draws columns into an opaque 32-bit image; `rect` in logical pixels, the first column at its left edge.
/// Blends pixels itself: an antialiased QPainterPath of as many points takes some ten times longer.
void drawCurve(QImage &image, const QRectF &rect, const CurveColumns &columns, const CurveAxis &axis,
               const CurveStyle &style);

} // namespace onset
