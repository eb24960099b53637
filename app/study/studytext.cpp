// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studytext.h"

#include <cmath>
#include <cstdio>
#include <set>

namespace onset {

std::vector<double> valuesOf(const StudyOutcome &outcome, const std::string &id, const std::string &measure)
{
    std::vector<double> values;
    for (const auto &cell : outcome.cells) {
        if (cell.id == id && cell.measures.contains(measure))
            values.push_back(cell.measures.at(measure));
    }
    return values;
}

std::string number(double value, int decimals)
{
    if (!std::isfinite(value))
        return "–";
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string spreadText(const Spread &spread, double scale, int decimals)
{
    std::string text = number(spread.mean * scale, decimals);
    if (spread.count > 1)
        text += " ± " + number(spread.deviation * scale, decimals);
    return text;
}

nlohmann::ordered_json finite(double value)
{
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

std::size_t seedCount(const StudyOutcome &outcome)
{
    std::set<std::uint64_t> seeds;
    for (const auto &cell : outcome.cells)
        seeds.insert(cell.seed);
    return seeds.size();
}

} // namespace onset
