// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plotframe.h"

#include "app/report/plots.h"

#include <cmath>
#include <cstdio>

namespace onset::report {

namespace {
constexpr double kTextGap = 6; // between an axis and its numbers
constexpr double kTextHeight = 12;
} // namespace

std::vector<double> roundTicks(double low, double high, int most)
{
    if (!(high > low) || most < 1)
        return {low};
    const double rough = (high - low) / most;
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * decade;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * decade >= rough * (1 - 1e-9)) {
            step = factor * decade;
            break;
        }
    }
    std::vector<double> ticks;
    const double first = std::ceil(low / step - 1e-9);
    for (double i = first; i * step <= high + step * 1e-9; ++i)
        ticks.push_back(i * step);
    if (ticks.size() < 2)
        return {low, high};
    return ticks;
}

std::string plainNumber(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value == 0 ? 0.0 : value);
    return text;
}

std::string percentNumber(double share)
{
    return plainNumber(share * 100) + "\u2009%";
}

void PlotFrame::drawXAxis(Svg &svg, const TickText &text, const std::string &title, int ticks) const
{
    for (const double value : roundTicks(lowX, highX, ticks)) {
        svg.line({x(value), top}, {x(value), bottom()}, "grid");
        svg.text({x(value), bottom() + kTextGap + kTextHeight}, text(value), Anchor::Middle);
    }
    svg.line({left, bottom()}, {right(), bottom()}, "axis");
    if (!title.empty())
        svg.text({left + width / 2, bottom() + kTextGap + 2.5 * kTextHeight}, title, Anchor::Middle, "soft");
}

void PlotFrame::drawYAxis(Svg &svg, const TickText &text, const std::string &title, int ticks) const
{
    for (const double value : roundTicks(lowY, highY, ticks)) {
        svg.line({left, y(value)}, {right(), y(value)}, "grid");
        svg.text({left - kTextGap, y(value) + kTextHeight / 3}, text(value), Anchor::End);
    }
    if (!title.empty())
        svg.text({left - kTextGap, top - kTextHeight}, title, Anchor::Start, "soft");
}

} // namespace onset::report
