// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/changereport.h"
#include "widgets/timeline/timelinetheme.h"

#include <QRectF>

class QPainter;

namespace onset {

class TimelineScene;

/// Marks in a strip along a lane's top what changed from one run to another: gained a solid bar with a plus,
/// lost a hollow dashed bar with a minus, moved the earlier place dashed and an arrow from each of its edges
/// to where it is now. The run that is shown has its detections below. GUI thread.
class ChangePainter
{
public:
    explicit ChangePainter(const TimelineTheme &theme)
        : m_theme(theme)
    {}

    /// All marks of the open video in a lane.
    void drawLane(QPainter &painter, const TimelineScene &scene, int lane) const;
    /// One mark; `before` and `after` are the places of the two ranges within the strip.
    void draw(QPainter &painter, RunChangeKind kind, const QRectF &before, const QRectF &after,
              const QColor &colour) const;

private:
    void drawGlyph(QPainter &painter, const QPointF &centre, RunChangeKind kind, const QColor &ink) const;
    void drawShift(QPainter &painter, double from, double to, double y, const QColor &ink) const;

    TimelineTheme m_theme;
};

} // namespace onset
