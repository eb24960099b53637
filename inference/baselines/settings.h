// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/baselines.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <map>
#include <string>

namespace onset {

/// What a baseline can be told; the names are the keys of its parameters.
struct BaselineSettings
{
    std::uint32_t seed = 42;
    std::size_t count = kUniformProposals;     ///< of `uniform` only
    std::map<std::string, double> frequencies; ///< share by the class's name; empty: all are motion
};

/// Reads a JSON object; an empty text or missing keys give the defaults. Error::InvalidArgument, naming the
/// system and the key, for anything that is not as baselineengines.h says.
Result<BaselineSettings> baselineSettingsFromJson(const std::string &system, const std::string &json);

/// The settings that a system has, as a JSON object.
std::string toJson(const std::string &system, const BaselineSettings &settings);

} // namespace onset
