// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <nlohmann/json.hpp>

#include <string>

namespace onset {

/// Parses JSON from a file that may be hostile: no name twice in an object, no deeper than `depth` objects
/// and arrays. Error::BadInput says what is wrong, without naming the file.
Result<nlohmann::json> parseStrictly(const std::string &text, int depth);

} // namespace onset
