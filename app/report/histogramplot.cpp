// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plotframe.h"
#include "app/report/plots.h"

#include <algorithm>

namespace onset::report {

std::string histogramPlot(const HistogramPlot &plot)
{
    constexpr double kWidth = 460;
    constexpr double kHeight = 240;
    Svg svg(kWidth, kHeight, plot.label);
    const auto most = plot.counts.empty() ? 0 : *std::max_element(plot.counts.begin(), plot.counts.end());
    const double high = plot.low + plot.step * static_cast<double>(plot.counts.size());
    const PlotFrame frame{40,       14,   kWidth - 80, kHeight - 64,
                          plot.low, high, 0,           std::max(1.0, static_cast<double>(most))};
    frame.drawYAxis(svg, plainNumber, {}, 4);
    frame.drawXAxis(svg, plot.tickText, plot.xTitle);
    for (std::size_t i = 0; i < plot.counts.size(); ++i) {
        const double from = plot.low + plot.step * static_cast<double>(i);
        const double top = frame.y(static_cast<double>(plot.counts[i]));
        svg.rect({frame.x(from) + 0.5, top}, frame.x(from + plot.step) - frame.x(from) - 1,
                 frame.bottom() - top, "a", {},
                 plot.tickText(from) + " – " + plot.tickText(from + plot.step) + ": " +
                     std::to_string(plot.counts[i]));
    }
    if (plot.low < 0 && high > 0)
        svg.line({frame.x(0), frame.top}, {frame.x(0), frame.bottom()}, "axis");
    return svg.take();
}

} // namespace onset::report
