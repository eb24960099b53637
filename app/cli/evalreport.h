// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/evalprotocol.h"

namespace onset::cli {

/// Undefined values are null.
nlohmann::ordered_json numberOrNull(double value);
nlohmann::ordered_json numbersOrNull(const std::vector<double> &values);

/// " 12.34 %", or "undefined".
std::string percentText(double share);
/// "0.5   ", so that columns stand below each other.
std::string thresholdText(double tiou);

/// What protocols with average precision by class and threshold tell.
struct PrecisionReport
{
    struct OfClass
    {
        std::string name;
        std::vector<double> averagePrecision; ///< at each threshold; NaN where undefined
    };
    std::vector<double> tiou;
    std::vector<double> map;
    double average = 0;
    std::vector<OfClass> classes;
    const char *threshold = "tIoU"; ///< what the thresholds are of
};

/// {"tiou", "map", "average_map", "per_class"} and the lines for people.
EvalReport reportOf(const PrecisionReport &values);

} // namespace onset::cli
