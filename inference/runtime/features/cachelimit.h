// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/keptfeatures.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <string>

namespace onset {

/// What a FeatureCache's folder takes, also of work that was interrupted. A folder that is not there is
/// empty.
KeptFeatures measureCache(const std::string &folder);

/// Removes files of a FeatureCache's folder, what was not used for longest first, until they take at most
/// this many bytes; what is being written stays, as does whatever else lies in the folder. What is lost is
/// made again when it is asked for; who reads a file at this moment goes on reading it. Returns what is left.
/// Error::Io names a file that cannot be removed.
Result<KeptFeatures> trimCache(const std::string &folder, std::int64_t mostBytes);

} // namespace onset
