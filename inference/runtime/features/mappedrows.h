// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/features/featurecache.h"

namespace onset {

/// Maps a finished file of the key's rows; null where it is missing, damaged, truncated or of another key.
std::shared_ptr<const FeatureFile> mapRows(const std::string &path, const FeatureKey &key);

} // namespace onset
