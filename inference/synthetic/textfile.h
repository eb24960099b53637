// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <optional>
#include <string>

namespace onset::synthetic {

/// Writes a file whole or not at all (through NAME.part). Errors name it.
Status writeWhole(const std::string &path, const std::string &text);

/// A file's contents; none where it cannot be read.
std::optional<std::string> readWhole(const std::string &path);

} // namespace onset::synthetic
