// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <array>
#include <cstdint>

namespace onset::models {

using Extent3 = std::array<std::int64_t, 3>; ///< frames, rows, columns

/// Max-pooling of [N, C, T, H, W] that also works in bf16 on the CPU, for which LibTorch 1.13 has no kernel:
/// there as a max-pooling over space and one over time, which is the same and exact. ceilMode as torch's.
torch::Tensor maxPool3d(const torch::Tensor &x, Extent3 kernel, Extent3 stride, Extent3 padding = {0, 0, 0},
                        bool ceilMode = false);

} // namespace onset::models
