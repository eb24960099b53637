// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/svg.h"

#include <functional>
#include <string>

namespace onset::report {

/// A rectangle of a picture with values along its edges, and the grid behind it.
struct PlotFrame
{
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
    double lowX = 0;
    double highX = 1;
    double lowY = 0;
    double highY = 1;

    double x(double value) const { return left + (value - lowX) / (highX - lowX) * width; }
    double y(double value) const { return top + height - (value - lowY) / (highY - lowY) * height; }
    double right() const { return left + width; }
    double bottom() const { return top + height; }

    using TickText = std::function<std::string(double)>;
    void drawXAxis(Svg &svg, const TickText &text, const std::string &title, int ticks = 6) const;
    void drawYAxis(Svg &svg, const TickText &text, const std::string &title, int ticks = 5) const;
};

/// "0.25", as short as it is exact to four digits.
std::string plainNumber(double value);
/// "25 %"
std::string percentNumber(double share);

} // namespace onset::report
