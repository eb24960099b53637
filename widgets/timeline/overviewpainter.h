// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/coverage.h"
#include "widgets/timeline/curveraster.h"

class QPainter;

namespace onset {

class TimelineScene;
struct TimelineTheme;

/// The strip that shows the whole video: per-pixel maximum of the shown run's curves, marks of what people
/// annotated, and which stretches were seen and reviewed. Does not show the window or the playhead, so it
/// changes only with the contents. Costs O(pixels · curves · log samples + annotations).
QImage drawOverview(const TimelineScene &scene, double dpr);

// Its parts, for the legend too. `top` is that of a strip of kOverviewStrip pixels.
constexpr double kOverviewStrip = 3;
CurveStyle overviewCurve(const TimelineTheme &theme);
void drawAnnotated(QPainter &painter, double x, double width, double top, const QColor &shown);
/// Seen is a thin line, reviewed a band: told apart without colour.
void drawCovered(QPainter &painter, CoverageKind kind, double x, double width, double top,
                 const TimelineTheme &theme);

} // namespace onset
