// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/overviewpainter.h"

#include "app/document/workspace.h"
#include "widgets/timeline/timelinescene.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr double kCurveTop = 4;
constexpr double kCurveHeight = 22;
constexpr double kMarksTop = 27;
constexpr double kCoverageTop = 33;

void drawMarks(QPainter &painter, const TimelineScene &scene, const TimeScale &scale)
{
    for (const Lane &lane : scene.lanes()) {
        // Neighbours that would fall on the same pixels are drawn once.
        double drawnTo = -1;
        QColor colour;
        QColor shown;
        for (const LaneItem &each : lane.items) {
            if (each.item.state == SegmentState::Predicted || each.item.state == SegmentState::Rejected)
                continue;
            const double x = std::max(drawnTo, scale.xOf(each.item.range.start));
            const double right = std::max(x + 1, scale.xOf(each.item.range.end));
            if (right <= drawnTo + 0.5)
                continue;
            if (each.colour != colour) {
                colour = each.colour;
                shown = scene.theme.adapted(colour);
            }
            drawAnnotated(painter, x, right - x, kMarksTop, shown);
            drawnTo = right;
        }
    }
}

void drawCoverage(QPainter &painter, const TimelineScene &scene, const TimeScale &scale)
{
    const Workspace &workspace = scene.workspace();
    const auto coverage = workspace.document.coverage(workspace.selection.video());
    for (const auto kind : {CoverageKind::Seen, CoverageKind::Reviewed}) {
        for (const Coverage &each : coverage) {
            if (each.kind != kind)
                continue;
            const double x = scale.xOf(each.range.start);
            const double width = std::max(1.0, scale.xOf(each.range.end) - x);
            drawCovered(painter, kind, x, width, kCoverageTop, scene.theme);
        }
    }
}

} // namespace

CurveStyle overviewCurve(const TimelineTheme &theme)
{
    return {theme.dimText, withAlpha(theme.dimText, 110), 1.0, false};
}

void drawAnnotated(QPainter &painter, double x, double width, double top, const QColor &shown)
{
    painter.fillRect(QRectF(x, top, width, kOverviewStrip + 1), shown);
}

void drawCovered(QPainter &painter, CoverageKind kind, double x, double width, double top,
                 const TimelineTheme &theme)
{
    if (kind == CoverageKind::Seen)
        painter.fillRect(QRectF(x, top + 1, width, 1), theme.seen);
    else
        painter.fillRect(QRectF(x, top, width, kOverviewStrip), theme.reviewed);
}

QImage drawOverview(const TimelineScene &scene, double dpr)
{
    TimeScale scale = scene.overviewScale();
    QImage image((QSizeF(scale.width, TimelineScene::kOverviewHeight) * dpr).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(dpr);
    image.fill(scene.theme.background);
    if (scale.total == 0)
        return image;
    const RunStore &runs = scene.workspace().runs;
    CurveColumns columns;
    CurveAxis axis;
    for (const auto *curve : runs.curves(runs.shownRun())) {
        if (curve->key.kind == CurveKind::Start || curve->key.kind == CurveKind::End)
            continue;
        columns.include(shownColumns(runs, *curve, scale, dpr));
        axis.include(CurveAxis::of(curve->pyramid));
    }
    columns.low = columns.high; // the maximum, not the envelope
    scale.left = 0;
    const QRectF rect(0, kCurveTop, scale.width, kCurveHeight);
    drawCurve(image, rect, columns, axis, overviewCurve(scene.theme));
    QPainter painter(&image);
    painter.fillRect(QRectF(0, kCurveTop + kCurveHeight, scale.width, 1), scene.theme.grid);
    drawMarks(painter, scene, scale);
    drawCoverage(painter, scene, scale);
    return image;
}

} // namespace onset
