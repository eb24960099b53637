// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/temporalmaxer/detectionloss.h"

#include <torch/torch.h>

namespace onset::models {

namespace {

constexpr double kLeast = 1e-8; // keeps quotients of empty segments finite

} // namespace

torch::Tensor focalLoss(const torch::Tensor &logits, const torch::Tensor &targets, double alpha, double gamma)
{
    const auto p = torch::sigmoid(logits);
    const auto entropy =
        torch::binary_cross_entropy_with_logits(logits, targets, {}, {}, at::Reduction::None);
    const auto right = p * targets + (1 - p) * (1 - targets);
    auto loss = entropy * torch::pow(1 - right, gamma);
    if (alpha >= 0)
        loss = loss * (alpha * targets + (1 - alpha) * (1 - targets));
    return loss;
}

torch::Tensor distanceIou(const torch::Tensor &predicted, const torch::Tensor &target)
{
    const auto common = torch::minimum(predicted, target).sum(1);
    const auto both = predicted.sum(1) + target.sum(1) - common;
    return common / both.clamp_min(kLeast);
}

torch::Tensor diouLoss(const torch::Tensor &predicted, const torch::Tensor &target)
{
    const auto around = torch::maximum(predicted, target).sum(1);
    const auto middles = [](const torch::Tensor &d) { return 0.5 * (d.select(1, 1) - d.select(1, 0)); };
    const auto apart = middles(predicted) - middles(target);
    return 1 - distanceIou(predicted, target) + torch::square(apart / around.clamp_min(kLeast));
}

} // namespace onset::models
