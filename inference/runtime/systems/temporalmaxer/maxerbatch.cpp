// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/temporalmaxer/maxerbatch.h"

#include "inference/models/temporalmaxer/detectionloss.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

torch::Tensor stacked(const std::vector<std::vector<LevelTargets>> &all, std::size_t level,
                      std::vector<float> LevelTargets::*part, torch::IntArrayRef shape)
{
    std::vector<torch::Tensor> parts;
    parts.reserve(all.size());
    for (const auto &one : all)
        parts.push_back(torch::tensor(one[level].*part).view(shape));
    return torch::stack(parts);
}

} // namespace

std::vector<LevelBatch> levelBatches(const std::vector<const RowLabels *> &labels,
                                     const std::vector<RowCrop> &crops, std::size_t classes,
                                     std::int64_t steps, std::int64_t levels, torch::Device device)
{
    std::vector<std::vector<LevelTargets>> all;
    for (std::size_t i = 0; i < labels.size(); ++i)
        all.push_back(stepTargets(*labels[i], crops[i], classes, steps, levels));
    std::vector<LevelBatch> batches;
    for (std::size_t level = 0; level < static_cast<std::size_t>(levels); ++level) {
        const auto length = all.front()[level].steps;
        const auto rows = static_cast<std::int64_t>(classes);
        LevelBatch one;
        one.labels = stacked(all, level, &LevelTargets::labels, {rows, length}).to(device);
        one.mask = stacked(all, level, &LevelTargets::mask, {rows, length}).to(device);
        one.positive = (stacked(all, level, &LevelTargets::positive, {length}) > 0).to(device);
        one.distances = torch::stack({stacked(all, level, &LevelTargets::start, {length}),
                                      stacked(all, level, &LevelTargets::end, {length})},
                                     1)
                            .to(device);
        batches.push_back(std::move(one));
    }
    return batches;
}

StepResult maxerLoss(const std::vector<models::LevelOutput> &outputs, const std::vector<LevelBatch> &targets,
                     const MaxerLossWeights &weights)
{
    std::vector<torch::Tensor> classLosses;
    std::vector<torch::Tensor> predicted;
    std::vector<torch::Tensor> wanted;
    const auto ofClass = weights.classes.view({1, -1, 1});
    for (std::size_t level = 0; level < outputs.size(); ++level) {
        const auto &target = targets[level];
        const auto focal =
            models::focalLoss(outputs[level].logits, target.labels, weights.alpha, weights.gamma);
        const auto weight = target.mask * (target.labels * ofClass + (1 - target.labels));
        classLosses.push_back((focal * weight).sum());
        predicted.push_back(outputs[level].distances.transpose(1, 2).index({target.positive}));
        wanted.push_back(target.distances.transpose(1, 2).index({target.positive}));
    }
    const auto distances = torch::cat(predicted);
    const double divisor = std::max(weights.expectedPositives, static_cast<double>(distances.size(0)));
    const auto classes = torch::stack(classLosses).sum() / divisor;
    const auto regression = models::diouLoss(distances, torch::cat(wanted)).sum() / divisor;
    StepResult result;
    result.loss = classes + weights.distance * regression;
    result.parts = {{"class", classes.detach()}, {"distance", regression.detach()}};
    return result;
}

std::vector<float> balancedWeights(const std::vector<std::size_t> &counts, double beta)
{
    std::vector<float> weights(counts.size(), 1.0F);
    double sum = 0;
    std::size_t some = 0;
    for (std::size_t c = 0; c < counts.size(); ++c) {
        if (counts[c] == 0)
            continue;
        const double weight = (1 - beta) / (1 - std::pow(beta, static_cast<double>(counts[c])));
        weights[c] = static_cast<float>(weight);
        sum += weight;
        ++some;
    }
    for (std::size_t c = 0; c < counts.size(); ++c) {
        if (counts[c] > 0)
            weights[c] = static_cast<float>(weights[c] * static_cast<double>(some) / sum);
    }
    return weights;
}

} // namespace onset
