// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/etp/glimpseprobe.h"

#include "inference/models/glimpse/glimpsenetwork.h"
#include "inference/models/glimpse/glimpsetargets.h"
#include "inference/models/glimpse/reinforce.h"

#include <torch/torch.h>

#include <cmath>

namespace onset::test {

using namespace onset::models;

namespace {

std::vector<double> numbersOf(const torch::Tensor &tensor)
{
    const auto flat = tensor.to(torch::kDouble).flatten().contiguous();
    return {flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel()};
}

torch::Tensor rowOf(const std::vector<double> &values)
{
    return torch::tensor(values, torch::kDouble).unsqueeze(0);
}

bool hasGradient(const torch::Tensor &parameter)
{
    return parameter.grad().defined() && parameter.grad().abs().sum().item<double>() > 0;
}

LookAt lookAt(const torch::Tensor &clips, std::int64_t *looks = nullptr)
{
    return [clips, looks](const torch::Tensor &locations) {
        if (looks)
            ++*looks;
        const auto rows = clips.size(1);
        const auto row = (locations * static_cast<double>(rows)).floor().clamp(0, rows - 1).to(torch::kLong);
        return clips.index({torch::arange(clips.size(0)), row});
    };
}

/// Clips of 16 fragments with one action each, marked in the features.
struct Clips
{
    torch::Tensor features; ///< [n, 16, 4]
    torch::Tensor bounds;   ///< [n, 2]
};
Clips marked(std::int64_t n)
{
    const auto start = torch::randint(0, 8, {n});
    const auto end = start + torch::randint(4, 9, {n});
    const auto place = torch::arange(16).unsqueeze(0);
    const auto inside = place.ge(start.unsqueeze(1)).logical_and(place.lt(end.unsqueeze(1)));
    auto features = torch::zeros({n, 16, 4});
    features.select(2, 0) = inside.to(torch::kFloat);
    features.select(2, 1) = place.lt(start.unsqueeze(1)).to(torch::kFloat);
    features.select(2, 2) = (start.unsqueeze(1) - place).to(torch::kFloat) / 16;
    features.select(2, 3) = (end.unsqueeze(1) - place).to(torch::kFloat) / 16;
    return {features, torch::stack({start, end}, 1).to(torch::kFloat) / 16};
}

torch::Tensor rewardsOf(const torch::Tensor &bounds, const torch::Tensor &truth)
{
    auto rewards = torch::zeros({bounds.size(0), bounds.size(1)});
    for (std::int64_t i = 0; i < bounds.size(0); ++i) {
        const GlimpseBound target{truth[i][0].item<double>(), truth[i][1].item<double>()};
        for (std::int64_t t = 0; t < bounds.size(1); ++t)
            rewards[i][t] = glimpseReward({bounds[i][t][0].item<double>(), bounds[i][t][1].item<double>()},
                                          std::span(&target, 1));
    }
    return rewards;
}

} // namespace

PolicyGradient policyGradient(int samples)
{
    torch::manual_seed(1);
    constexpr double kMean = 0.3;
    constexpr double kAim = 0.7;
    constexpr double kDeviation = 0.2;
    const auto mean = torch::full({samples, 1}, kMean, torch::kDouble).requires_grad_(true);
    const auto chosen = (mean + kDeviation * torch::randn({samples, 1}, torch::kDouble)).detach();
    const auto reward = -(chosen - kAim).square();
    const auto estimate = [&](double baseline) {
        const auto loss = reinforceLoss(gaussianLogLikelihood(chosen, mean, kDeviation), reward,
                                        torch::full_like(reward, baseline));
        // The loss is a mean: a sample's own estimate is its gradient times their number.
        return -torch::autograd::grad({loss.policy}, {mean})[0] * samples;
    };
    const double expectedReward = -((kMean - kAim) * (kMean - kAim) + kDeviation * kDeviation);
    const auto plain = estimate(0);
    const auto better = estimate(expectedReward);
    return {-2 * (kMean - kAim), plain.mean().item<double>(), better.mean().item<double>(),
            plain.std().item<double>(), better.std().item<double>()};
}

std::vector<double> futureRewardsOf(const std::vector<double> &rewards)
{
    return numbersOf(futureRewards(rowOf(rewards)));
}

std::vector<double> reinforceParts(const std::vector<double> &logLikelihood,
                                   const std::vector<double> &rewards, const std::vector<double> &baselines)
{
    const auto loss = reinforceLoss(rowOf(logLikelihood), rowOf(rewards), rowOf(baselines));
    return {loss.policy.item<double>(), loss.baseline.item<double>()};
}

double logLikelihoodError()
{
    // The density sums to 1 over a fine grid.
    const auto x = torch::linspace(-3, 3, 6001, torch::kDouble);
    const auto density = gaussianLogLikelihood(x, torch::full_like(x, 0.4), 0.3).exp();
    return std::abs(density.sum().item<double>() * 0.001 - 1);
}

WalkFacts walkFacts(std::int64_t rowsOfClip)
{
    torch::manual_seed(2);
    GlimpseNetwork network{GlimpseOptions(5).features(4)};
    const auto clips = torch::randn({3, rowsOfClip, 4});
    WalkFacts facts;
    const auto first = torch::full({3}, 0.5);
    const auto walk = network->walk(lookAt(clips, &facts.looks), first, torch::randn({3, 7}) * 3);
    facts.bounds = walk.bounds.sizes().vec();
    facts.locationsWithin = walk.locations.ge(0).logical_and(walk.locations.le(1)).all().item<bool>();
    facts.firstLikelihoodZero = walk.logLikelihood.select(1, 0).eq(0).all().item<bool>();
    const auto loss = reinforceLoss(walk.logLikelihood, torch::randn({3, 7}), walk.baselines);
    loss.policy.backward({}, true);
    const auto parameters = network->named_parameters();
    facts.policyReachesNext = hasGradient(parameters["next.weight"]);
    facts.policyReachesBounds = hasGradient(parameters["bounds1.weight"]);
    network->zero_grad();
    loss.baseline.backward();
    facts.baselineReachesCell = hasGradient(parameters["cell.weight_ih"]);
    const auto again = network->walk(lookAt(clips), first);
    facts.meanRepeats = torch::equal(again.bounds, network->walk(lookAt(clips), first).bounds) &&
                        hasGradient(parameters["baseline.weight"]);
    return facts;
}

WalkFit learnWalks()
{
    torch::manual_seed(3);
    GlimpseNetwork network{GlimpseOptions(2).features(4).hidden(32)};
    torch::optim::Adam optimizer(network->parameters(), torch::optim::AdamOptions(0.005));
    const auto test = marked(100);
    const auto share = [&] {
        const torch::NoGradGuard guard;
        const auto walk = network->walk(lookAt(test.features), torch::full({100}, 0.5));
        return rewardsOf(walk.bounds.slice(1, 6), test.bounds).gt(0).to(torch::kDouble).mean().item<double>();
    };
    WalkFit fit;
    fit.before = share();
    for (int i = 0; i < 150; ++i) {
        const auto batch = marked(20);
        optimizer.zero_grad();
        const auto walk = network->walk(lookAt(batch.features), torch::rand({20}), torch::randn({20, 7}));
        const auto policy =
            reinforceLoss(walk.logLikelihood, rewardsOf(walk.bounds, batch.bounds), walk.baselines);
        const auto wrong = torch::nn::functional::smooth_l1_loss(
            walk.bounds, batch.bounds.unsqueeze(1).expand_as(walk.bounds));
        (10 * wrong + 0.01 * policy.policy + 0.1 * policy.baseline).backward();
        optimizer.step();
    }
    fit.after = share();
    return fit;
}

} // namespace onset::test
