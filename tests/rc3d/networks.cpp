// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rc3d/networks.h"

#include "inference/models/rc3d/rc3dloss.h"
#include "inference/models/rc3d/rc3dnetwork.h"

#include <torch/torch.h>

#include <algorithm>

namespace rc3dcase {

namespace {

using namespace onset::models;

std::vector<double> numbers(const torch::Tensor &x)
{
    const auto flat = x.detach().to(torch::kDouble).contiguous();
    return {flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel()};
}

torch::Tensor pairs(const std::vector<double> &values)
{
    return torch::tensor(values, torch::kDouble).reshape({-1, 2});
}

} // namespace

std::int64_t parametersAsReleased()
{
    const Rc3d network{};
    std::int64_t count = 0;
    for (const auto &parameter : network->parameters())
        count += parameter.numel();
    return count;
}

Shapes shapes(std::int64_t frames)
{
    const torch::NoGradGuard guard;
    Rc3d network(Rc3dOptions().width(1.0 / 32).anchors(4).classes(6));
    network->eval();
    const auto maps = network->maps(torch::zeros({1, 3, frames, 112, 112}));
    const auto proposals = network->propose(maps);
    const auto regions = torch::tensor({0, 0, 1, 0, 0, 2, 0, 1, 2}, torch::kLong).reshape({3, 3});
    const auto classes = network->classify(maps, regions);
    return {maps.sizes().vec(),
            proposals.scores.sizes().vec(),
            proposals.offsets.sizes().vec(),
            roiPool3d(maps, regions).sizes().vec(),
            classes.logits.sizes().vec(),
            classes.offsets.sizes().vec()};
}

std::vector<double> offsets(std::vector<double> reference, std::vector<double> segment)
{
    return numbers(segmentOffsets(pairs(reference), pairs(segment)));
}

std::vector<double> applied(std::vector<double> reference, std::vector<double> offsets)
{
    return numbers(applyOffsets(pairs(reference), pairs(offsets)));
}

Loss loss(std::vector<std::int64_t> labels, std::vector<double> offsets, std::vector<double> targets)
{
    const auto predicted = pairs(offsets).requires_grad_(true);
    const auto result =
        subnetLoss(torch::zeros({static_cast<std::int64_t>(labels.size()), 2}, torch::kDouble),
                   torch::tensor(labels, torch::kLong), predicted, pairs(targets));
    result.regression.backward();
    return {result.classification.item<double>(), result.regression.item<double>(),
            numbers(predicted.grad())};
}

double lossGradientError()
{
    torch::manual_seed(9);
    const auto labels = torch::tensor({0, 2, 1, 3, 0}, torch::kLong);
    const auto targets = torch::randn({5, 2}, torch::kDouble);
    auto x = torch::randn({5, 6}, torch::kDouble); // 4 logits and 2 offsets a row
    const auto total = [&](const torch::Tensor &row) {
        const auto parts = subnetLoss(row.narrow(1, 0, 4), labels, row.narrow(1, 4, 2), targets);
        return parts.classification + parts.regression;
    };
    auto variable = x.clone().requires_grad_(true);
    total(variable).backward();
    double worst = 0;
    constexpr double kStep = 1e-6;
    for (std::int64_t i = 0; i < x.numel(); ++i) {
        auto above = x.clone();
        auto below = x.clone();
        above.view({-1})[i] += kStep;
        below.view({-1})[i] -= kStep;
        const double slope = (total(above) - total(below)).item<double>() / (2 * kStep);
        worst = std::max(worst, std::abs(slope - variable.grad().view({-1})[i].item<double>()));
    }
    return worst;
}

} // namespace rc3dcase
