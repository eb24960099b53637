// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/thresholds.h"

#include "storage/evaluation/timedsegment.h"
#include "storage/formats/numbers.h"

#include <algorithm>
#include <cmath>

namespace onset::cli {

namespace {

std::vector<std::string> split(const std::string &text, char separator)
{
    std::vector<std::string> parts{{}};
    for (const char c : text) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::optional<std::vector<double>> numbersIn(const std::string &text, char separator)
{
    std::vector<double> numbers;
    for (const auto &part : split(text, separator)) {
        const auto number = parseNumber(part);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

/// FIRST:STEP:LAST, with LAST among them.
std::optional<std::vector<double>> thresholdRange(const std::vector<double> &ends)
{
    constexpr double kMost = 1000;
    if (ends.size() != 3 || !(ends[1] > 0) || !(ends[2] > ends[0]))
        return std::nullopt;
    const double steps = std::round((ends[2] - ends[0]) / ends[1]);
    const bool fits = steps >= 1 && steps < kMost && std::abs(ends[0] + steps * ends[1] - ends[2]) < 1e-9;
    if (!fits)
        return std::nullopt;
    return evenlySpaced(ends[0], ends[2], static_cast<std::size_t>(steps) + 1);
}

} // namespace

Result<std::vector<double>> parseThresholds(const std::optional<std::string> &text)
{
    if (!text)
        return std::vector<double>();
    const bool isRange = text->find(':') != std::string::npos;
    auto values = numbersIn(*text, isRange ? ':' : ',');
    if (values && isRange)
        values = thresholdRange(*values);
    const bool good = values && std::all_of(values->begin(), values->end(),
                                            [](double value) { return value > 0 && value <= 1; });
    if (!good)
        return Error{Error::Code::InvalidArgument,
                     "--tiou takes numbers above 0 and up to 1, as 0.5,0.75 or 0.5:0.05:0.95, not '" + *text +
                         "'",
                     {}};
    return *values;
}

} // namespace onset::cli
