// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plotframe.h"
#include "app/report/plots.h"

namespace onset::report {

std::string curvePlot(const CurvePlot &plot)
{
    constexpr double kLeft = 52;
    constexpr double kTop = 30;
    constexpr double kBottom = 46;
    constexpr double kRight = 14;
    Svg svg(plot.width, plot.height, plot.label);
    const PlotFrame frame{
        kLeft, kTop,      plot.width - kLeft - kRight, plot.height - kTop - kBottom, plot.lowX, plot.highX,
        0,     plot.highY};
    frame.drawYAxis(svg, percentNumber, plot.yTitle);
    frame.drawXAxis(svg, plainNumber, plot.xTitle, plot.width < 300 ? 3 : 6);
    for (const auto &curve : plot.curves) {
        std::vector<PlotPoint> points;
        for (const auto &point : curve.points)
            points.push_back({frame.x(point.x), frame.y(point.y)});
        svg.polyline(points, "curve " + curve.cssClass);
        for (std::size_t i = 0; curve.marks && i < points.size(); ++i)
            svg.circle(points[i], 3, "mark " + curve.cssClass,
                       plainNumber(curve.points[i].x) + ": " + percentNumber(curve.points[i].y));
    }
    return svg.take();
}

} // namespace onset::report
