// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <optional>
#include <string>
#include <vector>

namespace onset::cli {

/// What --tiou names: a list "0.5,0.75" or a range "0.3:0.1:0.7", each above 0 and up to 1; nothing: empty.
/// InvalidArgument otherwise.
Result<std::vector<double>> parseThresholds(const std::optional<std::string> &text);

} // namespace onset::cli
