// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/features/featurecache.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace onset {

/// How a file of rows begins (little-endian): the magic "ONSETROW", uint32 version, uint32 bytes of the JSON
/// text, int64 rows, the JSON text (key and layout), zeros up to a multiple of kHeaderAlignment; the rows
/// follow.
inline constexpr std::size_t kHeaderAlignment = 4096;
inline constexpr std::size_t kRowCountAt = 16; ///< where the number of rows stands

struct FeatureHeader
{
    std::string text; ///< JSON of key and layout
    std::int64_t rows = 0;
    std::size_t bytes = 0; ///< where the rows begin
};

/// The JSON text of a key and its rows' layout; equal values give equal text.
std::string headerText(const FeatureKey &key, const FeatureLayout &layout);
/// The whole header for that text, rows 0.
std::vector<std::byte> encodeHeader(const std::string &text);
/// Of the first bytes of a file; nothing where they are no header.
std::optional<FeatureHeader> decodeHeader(std::span<const std::byte> start);
/// The layout in a header's text, or nothing if it is of another key or makes no sense.
std::optional<FeatureLayout> layoutInHeader(const std::string &text, const FeatureKey &key);
/// The key that a header's text names, or nothing if it is damaged.
std::optional<FeatureKey> keyInHeader(const std::string &text);
/// Whether a file can have such rows: sizes ≥ 1 that do not overflow.
bool valid(const FeatureLayout &layout);
/// The name of the key's file, without folder.
std::string fileNameOf(const FeatureKey &key);

} // namespace onset
