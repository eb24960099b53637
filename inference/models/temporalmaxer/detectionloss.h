// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace onset::models {

/// Sigmoid focal loss (Lin et al. 2017, eq. 5), not reduced. `targets` 0 or 1, shapes as the logits'; alpha <
/// 0: none.
torch::Tensor focalLoss(const torch::Tensor &logits, const torch::Tensor &targets, double alpha = 0.25,
                        double gamma = 2);

/// Distance-IoU loss in time (Zheng et al. 2020, eq. 7, on segments) of distances to start and end from one
/// point, both [n, 2] and ≥ 0: 1 - IoU + (distance of the middles / length of both together)². Returns [n].
torch::Tensor diouLoss(const torch::Tensor &predicted, const torch::Tensor &target);

/// IoU of the same, [n].
torch::Tensor distanceIou(const torch::Tensor &predicted, const torch::Tensor &target);

} // namespace onset::models
