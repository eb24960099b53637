// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/glimpse/glimpsenetwork.h"
#include "inference/models/glimpse/reinforce.h"
#include "inference/tools/parity/recorder.h"

#include <torch/torch.h>

namespace onset::parity {

namespace {

using namespace onset::models;

constexpr std::int64_t kClips = 4;
constexpr std::int64_t kFragments = 9;
constexpr std::int64_t kFeatures = 5;
constexpr std::int64_t kSteps = 5;
constexpr std::int64_t kOutputs = 3;

GlimpseOptions sizes()
{
    return GlimpseOptions(kOutputs).features(kFeatures).hidden(6).steps(kSteps).deviation(0.2);
}

/// A whole walk over fragments of clips, its bounds, classes and policy, and what all of them learn from.
void walkOver(Recorder &recorder, const GlimpseOptions &options)
{
    GlimpseNetwork network(options);
    recorder.network(*network);
    const auto clips =
        recorder.input("clips", torch::randn({kClips, kFragments, kFeatures}).requires_grad_(true));
    const auto look = [&](const torch::Tensor &locations) {
        const auto places = (locations * kFragments).to(torch::kLong).clamp(0, kFragments - 1);
        return clips.index({torch::arange(kClips), places});
    };
    const auto first = recorder.input("first", torch::rand({kClips}));
    const auto noise = recorder.input("noise", torch::randn({kClips, kSteps}));
    const auto walk = network->walk(look, first, noise);
    recorder.output("locations", walk.locations);
    recorder.output("states", walk.states);
    recorder.output("bounds", walk.bounds);
    recorder.output("log-likelihood", walk.logLikelihood);
    recorder.output("baselines", walk.baselines);
    const auto logits =
        network->classify(options.parallel() ? walk.states.flatten(0, 1) : clips.flatten(0, 1));
    recorder.output("logits", logits);
    const auto labels = recorder.input("labels", torch::randint(kOutputs, {logits.size(0)}, torch::kLong));
    const auto targets = recorder.input("targets", torch::rand({kClips, kSteps, 2}));
    const auto rewards = recorder.input("rewards", torch::randn({kClips, kSteps}));
    const auto policy = reinforceLoss(walk.logLikelihood, rewards, walk.baselines, 0.7);
    recorder.output("policy", policy.policy);
    recorder.output("baseline", policy.baseline);
    recorder.loss(torch::nn::functional::cross_entropy(logits, labels) +
                  torch::smooth_l1_loss(walk.bounds, targets) + policy.policy + 0.5 * policy.baseline);
}

void serial(Recorder &recorder)
{
    walkOver(recorder, sizes());
}

void parallel(Recorder &recorder)
{
    walkOver(recorder, sizes().parallel(true).location(false));
}

void reinforce(Recorder &recorder)
{
    const auto means = recorder.input("means", torch::rand({3, 4}, torch::kDouble).requires_grad_(true));
    const auto chosen = recorder.input("chosen", torch::rand({3, 4}, torch::kDouble));
    const auto rewards = recorder.input("rewards", torch::randn({3, 4}, torch::kDouble));
    const auto baselines =
        recorder.input("baselines", torch::randn({3, 4}, torch::kDouble).requires_grad_(true));
    const auto likelihood = gaussianLogLikelihood(chosen, means, 0.3);
    recorder.output("log-likelihood", likelihood);
    recorder.output("future", futureRewards(rewards));
    const auto loss = reinforceLoss(likelihood, rewards, baselines, 0.5);
    recorder.output("policy", loss.policy);
    recorder.loss(loss.policy + loss.baseline);
}

const Registration kRegistrations[] = {
    {"glimpse/serial", serial}, {"glimpse/parallel", parallel}, {"glimpse/reinforce", reinforce}};

} // namespace

} // namespace onset::parity
