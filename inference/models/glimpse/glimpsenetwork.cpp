// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/glimpse/glimpsenetwork.h"

#include "inference/models/glimpse/reinforce.h"

#include <torch/torch.h>

namespace onset::models {

GlimpseNetworkImpl::GlimpseNetworkImpl(const GlimpseOptions &options)
    : m_options(options)
{
    const auto hidden = options.hidden();
    const auto seen = options.features() + (options.location() ? 1 : 0);
    m_cell = register_module("cell", torch::nn::LSTMCell(seen, hidden));
    m_bounds0 = register_module("bounds0", torch::nn::Linear(hidden, hidden));
    m_bounds1 = register_module("bounds1", torch::nn::Linear(hidden, 2));
    m_next = register_module("next", torch::nn::Linear(hidden, 1));
    m_baseline = register_module("baseline", torch::nn::Linear(hidden, 1));
    m_classifier = register_module(
        "classifier", torch::nn::Linear(options.parallel() ? hidden : options.features(), options.outputs()));
}

GlimpseWalk GlimpseNetworkImpl::walk(const LookAt &look, const torch::Tensor &first,
                                     const torch::Tensor &noise)
{
    const auto n = first.size(0);
    auto location = first.detach();
    auto h = torch::zeros({n, m_options.hidden()}, first.options());
    auto c = torch::zeros_like(h);
    auto logLikelihood = torch::zeros({n}, first.options());
    std::vector<torch::Tensor> locations, states, bounds, likelihoods, baselines;
    for (std::int64_t t = 0; t < m_options.steps(); ++t) {
        if (t > 0) {
            const auto mean = torch::sigmoid(m_next->forward(h)).squeeze(1);
            auto chosen = mean.detach();
            if (noise.defined())
                chosen = chosen + m_options.deviation() * noise.select(1, t);
            logLikelihood = gaussianLogLikelihood(chosen, mean, m_options.deviation());
            location = chosen.clamp(0, 1);
        }
        likelihoods.push_back(logLikelihood);
        baselines.push_back(m_baseline->forward(h.detach()).squeeze(1));
        auto seen = look(location);
        if (m_options.location())
            seen = torch::cat({seen, location.unsqueeze(1)}, 1);
        std::tie(h, c) = m_cell->forward(seen, std::make_tuple(h, c));
        locations.push_back(location);
        states.push_back(h);
        bounds.push_back(torch::sigmoid(m_bounds1->forward(torch::relu(m_bounds0->forward(h)))));
    }
    return {torch::stack(locations, 1), torch::stack(states, 1), torch::stack(bounds, 1),
            torch::stack(likelihoods, 1), torch::stack(baselines, 1)};
}

} // namespace onset::models
