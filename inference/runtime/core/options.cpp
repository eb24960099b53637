// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/core/options.h"

namespace onset {

namespace {

using nlohmann::json;

std::string kindOf(const json &value)
{
    if (value.is_number())
        return "a number";
    if (value.is_boolean())
        return "true or false";
    if (value.is_string())
        return "a text";
    return value.is_object() ? "an object" : value.is_array() ? "a list" : "null";
}

Status lay(json &over, const json &values, const std::string &path)
{
    for (const auto &[key, value] : values.items()) {
        const auto here = path.empty() ? key : path + '.' + key;
        const auto known = over.find(key);
        if (known == over.end())
            return Error{Error::Code::InvalidArgument, "there is no setting '" + here + "'", {}};
        if (kindOf(*known) != kindOf(value))
            return Error{Error::Code::InvalidArgument,
                         "the setting '" + here + "' has to be " + kindOf(*known) + ", not " + kindOf(value),
                         {}};
        if (!known->is_object()) {
            *known = value;
        } else if (auto laid = lay(*known, value, here); !laid) {
            return laid;
        }
    }
    return success();
}

} // namespace

Result<json> overlayOptions(const json &defaults, const std::string &text)
{
    json options = defaults;
    if (text.empty())
        return options;
    const auto values = json::parse(text, nullptr, false);
    if (!values.is_object())
        return Error{
            Error::Code::InvalidArgument, "the settings are no JSON object: " + text.substr(0, 80), {}};
    if (auto laid = lay(options, values, {}); !laid)
        return laid.error();
    return options;
}

} // namespace onset
