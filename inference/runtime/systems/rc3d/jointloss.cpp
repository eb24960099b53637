// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rc3d/jointloss.h"

#include "inference/models/rc3d/rc3dloss.h"
#include "inference/runtime/training/autocast.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

constexpr std::int64_t kBackgroundsPerAction = 3; ///< of the proposals; the anchors' ratio is 1:1

/// The first `count` of a random order of `places`.
void shuffleFirst(std::vector<std::size_t> &places, std::size_t count, Random &random)
{
    count = std::min(count, places.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto left = static_cast<std::int64_t>(places.size() - i);
        std::swap(places[i], places[i + static_cast<std::size_t>(random.below(left))]);
    }
    places.resize(count);
}

struct Targets
{
    torch::Tensor places;  ///< [B], int64, into the regions
    torch::Tensor labels;  ///< [B], int64
    torch::Tensor offsets; ///< [B, 2]; 0 for the background
};

Targets targetsOf(const std::vector<std::size_t> &chosen, std::span<const Span> regions,
                  std::span<const RegionLabel> labels, std::span<const BufferInstance> instances)
{
    std::vector<std::int64_t> places;
    std::vector<std::int64_t> classes;
    std::vector<Span> from;
    std::vector<Span> to;
    for (const auto i : chosen) {
        places.push_back(static_cast<std::int64_t>(i));
        classes.push_back(labels[i].label);
        from.push_back(regions[i]);
        to.push_back(labels[i].label > 0 ? instances[labels[i].instance].span : regions[i]);
    }
    return {torch::tensor(places, torch::kLong), torch::tensor(classes, torch::kLong),
            models::segmentOffsets(toTensor(from), toTensor(to))};
}

models::SubnetLoss anchorLoss(const models::ProposalSubnetImpl::Output &output, std::span<const Span> anchors,
                              std::span<const BufferInstance> instances, const Rc3dLossOptions &options,
                              Random &random)
{
    const auto labels = labelAnchors(anchors, instances);
    const auto half = options.anchorBatch / 2;
    const auto targets = targetsOf(sampleRegions(labels, half, 1, options.anchorBatch / 8, random), anchors,
                                   labels, instances);
    const auto device = output.scores.device();
    const auto places = targets.places.to(device);
    return models::subnetLoss(
        output.scores.reshape({-1, 2}).index_select(0, places), targets.labels.to(device),
        output.offsets.reshape({-1, 2}).index_select(0, places), targets.offsets.to(device));
}

models::SubnetLoss proposalLoss(models::Rc3d &network, const torch::Tensor &maps, const Proposals &proposals,
                                std::span<const BufferInstance> instances, const Rc3dLossOptions &options,
                                Random &random)
{
    auto spans = proposals.spans;
    for (const auto &instance : instances)
        spans.push_back(instance.span);
    const auto labels = labelProposals(spans, instances);
    const auto chosen = sampleRegions(labels, options.proposalBatch / (1 + kBackgroundsPerAction),
                                      kBackgroundsPerAction, options.proposalBatch / 8, random);
    if (chosen.empty())
        return {};
    const auto targets = targetsOf(chosen, spans, labels, instances);
    std::vector<Span> sampled;
    for (const auto i : chosen)
        sampled.push_back(spans[i]);
    const auto device = maps.device();
    const auto output = network->classify(maps, regionsOf(sampled, maps.size(2)).to(device));
    const auto classes = targets.labels.to(device);
    const auto own = classes.reshape({-1, 1, 1}).expand({-1, 1, 2});
    return models::subnetLoss(output.logits, classes, output.offsets.gather(1, own).squeeze(1),
                              targets.offsets.to(device));
}

} // namespace

std::vector<std::size_t> sampleRegions(std::span<const RegionLabel> labels, std::int64_t positives,
                                       std::int64_t ratio, std::int64_t least, Random &random)
{
    std::vector<std::size_t> actions;
    std::vector<std::size_t> backgrounds;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].label > RegionLabel::kBackground)
            actions.push_back(i);
        else if (labels[i].label == RegionLabel::kBackground)
            backgrounds.push_back(i);
    }
    shuffleFirst(actions, static_cast<std::size_t>(positives), random);
    const auto wanted = std::max(least, ratio * static_cast<std::int64_t>(actions.size()));
    shuffleFirst(backgrounds, static_cast<std::size_t>(wanted), random);
    actions.insert(actions.end(), backgrounds.begin(), backgrounds.end());
    return actions;
}

StepResult jointLoss(models::Rc3d &network, const torch::Tensor &clip,
                     std::span<const BufferInstance> instances, const Rc3dLossOptions &options,
                     Random &random)
{
    const auto maps = [&] {
        const Autocast autocast(options.bf16);
        return network->maps(clip);
    }();
    return subnetLosses(network, maps, instances, options, random);
}

StepResult subnetLosses(models::Rc3d &network, const torch::Tensor &maps,
                        std::span<const BufferInstance> instances, const Rc3dLossOptions &options,
                        Random &random)
{
    const auto frames = static_cast<double>(maps.size(2) * models::Rc3dImpl::kStride);
    const auto anchors = anchorSegments(maps.size(2), options.scales);
    const auto output = network->propose(maps);
    const auto proposed = anchorLoss(output, anchors, instances, options, random);
    const auto proposals =
        bestProposals(output, anchors, frames, {0, frames}, options.nms, options.proposals);
    const auto classified = proposalLoss(network, maps, proposals, instances, options, random);
    StepResult result;
    result.samples = 1;
    result.loss = proposed.classification + options.lambda * proposed.regression;
    result.parts = {{"proposal", proposed.classification}, {"proposal offset", proposed.regression}};
    if (classified.classification.defined()) {
        result.loss = result.loss + classified.classification + options.lambda * classified.regression;
        result.parts.emplace_back("class", classified.classification);
        result.parts.emplace_back("offset", classified.regression);
    }
    return result;
}

} // namespace onset
