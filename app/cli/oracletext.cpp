// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/oracletext.h"

#include "app/cli/evalreport.h"

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string assumedText(const OracleAssumption &assumed)
{
    std::string text;
    const auto add = [&text](bool is, const char *name) {
        if (is)
            text += (text.empty() ? "perfect " : " + ") + std::string(name);
    };
    add(assumed.actionClass, "class");
    add(assumed.time, "time");
    add(assumed.space, "space");
    return text.empty() ? "as it is" : text;
}

} // namespace

Json oracleJson(const OracleTable &table)
{
    Json rows = Json::array();
    for (const auto &row : table.rows) {
        Json json{{"class", row.assumed.actionClass}, {"time", row.assumed.time}};
        if (table.hasSpace)
            json["space"] = row.assumed.space;
        json["map"] = numbersOrNull(row.map);
        json["average_map"] = numberOrNull(row.average);
        json["gain"] = numberOrNull(row.gain);
        rows.push_back(std::move(json));
    }
    return rows;
}

std::vector<std::string> oracleLines(const OracleTable &table)
{
    std::vector<std::string> lines{"",
                                   "average mAP if the run were right where it overlaps by more than 0.3:"};
    for (const auto &row : table.rows)
        lines.push_back("  " + percentText(row.average) + "  " + assumedText(row.assumed));
    return lines;
}

} // namespace onset::cli
