// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evalreport.h"

#include "storage/evaluation/averageprecision.h"

#include <cmath>
#include <cstdio>

namespace onset::cli {

using Json = nlohmann::ordered_json;

Json numberOrNull(double value)
{
    return std::isfinite(value) ? Json(value) : Json();
}

Json numbersOrNull(const std::vector<double> &values)
{
    Json list = Json::array();
    for (const double value : values)
        list.push_back(numberOrNull(value));
    return list;
}

std::string percentText(double share)
{
    char text[32];
    std::snprintf(text, sizeof text, "%6.2f %%", 100 * share);
    return std::isfinite(share) ? text : "undefined";
}

std::string thresholdText(double tiou)
{
    char text[32];
    std::snprintf(text, sizeof text, "%-6.4g", tiou);
    return text;
}

EvalReport reportOf(const PrecisionReport &values)
{
    EvalReport report;
    for (std::size_t t = 0; t < values.tiou.size(); ++t)
        report.lines.push_back(std::string("mAP at ") + values.threshold + ' ' +
                               thresholdText(values.tiou[t]) + percentText(values.map[t]));
    report.lines.push_back("average            " + percentText(values.average));
    Json perClass = Json::object();
    for (const auto &each : values.classes) {
        perClass[each.name] = numbersOrNull(each.averagePrecision);
        report.lines.push_back("  " + percentText(meanOf(each.averagePrecision)) + "  " + each.name);
    }
    report.json = {{"tiou", values.tiou},
                   {"map", numbersOrNull(values.map)},
                   {"average_map", numberOrNull(values.average)},
                   {"per_class", std::move(perClass)}};
    return report;
}

} // namespace onset::cli
