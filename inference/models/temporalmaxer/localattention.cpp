// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/temporalmaxer/localattention.h"

#include "inference/models/temporalmaxer/maskedconv.h"

#include <torch/torch.h>

#include <cmath>

namespace onset::models {

namespace {

constexpr std::int64_t kWider = 4; // of the MLP
constexpr double kNotSeen = -1e4;  // before the softmax: no weight, and no NaN where nothing is seen

torch::nn::Conv1d pointwise(std::int64_t inputs, std::int64_t outputs)
{
    return torch::nn::Conv1d(torch::nn::Conv1dOptions(inputs, outputs, 1));
}

/// [B, C, T] → [B, C, T, window]: the steps around each.
torch::Tensor windowsOf(const torch::Tensor &x, std::int64_t window)
{
    return torch::constant_pad_nd(x, {window / 2, window / 2}).unfold(2, window, 1);
}

} // namespace

LocalAttentionImpl::LocalAttentionImpl(std::int64_t width, std::int64_t heads, std::int64_t window)
    : m_heads(heads)
    , m_window(window)
    , m_normAttention(
          register_module("norm_attention", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))))
    , m_query(register_module("query", pointwise(width, width)))
    , m_key(register_module("key", pointwise(width, width)))
    , m_value(register_module("value", pointwise(width, width)))
    , m_project(register_module("project", pointwise(width, width)))
    , m_normMlp(register_module("norm_mlp", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))))
    , m_widen(register_module("widen", pointwise(width, kWider * width)))
    , m_narrow(register_module("narrow", pointwise(kWider * width, width)))
{}

torch::Tensor LocalAttentionImpl::attended(const torch::Tensor &x, const torch::Tensor &mask)
{
    const auto batch = x.size(0);
    const auto width = x.size(1);
    const auto steps = x.size(2);
    const auto each = width / m_heads;
    const auto query = m_query(x).view({batch, m_heads, each, steps, 1});
    const auto key = windowsOf(m_key(x), m_window).reshape({batch, m_heads, each, steps, m_window});
    const auto value = windowsOf(m_value(x), m_window).reshape({batch, m_heads, each, steps, m_window});
    const auto seen = windowsOf(mask, m_window).unsqueeze(1).squeeze(2); // [B, 1, T, window]
    const auto scores = (query * key).sum(2) / std::sqrt(static_cast<double>(each)) + (1 - seen) * kNotSeen;
    const auto weights = torch::softmax(scores, 3).unsqueeze(2); // [B, heads, 1, T, window]
    return m_project((weights * value).sum(4).reshape({batch, width, steps}));
}

torch::Tensor LocalAttentionImpl::forward(const torch::Tensor &x, const torch::Tensor &mask)
{
    const auto y = x + attended(channelNorm(m_normAttention, x), mask) * mask;
    const auto mlp = m_narrow(torch::gelu(m_widen(channelNorm(m_normMlp, y))));
    return y + mlp * mask;
}

} // namespace onset::models
