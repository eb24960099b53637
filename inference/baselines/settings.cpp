// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/baselines/settings.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>

namespace onset {
namespace {

using Json = nlohmann::json;

std::optional<double> wholeNumber(const Json &json, double least, double most)
{
    if (!json.is_number())
        return std::nullopt;
    const auto value = json.get<double>();
    if (!(value >= least && value <= most) || value != std::floor(value))
        return std::nullopt;
    return value;
}

/// Empty text: done; otherwise what is wrong.
std::string readFrequencies(const Json &json, std::map<std::string, double> &frequencies)
{
    if (!json.is_object())
        return "'frequencies' must be an object {class: share}";
    double sum = 0;
    for (const auto &[name, share] : json.items()) {
        if (!share.is_number() || !(share.get<double>() >= 0) || !std::isfinite(share.get<double>()))
            return "the share of '" + name + "' in 'frequencies' must be a number, not negative";
        frequencies[name] = share.get<double>();
        sum += share.get<double>();
    }
    if (!frequencies.empty() && !(sum > 0 && std::isfinite(sum)))
        return "'frequencies' must hold a share above 0";
    return {};
}

std::string readEntry(const std::string &system, const std::string &key, const Json &json,
                      BaselineSettings &settings)
{
    if (key == "frequencies")
        return readFrequencies(json, settings.frequencies);
    if (key == "seed") {
        const auto seed = wholeNumber(json, 0, 4294967295.0);
        settings.seed = static_cast<std::uint32_t>(seed.value_or(0));
        return seed ? "" : "'seed' must be a whole number from 0 to 4294967295";
    }
    if (key == "count" && system == "uniform") {
        const auto count = wholeNumber(json, 1, 100000);
        settings.count = static_cast<std::size_t>(count.value_or(0));
        return count ? "" : "'count' must be a whole number from 1 to 100000";
    }
    return "there is no setting '" + key + "'";
}

} // namespace

Result<BaselineSettings> baselineSettingsFromJson(const std::string &system, const std::string &text)
{
    const auto refused = [&](const std::string &why) {
        return Error{Error::Code::InvalidArgument,
                     "The parameters of " + system + " cannot be used: " + why + ".",
                     {}};
    };
    BaselineSettings settings;
    if (text.empty())
        return settings;
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return refused("they must be a JSON object");
    for (const auto &[key, value] : json.items()) {
        if (auto problem = readEntry(system, key, value, settings); !problem.empty())
            return refused(problem);
    }
    return settings;
}

std::string toJson(const std::string &system, const BaselineSettings &settings)
{
    Json json{{"seed", settings.seed}, {"frequencies", settings.frequencies}};
    if (system == "uniform")
        json["count"] = settings.count;
    return json.dump();
}

} // namespace onset
