// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/glimpse/glimpsebatch.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

GlimpseTargets targetsOf(const torch::Tensor &bounds, const std::vector<GlimpseClip> &clips)
{
    const auto n = bounds.size(0);
    const auto steps = bounds.size(1);
    GlimpseTargets targets{torch::zeros({n, steps, 2}), torch::full({n, steps}, -1, torch::kLong),
                           torch::zeros({n, steps})};
    const auto predicted = bounds.detach().to(torch::kFloat).contiguous();
    const auto is = predicted.accessor<float, 3>();
    auto should = targets.bounds.accessor<float, 3>();
    auto matched = targets.matched.accessor<std::int64_t, 2>();
    auto rewards = targets.rewards.accessor<float, 2>();
    for (std::int64_t i = 0; i < n; ++i) {
        const auto &truth = clips[static_cast<std::size_t>(i)].truth.bounds;
        for (std::int64_t t = 0; t < steps; ++t) {
            const models::GlimpseBound prediction{is[i][t][0], is[i][t][1]};
            rewards[i][t] = static_cast<float>(models::glimpseReward(prediction, truth));
            if (truth.empty())
                continue;
            const auto which = models::matchedTruth(prediction, truth);
            matched[i][t] = static_cast<std::int64_t>(which);
            should[i][t][0] = static_cast<float>(truth[which].start);
            should[i][t][1] = static_cast<float>(truth[which].end);
        }
    }
    return targets;
}

std::int64_t frameIn(const GlimpseClip &clip, std::int64_t truth, Random &random)
{
    const auto length = static_cast<double>(clip.range.length());
    const auto frameAt = [&](double place) {
        return clip.range.start.value +
               std::min(static_cast<std::int64_t>(place * length), clip.range.length() - 1);
    };
    if (truth >= 0) {
        const auto &bound = clip.truth.bounds[static_cast<std::size_t>(truth)];
        return frameAt(random.uniform(bound.start, bound.end));
    }
    constexpr int kTries = 8;
    for (int i = 0; i < kTries; ++i) {
        const double place = random.uniform();
        const bool acting =
            std::any_of(clip.truth.bounds.begin(), clip.truth.bounds.end(),
                        [&](const auto &one) { return one.start <= place && place < one.end; });
        if (!acting)
            return frameAt(place);
    }
    return -1;
}

} // namespace onset
