// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/weightaverage.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

WeightAverage::WeightAverage(const NamedNetworks &networks, double decay)
    : m_networks(networks)
    , m_decay(decay)
{
    if (!active())
        return;
    for (const auto &[name, tensor] : stateOf(m_networks))
        m_mean[name] = tensor.detach().clone();
}

void WeightAverage::update(std::int64_t step)
{
    if (!active())
        return;
    const torch::NoGradGuard guard;
    const auto t = static_cast<double>(step);
    const double decay = std::min(m_decay, (1 + t) / (10 + t));
    for (const auto &[name, tensor] : stateOf(m_networks)) {
        auto &mean = m_mean.at(name);
        if (tensor.is_floating_point())
            mean.lerp_(tensor, 1 - decay);
        else
            mean.copy_(tensor);
    }
}

void WeightAverage::swap()
{
    if (!active())
        return;
    const torch::NoGradGuard guard;
    for (auto &[name, tensor] : stateOf(m_networks)) {
        auto &mean = m_mean.at(name);
        const auto kept = mean.clone();
        mean.copy_(tensor);
        tensor.copy_(kept);
    }
}

void WeightAverage::restore(const std::map<std::string, torch::Tensor> &state)
{
    const torch::NoGradGuard guard;
    for (auto &[name, mean] : m_mean) {
        const auto found = state.find(name);
        if (found != state.end() && found->second.sizes() == mean.sizes())
            mean.copy_(found->second);
    }
}

} // namespace onset
