// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/glimpse/reinforce.h"

#include <torch/torch.h>

#include <cmath>

namespace onset::models {

torch::Tensor gaussianLogLikelihood(const torch::Tensor &values, const torch::Tensor &mean, double deviation)
{
    const double logScale = std::log(deviation) + 0.5 * std::log(2 * std::acos(-1.0));
    return -(values - mean).square() / (2 * deviation * deviation) - logScale;
}

torch::Tensor futureRewards(const torch::Tensor &rewards)
{
    return rewards.flip(-1).cumsum(-1).flip(-1);
}

ReinforceLoss reinforceLoss(const torch::Tensor &logLikelihood, const torch::Tensor &rewards,
                            const torch::Tensor &baselines, double lambda)
{
    TORCH_CHECK(logLikelihood.dim() == 2 && logLikelihood.sizes() == rewards.sizes() &&
                    rewards.sizes() == baselines.sizes(),
                "log-likelihoods, rewards and baselines must all be [walks, steps]");
    const auto future = futureRewards(rewards.detach());
    const auto advantage = future - baselines.detach();
    return {-(lambda * logLikelihood * advantage).sum(1).mean(), (future - baselines).square().mean()};
}

} // namespace onset::models
