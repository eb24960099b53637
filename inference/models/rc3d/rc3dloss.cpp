// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/rc3d/rc3dloss.h"

#include <torch/torch.h>

#include <cmath>

namespace onset::models {

namespace {

const double kLargestLogRatio = std::log(60.0);

struct Geometry
{
    torch::Tensor centre;
    torch::Tensor length;
};

Geometry geometry(const torch::Tensor &segments)
{
    TORCH_CHECK(segments.size(-1) == 2, "segments must be [..., 2] of start and end, not ", segments.sizes());
    const auto start = segments.select(-1, 0);
    const auto end = segments.select(-1, 1);
    return {(start + end) / 2, end - start};
}

} // namespace

torch::Tensor segmentOffsets(const torch::Tensor &references, const torch::Tensor &segments)
{
    const auto from = geometry(references);
    const auto to = geometry(segments);
    return torch::stack({(to.centre - from.centre) / from.length, (to.length / from.length).log()}, -1);
}

torch::Tensor applyOffsets(const torch::Tensor &references, const torch::Tensor &offsets)
{
    const auto from = geometry(references);
    const auto centre = from.centre + offsets.select(-1, 0) * from.length;
    const auto half = from.length * offsets.select(-1, 1).clamp_max(kLargestLogRatio).exp() / 2;
    return torch::stack({centre - half, centre + half}, -1);
}

SubnetLoss subnetLoss(const torch::Tensor &logits, const torch::Tensor &labels, const torch::Tensor &offsets,
                      const torch::Tensor &targets)
{
    namespace F = torch::nn::functional;
    TORCH_CHECK(labels.size(0) > 0, "R-C3D's loss needs at least one segment");
    SubnetLoss loss;
    loss.classification = F::cross_entropy(logits, labels);
    const auto action = labels.gt(0).to(offsets.dtype()).unsqueeze(1);
    const auto each =
        F::smooth_l1_loss(offsets, targets, F::SmoothL1LossFuncOptions().reduction(torch::kNone));
    loss.regression = (each * action).sum() / labels.size(0);
    return loss;
}

} // namespace onset::models
