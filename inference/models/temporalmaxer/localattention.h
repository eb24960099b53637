// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>

namespace onset::models {

/// One transformer block over time whose steps look at `window` steps around themselves alone (Zhang, Wu and
/// Li 2022, ActionFormer §3.2): x + attention(norm(x)), then x + MLP(norm(x)). Children: norm_attention,
/// query, key, value, project, norm_mlp, widen, narrow.
class LocalAttentionImpl : public torch::nn::Module
{
public:
    /// `width` is a multiple of `heads`, `window` odd.
    LocalAttentionImpl(std::int64_t width, std::int64_t heads, std::int64_t window);

    /// x: [B, width, T], mask: [B, 1, T] of 0 and 1 → the same shape; masked steps are not looked at and stay
    /// 0.
    torch::Tensor forward(const torch::Tensor &x, const torch::Tensor &mask);

private:
    torch::Tensor attended(const torch::Tensor &x, const torch::Tensor &mask);

    std::int64_t m_heads;
    std::int64_t m_window;
    torch::nn::LayerNorm m_normAttention;
    torch::nn::Conv1d m_query;
    torch::nn::Conv1d m_key;
    torch::nn::Conv1d m_value;
    torch::nn::Conv1d m_project;
    torch::nn::LayerNorm m_normMlp;
    torch::nn::Conv1d m_widen;
    torch::nn::Conv1d m_narrow;
};
TORCH_MODULE(LocalAttention);

} // namespace onset::models
