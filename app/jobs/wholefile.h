// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <string>
#include <string_view>

namespace onset {

/// Writes a file whole or not at all: to one beside it that then takes its name. What is no regular file (a
/// pipe, a device) is written to directly. Errors name the file.
Status writeWhole(const std::string &path, std::string_view text);

} // namespace onset
