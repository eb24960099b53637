// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace onset::cli {

/// What `onset-cli eval` was asked to compare.
struct EvalRequest
{
    std::string truth;       ///< path
    std::string predictions; ///< path
    std::optional<std::string> subset;
    std::vector<double> tiou;                   ///< empty: the protocol's own
    std::map<std::string, std::string> options; ///< those of the protocol: "--kit" …
    std::set<std::string> switches;             ///< likewise: "--curves" …

    std::optional<std::string> option(const std::string &name) const
    {
        const auto it = options.find(name);
        return it == options.end() ? std::nullopt : std::optional(it->second);
    }
    bool has(const std::string &name) const { return switches.contains(name); }
};

struct EvalReport
{
    nlohmann::ordered_json json;    ///< an object; "protocol" is put before
    std::vector<std::string> lines; ///< the same for people
    std::vector<std::string> notes; ///< warnings
};

/// One protocol of evaluation. A file eval<family>.cpp holds each family: reading its formats, its metrics
/// (storage/evaluation), its report. Error::InvalidArgument says that an option makes no sense (usage).
struct EvalProtocol
{
    std::string name; ///< of --protocol
    Result<EvalReport> (*run)(const EvalRequest &);
    std::set<std::string> options;  ///< what it takes beside --truth and --predictions
    std::set<std::string> switches; ///< beside --json
};

/// All of them, in the order of the help.
std::vector<EvalProtocol> evalProtocols();

// By family; evalProtocols() joins them.
std::vector<EvalProtocol> activityNetProtocols();    ///< "activitynet", "activitynet-proposals"
std::vector<EvalProtocol> classificationProtocols(); ///< "activitynet-classification"
std::vector<EvalProtocol> charadesProtocols();       ///< "charades"
std::vector<EvalProtocol> agreementProtocols();      ///< "agreement" of two annotators
std::vector<EvalProtocol> thumos14Protocols();       ///< "thumos14"
std::vector<EvalProtocol> spatialProtocols();        ///< "ava", "video-map", "frame-map"

} // namespace onset::cli
