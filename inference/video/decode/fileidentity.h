// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frametable.h"
#include "storage/domain/result.h"

#include <string>

namespace onset {

/// Size and SHA-256 digests (their first 64 bits) of 64 KiB at both ends and of 8 blocks spread between.
/// Reads 640 KiB however long the file is.
Result<FileIdentity> identifyFile(const std::string &path);

} // namespace onset
