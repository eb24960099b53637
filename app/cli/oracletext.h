// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/oracletable.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace onset::cli {

/// [{"class", "time", "space" (with boxes alone), "map", "average_map", "gain"}, …]; undefined values are
/// null.
nlohmann::ordered_json oracleJson(const OracleTable &table);
std::vector<std::string> oracleLines(const OracleTable &table);

} // namespace onset::cli
