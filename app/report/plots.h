// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/svg.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace onset::report {

// Plots as SVG, pure functions of their data: the same data, the same text. Texts are ready for people;
// values that are not there leave a gap. CSS classes: a (the run), b (the one it is compared with), grid,
// axis.

/// About `most` round numbers that lie within [low, high], ascending; at least two where high > low.
std::vector<double> roundTicks(double low, double high, int most);
/// As long as a picture has room for; the rest is "…". Counts characters, not bytes.
std::string shortened(const std::string &text, std::size_t most);

/// Horizontal bars of shares, one a row; with a second one where something is compared.
struct BarPlot
{
    struct Row
    {
        std::string name;
        std::optional<double> value;    ///< 0 … 1
        std::optional<double> compared; ///< likewise
        std::string text;               ///< of the value
        std::string title;              ///< when pointed at
    };
    std::string label;
    std::vector<Row> rows;
    bool hasCompared = false;
    double most = 1; ///< at the right end
    double width = 720;
    double names = 170; ///< for the names at the left
};
std::string barPlot(const BarPlot &plot);

/// Lines over two axes; without points of its own an axis is from 0 to 1.
struct CurvePlot
{
    struct Curve
    {
        std::string cssClass; ///< "a", "b", "thin"
        std::vector<PlotPoint> points;
        bool marks = false; ///< a dot on every point, titled by it
    };
    std::string label;
    std::string xTitle;
    std::string yTitle;
    double lowX = 0;
    double highX = 1;
    double highY = 1;
    double width = 460;
    double height = 300;
    std::vector<Curve> curves;
};
std::string curvePlot(const CurvePlot &plot);

/// Counts in cells, darker the larger their share of the row.
struct MatrixPlot
{
    std::string label;
    std::string rowTitle;
    std::string columnTitle;
    std::vector<std::string> names; ///< of rows and columns alike; the last is the background
    std::vector<std::size_t> counts;
    std::vector<std::string> titles; ///< of the cells, when pointed at
};
std::string matrixPlot(const MatrixPlot &plot);

/// Upright bars, each a stack of shares that add up to 1 or less.
struct StackPlot
{
    struct Part
    {
        double share = 0;
        std::size_t kind = 0; ///< index into colours
        std::string title;
    };
    struct Stack
    {
        std::string name;
        std::vector<Part> parts;
    };
    std::string label;
    std::string xTitle;
    std::vector<std::uint32_t> colours;
    std::vector<Stack> stacks;
};
std::string stackPlot(const StackPlot &plot);

/// How many values lie in each of the bins; a line marks zero.
struct HistogramPlot
{
    std::string label;
    std::string xTitle;
    double low = 0; ///< of the first bin
    double step = 1;
    std::vector<std::size_t> counts;
    std::function<std::string(double)> tickText;
};
std::string histogramPlot(const HistogramPlot &plot);

} // namespace onset::report
