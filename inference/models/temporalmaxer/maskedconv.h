// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>

namespace onset::models {

/// A convolution over time of three steps that keeps the length, a layer norm over the channels of each step,
/// and ReLU; what is masked stays 0 (ActionFormer's embedding layers). Children: conv, norm.
class MaskedConvImpl : public torch::nn::Module
{
public:
    MaskedConvImpl(std::int64_t inputs, std::int64_t outputs);

    /// x: [B, inputs, T], mask: [B, 1, T] of 0 and 1 → [B, outputs, T].
    torch::Tensor forward(const torch::Tensor &x, const torch::Tensor &mask);

private:
    torch::nn::Conv1d m_conv;
    torch::nn::LayerNorm m_norm;
};
TORCH_MODULE(MaskedConv);

/// A layer norm over dimension 1 of [B, C, T].
torch::Tensor channelNorm(torch::nn::LayerNorm &norm, const torch::Tensor &x);

} // namespace onset::models
