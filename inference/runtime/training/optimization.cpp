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

std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const FitOptions &options,
                                                       const std::vector<ParameterGroup> &groups)
{
    std::vector<OptimizerParamGroup> made;
    for (const auto &group : groups) {
        const double decay = options.weightDecay * group.weightDecayFactor;
        if (options.optimizer == FitOptions::Optimizer::Adam)
            made.emplace_back(group.parameters,
                              std::make_unique<torch::optim::AdamOptions>(
                                  torch::optim::AdamOptions(options.learningRate).weight_decay(decay)));
        else
            made.emplace_back(group.parameters, std::make_unique<torch::optim::SGDOptions>(
                                                    torch::optim::SGDOptions(options.learningRate)
                                                        .momentum(options.momentum)
                                                        .weight_decay(decay)));
    }
    if (options.optimizer == FitOptions::Optimizer::Adam)
        return std::make_unique<torch::optim::Adam>(std::move(made),
                                                    torch::optim::AdamOptions(options.learningRate));
    return std::make_unique<torch::optim::SGD>(std::move(made),
                                               torch::optim::SGDOptions(options.learningRate));
}

void setLearningRate(OptimizerParamGroup &group, bool adam, double rate)
{
    if (adam)
        static_cast<torch::optim::AdamOptions &>(group.options()).lr(rate);
    else
        static_cast<torch::optim::SGDOptions &>(group.options()).lr(rate);
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

void Optimization::update(std::int64_t step)
{
    if (m_options.clipNorm > 0) {
        std::vector<torch::Tensor> all;
        for (const auto &group : m_groups)
            all.insert(all.end(), group.parameters.begin(), group.parameters.end());
        torch::nn::utils::clip_grad_norm_(all, m_options.clipNorm);
    }
    const double rate = m_options.learningRate * learningRateFactor(m_options, step);
    const bool adam = m_options.optimizer == FitOptions::Optimizer::Adam;
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        setLearningRate(m_optimizer->param_groups()[i], adam, rate * m_groups[i].learningRateFactor);
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
