// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <fstream>
#include <string>

namespace onset {

/// Opens a regular file to be parsed. Errors name it: NotFound where there is none, BadInput for a folder or
/// a device, Io where it cannot be read.
Result<std::ifstream> openInputFile(const std::string &path);

} // namespace onset
