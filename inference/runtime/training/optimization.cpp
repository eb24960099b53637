// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/optimization.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <sstream>

namespace onset {

namespace {

using torch::optim::OptimizerParamGroup;

std::vector<torch::Tensor> trainable(const NamedNetworks &networks)
{
    std::vector<torch::Tensor> parameters;
    for (const auto &[name, network] : networks) {
        for (const auto &parameter : network->parameters()) {
            if (parameter.requires_grad())
                parameters.push_back(parameter);
        }
    }
    return parameters;
}

std::unique_ptr<torch::optim::OptimizerOptions> optionsOf(const FitOptions &options, double decay)
{
    using namespace torch::optim;
    const double rate = options.learningRate;
    switch (options.optimizer) {
    case FitOptions::Optimizer::Adam:
        return std::make_unique<AdamOptions>(AdamOptions(rate).weight_decay(decay));
    case FitOptions::Optimizer::AdamW:
        return std::make_unique<AdamWOptions>(AdamWOptions(rate).weight_decay(decay));
    case FitOptions::Optimizer::Sgd:
        break;
    }
    return std::make_unique<SGDOptions>(SGDOptions(rate).momentum(options.momentum).weight_decay(decay));
}

std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const FitOptions &options,
                                                       const std::vector<ParameterGroup> &groups)
{
    using namespace torch::optim;
    std::vector<OptimizerParamGroup> made;
    for (const auto &group : groups)
        made.emplace_back(group.parameters,
                          optionsOf(options, options.weightDecay * group.weightDecayFactor));
    const double rate = options.learningRate;
    switch (options.optimizer) {
    case FitOptions::Optimizer::Adam:
        return std::make_unique<Adam>(std::move(made), AdamOptions(rate));
    case FitOptions::Optimizer::AdamW:
        return std::make_unique<AdamW>(std::move(made), AdamWOptions(rate));
    case FitOptions::Optimizer::Sgd:
        break;
    }
    return std::make_unique<SGD>(std::move(made), SGDOptions(rate));
}

} // namespace

double learningRateFactor(const FitOptions &options, std::int64_t step)
{
    const double share = static_cast<double>(step) / static_cast<double>(options.steps);
    double factor = 1;
    if (options.schedule == FitOptions::Schedule::Cosine) {
        factor = 0.5 * (1 + std::cos(std::numbers::pi * std::min(1.0, share)));
    } else if (options.schedule == FitOptions::Schedule::Steps) {
        for (const double milestone : options.milestones)
            factor *= share >= milestone ? options.gamma : 1;
    }
    if (step < options.warmup)
        factor *= static_cast<double>(step + 1) / static_cast<double>(options.warmup);
    return factor;
}

Optimization::Optimization(const FitOptions &options, std::vector<ParameterGroup> groups,
                           const NamedNetworks &networks)
    : m_options(options)
    , m_groups(std::move(groups))
{
    if (m_groups.empty())
        m_groups.push_back({trainable(networks), 1, 1});
    m_optimizer = makeOptimizer(m_options, m_groups);
}

void Optimization::zeroGradients()
{
    m_optimizer->zero_grad();
}

void Optimization::setSteps(std::int64_t steps)
{
    m_options.steps = steps;
}

void Optimization::update(std::int64_t step)
{
    if (m_options.clipNorm > 0) {
        std::vector<torch::Tensor> all;
        for (const auto &group : m_groups)
            all.insert(all.end(), group.parameters.begin(), group.parameters.end());
        torch::nn::utils::clip_grad_norm_(all, m_options.clipNorm);
    }
    const double rate = m_options.learningRate * learningRateFactor(m_options, step);
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        m_optimizer->param_groups()[i].options().set_lr(rate * m_groups[i].learningRateFactor);
    m_optimizer->step();
}

torch::Tensor Optimization::state() const
{
    std::ostringstream stream;
    torch::save(*m_optimizer, stream);
    const auto text = stream.str();
    return torch::from_blob(const_cast<char *>(text.data()), {static_cast<std::int64_t>(text.size())},
                            torch::kUInt8)
        .clone();
}

void Optimization::restore(const torch::Tensor &state)
{
    const auto bytes = state.contiguous();
    std::istringstream stream(
        std::string(static_cast<const char *>(bytes.data_ptr()), static_cast<std::size_t>(bytes.numel())));
    torch::load(*m_optimizer, stream);
}

} // namespace onset
