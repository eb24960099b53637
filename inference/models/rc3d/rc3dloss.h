// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace onset::models {

/// Offsets of a segment from a reference segment (R-C3D eq. 2): δc = (c* − c) / l, δl = log(l* / l). Both are
/// [..., 2] of start and end in any unit; lengths must be positive. Returns [..., 2].
torch::Tensor segmentOffsets(const torch::Tensor &references, const torch::Tensor &segments);

/// The inverse: segments [..., 2] from references [..., 2] and offsets [..., 2]. δl above ln 60 counts
/// as that, so that a wild prediction cannot overflow.
torch::Tensor applyOffsets(const torch::Tensor &references, const torch::Tensor &offsets);

/// What a subnet is told of the segments of a batch; scalars.
struct SubnetLoss
{
    torch::Tensor classification; ///< softmax loss, mean over the segments
    torch::Tensor regression;     ///< smooth L1 of both offsets, over the actions, divided by the segments
};

/// R-C3D's objective for one subnet (eq. 1) without λ. logits: [B, classes], class 0 the background. labels:
/// [B], int64. offsets: [B, 2], those of the segment's own class; targets: [B, 2]. N_cls and N_reg are both
/// the number of sampled segments B.
SubnetLoss subnetLoss(const torch::Tensor &logits, const torch::Tensor &labels, const torch::Tensor &offsets,
                      const torch::Tensor &targets);

} // namespace onset::models
