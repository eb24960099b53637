// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plots.h"

#include <algorithm>

namespace onset::report {

namespace {

constexpr double kTitles = 20;
constexpr std::size_t kLongestName = 20;
constexpr std::size_t kManyCells = 12; // above, counts do not fit into the cells

/// Room for the longest of the names.
double roomFor(const std::vector<std::string> &names)
{
    constexpr double kCharacter = 7.2; // pixels; wide scripts take more, and are shorter
    std::size_t longest = 0;
    for (const auto &name : names)
        longest = std::max(longest, std::min(name.size(), kLongestName + 2));
    return 14 + kCharacter * static_cast<double>(longest);
}

std::string shade(double share)
{
    // Opacity, so that it shows on light and dark alike; what is there at all can be seen.
    const auto percent = static_cast<int>(share <= 0 ? 0 : 12 + 88 * share);
    return "cell s" + std::to_string(percent / 10 * 10);
}

} // namespace

std::string matrixPlot(const MatrixPlot &plot)
{
    const auto size = plot.names.size();
    const double cell = size <= kManyCells ? 40 : std::max(12.0, 520.0 / static_cast<double>(size));
    const double room = roomFor(plot.names);
    const double all = cell * static_cast<double>(size);
    Svg svg(kTitles + room + all + 4, kTitles + room + all + 4, plot.label);
    const double left = kTitles + room;
    const double top = kTitles + room;
    svg.text({left + all / 2, kTitles - 8}, plot.columnTitle, Anchor::Middle, "soft");
    svg.upwardText({kTitles - 8, top + all / 2}, plot.rowTitle, Anchor::Middle);
    for (std::size_t r = 0; r < size; ++r) {
        const double y = top + cell * static_cast<double>(r);
        const auto name = shortened(plot.names[r], kLongestName);
        svg.text({left - 6, y + cell / 2 + 4}, name, Anchor::End);
        svg.upwardText({left + cell * static_cast<double>(r) + cell / 2 + 4, top - 6}, name);
        std::size_t sum = 0;
        for (std::size_t c = 0; c < size; ++c)
            sum += plot.counts[r * size + c];
        for (std::size_t c = 0; c < size; ++c) {
            const auto count = plot.counts[r * size + c];
            const double x = left + cell * static_cast<double>(c);
            const double share = sum > 0 ? static_cast<double>(count) / static_cast<double>(sum) : 0;
            svg.rect({x, y}, cell - 1, cell - 1, shade(share) + (r == c ? " right" : ""), {},
                     plot.titles[r * size + c]);
            if (count > 0 && size <= kManyCells)
                svg.text({x + cell / 2 - 0.5, y + cell / 2 + 4}, std::to_string(count), Anchor::Middle,
                         share > 0.5 ? "on" : "");
        }
    }
    return svg.take();
}

} // namespace onset::report
