// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ssn/ssadprobe.h"

#include "inference/models/ssad/propssad.h"
#include "inference/runtime/systems/propssad/chunks.h"
#include "inference/runtime/systems/propssad/propssad.h"
#include "inference/runtime/training/backbonespec.h"
#include "tests/etp/gradients.h"

#include <torch/torch.h>

namespace onset::test {

namespace {

using namespace onset::models;

/// Overlaps of anchors [a, 2] with one range of shares.
torch::Tensor overlapsWith(const torch::Tensor &anchors, double start, double end)
{
    const auto from = anchors.select(1, 0);
    const auto to = anchors.select(1, 1);
    const auto common = (to.clamp_max(end) - from.clamp_min(start)).clamp_min(0);
    return common / ((to - from) + (end - start) - common);
}

double meanOverlapOfBest(PropSsad &network, const torch::Tensor &videos, const torch::Tensor &truth)
{
    const torch::NoGradGuard guard;
    const auto best = network->forward(videos).argmax(1, true);
    return truth.gather(1, best).mean().item<double>();
}

} // namespace

std::vector<std::int64_t> mapLengths(std::int64_t steps)
{
    return PropSsadOptions(1).steps(steps).mapLengths();
}

std::vector<std::int64_t> outputShape(std::int64_t clips, std::int64_t features, std::int64_t steps)
{
    PropSsad network(PropSsadOptions(features).steps(steps).channels(8));
    return network->forward(torch::zeros({clips, features, steps})).sizes().vec();
}

std::string complaintOfSteps(std::int64_t built, std::int64_t given)
{
    try {
        PropSsad network(PropSsadOptions(2).steps(built).channels(4));
        network->forward(torch::zeros({1, 2, given}));
    } catch (const c10::Error &problem) {
        return problem.what_without_backtrace();
    }
    return {};
}

std::vector<std::pair<double, double>> anchorShares(const std::vector<double> &ratios)
{
    PropSsad network(PropSsadOptions(1).channels(2).ratios(ratios));
    const auto anchors = network->anchors();
    const auto ends = anchors.accessor<double, 2>();
    std::vector<std::pair<double, double>> shares;
    for (std::int64_t i = 0; i < anchors.size(0); ++i)
        shares.emplace_back(ends[i][0], ends[i][1]);
    return shares;
}

std::int64_t paperFeatures()
{
    const auto options = makePropSsad()->trainingDefaults("paper");
    std::int64_t features = 0;
    for (const auto *stream : {"rgb", "flow"}) {
        const auto backbone = makeBackbone(backboneSpec(options.at(stream)), 0);
        features += backbone ? (*backbone)->featureSize() : 0;
    }
    return features;
}

std::vector<double> resized(const std::vector<float> &values, std::int64_t steps)
{
    const auto wide = resizedFeatures(torch::tensor(values).unsqueeze(1), steps).to(torch::kDouble).flatten();
    const auto flat = wide.contiguous();
    return {flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel()};
}

double overlapLossOf(const std::vector<double> &predicted, const std::vector<double> &truth,
                     const std::vector<double> &order)
{
    return overlapLoss(torch::tensor(predicted, torch::kDouble), torch::tensor(truth, torch::kDouble),
                       torch::tensor(order, torch::kDouble))
        .item<double>();
}

double overlapLossGradientError()
{
    torch::manual_seed(8);
    const auto truth = torch::rand({12}, torch::kDouble);
    const auto order = torch::rand({12}, torch::kDouble);
    return gradientError([&](const torch::Tensor &x) { return overlapLoss(x, truth, order); },
                         torch::rand({12}, torch::kDouble));
}

std::vector<FrameRange> shortestAnchors(const SampleRange &chunk, int stride)
{
    PropSsad network(PropSsadOptions(1).channels(2).ratios({1}));
    return framesOfShares(network->anchors().slice(0, 0, 64), chunk, stride);
}

Anchoring teachAnchors()
{
    torch::manual_seed(11);
    constexpr std::int64_t kVideos = 24;
    constexpr std::int64_t kSteps = 64;
    PropSsad network(PropSsadOptions(2).steps(kSteps).channels(16).kernel(5));
    auto videos = 0.1 * torch::randn({kVideos, 2, kSteps});
    std::vector<torch::Tensor> overlaps;
    for (std::int64_t i = 0; i < kVideos; ++i) {
        const auto length = 6 + (i * 5) % 20;
        const auto start = (i * 17) % (kSteps - length);
        videos[i][0].slice(0, start, start + length) += 1;
        overlaps.push_back(overlapsWith(network->anchors(), static_cast<double>(start) / kSteps,
                                        static_cast<double>(start + length) / kSteps));
    }
    const auto truth = torch::stack(overlaps).to(torch::kFloat);
    Anchoring result;
    result.before = meanOverlapOfBest(network, videos, truth);
    result.possible = std::get<0>(truth.max(1)).mean().item<double>();
    torch::optim::Adam optimizer(network->parameters(), torch::optim::AdamOptions(0.005));
    for (int step = 0; step < 150; ++step) {
        optimizer.zero_grad();
        const auto predicted = network->forward(videos).flatten();
        overlapLoss(predicted, truth.flatten(), torch::rand_like(predicted)).backward();
        optimizer.step();
    }
    result.after = meanOverlapOfBest(network, videos, truth);
    return result;
}

} // namespace onset::test
