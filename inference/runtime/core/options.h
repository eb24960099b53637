// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <nlohmann/json.hpp>

#include <string>

namespace onset {

/// Lays the user's parameters over the defaults: objects key by key, everything else replaced. A key that the
/// defaults do not have, or a value of another type (numbers count as one type), is Error::InvalidArgument
/// that names it by its path ("train.steps"). `text` empty means none.
Result<nlohmann::json> overlayOptions(const nlohmann::json &defaults, const std::string &text);

} // namespace onset
