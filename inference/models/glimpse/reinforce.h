// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace onset::models {

/// log of the normal density of `values` around `mean` with one deviation, element by element.
torch::Tensor gaussianLogLikelihood(const torch::Tensor &values, const torch::Tensor &mean, double deviation);

/// R_t = Σ_{t' ≥ t} r_t' over the last dimension of rewards [..., T].
torch::Tensor futureRewards(const torch::Tensor &rewards);

struct ReinforceLoss
{
    /// Its gradient is the negative of the estimate of eq. 3: -1/M Σ_i Σ_t λ log π(l_t) (R_t - b_t). Scalar.
    torch::Tensor policy;
    torch::Tensor baseline; ///< mean of (R_t - b_t)², a scalar: what the baseline learns from
};
/// REINFORCE with a baseline (eq. 1–3) for M walks of T steps; all arguments [M, T]. Neither rewards nor the
/// advantage carry a gradient into the policy's part.
ReinforceLoss reinforceLoss(const torch::Tensor &logLikelihood, const torch::Tensor &rewards,
                            const torch::Tensor &baselines, double lambda = 1);

} // namespace onset::models
