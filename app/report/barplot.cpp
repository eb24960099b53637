// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plotframe.h"
#include "app/report/plots.h"

namespace onset::report {

namespace {

constexpr double kValues = 110; // for the numbers at the right
constexpr double kRow = 22;
constexpr double kPairRow = 30;
constexpr double kTop = 6;
constexpr double kBottom = 26;
constexpr std::size_t kLongestName = 26;

} // namespace

std::string shortened(const std::string &text, std::size_t most)
{
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        if (begins && characters++ == most)
            return text.substr(0, i) + "…";
    }
    return text;
}

std::string barPlot(const BarPlot &plot)
{
    const double step = plot.hasCompared ? kPairRow : kRow;
    const double thick = plot.hasCompared ? 10 : 14;
    const double height = kTop + step * static_cast<double>(plot.rows.size()) + kBottom;
    Svg svg(plot.width, height, plot.label);
    PlotFrame frame{
        plot.names, kTop, plot.width - plot.names - kValues, height - kTop - kBottom, 0, plot.most, 0, 1};
    frame.drawXAxis(svg, percentNumber, {}, 5);
    double y = kTop;
    for (const auto &row : plot.rows) {
        const double bar = y + (step - thick * (plot.hasCompared ? 2 : 1)) / 2;
        svg.text({plot.names - 8, y + step / 2 + 4}, shortened(row.name, kLongestName), Anchor::End);
        if (row.value)
            svg.rect({plot.names, bar}, frame.x(*row.value) - plot.names, thick, "a", {}, row.title);
        if (row.compared)
            svg.rect({plot.names, bar + thick}, frame.x(*row.compared) - plot.names, thick, "b", {},
                     row.title);
        svg.text({plot.width - kValues + 10, y + step / 2 + 4}, row.text);
        y += step;
    }
    return svg.take();
}

} // namespace onset::report
