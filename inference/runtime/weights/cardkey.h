// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/weights/modelcard.h"

namespace onset {

inline constexpr const char *kCardKey = "onset.card"; ///< in the metadata of a model file

/// The card in a file's metadata; errors name the file.
Result<ModelCard> cardInMetadata(const std::map<std::string, std::string> &metadata, const std::string &path);

} // namespace onset
