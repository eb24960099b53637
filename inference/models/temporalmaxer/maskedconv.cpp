// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/temporalmaxer/maskedconv.h"

#include <torch/torch.h>

namespace onset::models {

MaskedConvImpl::MaskedConvImpl(std::int64_t inputs, std::int64_t outputs)
    : m_conv(register_module(
          "conv",
          torch::nn::Conv1d(
              torch::nn::Conv1dOptions(inputs, outputs, 3).padding(1).bias(false)))) // the norm has one
    , m_norm(register_module("norm", torch::nn::LayerNorm(torch::nn::LayerNormOptions({outputs}))))
{}

torch::Tensor MaskedConvImpl::forward(const torch::Tensor &x, const torch::Tensor &mask)
{
    return torch::relu(channelNorm(m_norm, m_conv(x))) * mask;
}

torch::Tensor channelNorm(torch::nn::LayerNorm &norm, const torch::Tensor &x)
{
    return norm(x.transpose(1, 2)).transpose(1, 2);
}

} // namespace onset::models
