// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace onset {

using Sha256State = std::array<std::uint32_t, 8>;
extern const std::array<std::uint32_t, 64> kSha256Rounds; ///< FIPS 180-4, 4.2.2

/// Takes `count` blocks of 64 bytes into the state: with the processor's SHA instructions where it has them
/// (several times faster: weights are gigabytes), else plainly.
void addSha256Blocks(Sha256State &state, const std::uint8_t *bytes, std::size_t count);
void addSha256BlocksPlainly(Sha256State &state, const std::uint8_t *bytes, std::size_t count);

} // namespace onset
