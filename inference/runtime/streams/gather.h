// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/streams/streamspec.h"

#include <torch/types.h>

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// Frames below 0 and from `count` on become the first and the last.
std::vector<std::int64_t> clampedFrames(std::span<const std::int64_t> frames, std::int64_t count);

/// Rows of a stream by where they begin, copied into [n, 3, height, width], uint8, CPU.
torch::Tensor gathered(const StreamSpec &stream, std::span<const std::uint8_t *const> rows);

} // namespace onset
