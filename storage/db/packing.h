// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frametable.h"

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

using Bytes = std::vector<std::byte>;

/// zstd with a checksum. decompressed() throws DbError (BadInput) for damaged data or more than `limit`
/// bytes.
Bytes compressed(std::span<const std::byte> data);
Bytes decompressed(std::span<const std::byte> data, std::size_t limit);

/// Frame entries as columns of differences (zigzag LEB128), then zstd: about 5 bytes a frame.
Bytes packEntries(const std::vector<FrameEntry> &entries);
std::vector<FrameEntry> unpackEntries(std::span<const std::byte> data, std::int64_t count);

/// Samples of a curve, little-endian floats (NaN kept), then zstd.
Bytes packSamples(std::span<const float> samples);
std::vector<float> unpackSamples(std::span<const std::byte> data, std::int64_t count);

} // namespace onset
