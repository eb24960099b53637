// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/mstcn/mstcn.h"

#include <torch/torch.h>

namespace onset::models {

namespace {

constexpr double kSmoothWeight = 0.15; // λ
constexpr double kMostChange = 4;      // τ

torch::nn::Conv1d pointwise(std::int64_t inputs, std::int64_t outputs)
{
    return torch::nn::Conv1d(torch::nn::Conv1dOptions(inputs, outputs, 1));
}

torch::nn::Conv1d dilated(std::int64_t width, std::int64_t dilation)
{
    return torch::nn::Conv1d(torch::nn::Conv1dOptions(width, width, 3).padding(dilation).dilation(dilation));
}

} // namespace

TcnStageImpl::TcnStageImpl(std::int64_t inputs, const MsTcnOptions &options)
    : m_in(register_module("in", pointwise(inputs, options.width())))
    , m_out(register_module("out", pointwise(options.width(), options.outputs())))
    , m_dropout(options.dropout())
{
    for (std::int64_t i = 0; i < options.layers(); ++i) {
        const auto number = std::to_string(i);
        m_dilated.push_back(
            register_module("dilated_" + number, dilated(options.width(), std::int64_t{1} << i)));
        m_pointwise.push_back(
            register_module("pointwise_" + number, pointwise(options.width(), options.width())));
    }
}

torch::Tensor TcnStageImpl::forward(const torch::Tensor &x, const torch::Tensor &mask)
{
    auto y = m_in(x) * mask;
    for (std::size_t i = 0; i < m_dilated.size(); ++i) {
        const auto more = m_pointwise[i](torch::relu(m_dilated[i](y)));
        y = (y + torch::dropout(more, m_dropout, is_training())) * mask;
    }
    return m_out(y) * mask;
}

MsTcnImpl::MsTcnImpl(const MsTcnOptions &options)
    : m_options(options)
{
    for (std::int64_t i = 0; i < options.stages(); ++i)
        m_stages.push_back(
            register_module("stages_" + std::to_string(i),
                            TcnStage(i == 0 ? options.features() : options.outputs(), options)));
}

std::vector<torch::Tensor> MsTcnImpl::forward(const torch::Tensor &x, const torch::Tensor &mask)
{
    std::vector<torch::Tensor> logits;
    for (auto &stage : m_stages)
        logits.push_back(stage(logits.empty() ? x : torch::softmax(logits.back(), 1) * mask, mask));
    return logits;
}

torch::Tensor MsTcnLoss::sum() const
{
    return classes + kSmoothWeight * smoothness;
}

MsTcnLoss msTcnLoss(const torch::Tensor &logits, const torch::Tensor &labels, const torch::Tensor &weights)
{
    const auto known = labels >= 0;
    const auto share = torch::log_softmax(logits, 1);
    const auto right = share.gather(1, labels.clamp_min(0).unsqueeze(1)).squeeze(1);
    const auto weight = weights.index_select(0, labels.clamp_min(0).flatten()).view_as(labels) * known;
    const auto steps = logits.size(2);
    const auto later = share.slice(2, 1, steps);
    const auto change =
        torch::square(later - share.slice(2, 0, steps - 1).detach()).clamp_max(kMostChange * kMostChange);
    const auto pairs =
        (known.slice(1, 1, steps) & known.slice(1, 0, steps - 1)).unsqueeze(1).expand_as(change);
    const auto zero = torch::zeros_like(change);
    return {-(right * weight).sum() / weight.sum().clamp_min(1e-8),
            torch::where(pairs, change, zero).sum() / pairs.sum().clamp_min(1)};
}

} // namespace onset::models
