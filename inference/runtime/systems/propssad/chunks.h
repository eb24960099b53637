// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/proposal.h"

#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace onset {

/// The stretches of a video that Prop-SSAD looks at, in rows of features. `length` 0: the whole video, as in
/// the paper; else pieces of so many rows, each half over the one before, the last one ending with the video:
/// resized to 256 steps, a whole long video would leave short actions less than a step.
std::vector<SampleRange> chunksOf(std::int64_t rows, std::int64_t length);

/// The frames that shares [n, 2] (start, end, double) of a chunk stand for; ends may lie outside of it.
std::vector<FrameRange> framesOfShares(const torch::Tensor &shares, const SampleRange &chunk, int stride);

} // namespace onset
