// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plotframe.h"
#include "app/report/plots.h"

#include <algorithm>

namespace onset::report {

std::string stackPlot(const StackPlot &plot)
{
    constexpr double kWidth = 460;
    constexpr double kHeight = 300;
    Svg svg(kWidth, kHeight, plot.label);
    const PlotFrame frame{52, 14, kWidth - 66, kHeight - 60, 0, 1, 0, 1};
    frame.drawYAxis(svg, percentNumber, {});
    const double step = frame.width / static_cast<double>(std::max<std::size_t>(1, plot.stacks.size()));
    double x = frame.left;
    for (const auto &stack : plot.stacks) {
        double below = 0;
        for (const auto &part : stack.parts) {
            const double top = frame.y(below + part.share);
            svg.rect({x + step * 0.1, top}, step * 0.8, frame.y(below) - top, {},
                     hexColour(plot.colours[part.kind]), part.title);
            below += part.share;
        }
        svg.text({x + step / 2, frame.bottom() + 18}, stack.name, Anchor::Middle);
        x += step;
    }
    svg.line({frame.left, frame.bottom()}, {frame.right(), frame.bottom()}, "axis");
    svg.text({frame.left + frame.width / 2, frame.bottom() + 36}, plot.xTitle, Anchor::Middle, "soft");
    return svg.take();
}

} // namespace onset::report
