// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace onset::cli {

/// What `onset-cli eval` was asked to compare.
struct EvalRequest
{
    std::string truth;       ///< path
    std::string predictions; ///< path
    std::optional<std::string> subset;
    std::vector<double> tiou; ///< empty: the protocol's own
};

struct EvalReport
{
    nlohmann::ordered_json json;    ///< an object; "protocol" is put before
    std::vector<std::string> lines; ///< the same for people
    std::vector<std::string> notes; ///< warnings
};

/// One protocol of evaluation. A file eval<family>.cpp holds each family: reading its formats, its metrics
/// (storage/evaluation), its report.
struct EvalProtocol
{
    std::string name; ///< of --protocol
    Result<EvalReport> (*run)(const EvalRequest &);
};

/// All of them, in the order of the help.
std::vector<EvalProtocol> evalProtocols();

/// "activitynet" and "activitynet-proposals".
std::vector<EvalProtocol> activityNetProtocols();

} // namespace onset::cli
