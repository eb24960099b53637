// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/temporalmaxer/temporalmaxer.h"

#include <torch/torch.h>

#include <cmath>

namespace onset::models {

namespace {

constexpr double kPrior = 0.02; // how likely a step is of a class before anything is learnt
constexpr double kFirstDistance = 1.0;
constexpr double kMasked = -1e30; // below all numbers that there are

torch::nn::Conv1d outConv(std::int64_t inputs, std::int64_t outputs, double bias)
{
    torch::nn::Conv1d conv(torch::nn::Conv1dOptions(inputs, outputs, 3).padding(1));
    const torch::NoGradGuard guard;
    torch::nn::init::normal_(conv->weight, 0, 0.01);
    torch::nn::init::constant_(conv->bias, bias);
    return conv;
}

torch::Tensor through(std::vector<MaskedConv> &layers, torch::Tensor x, const torch::Tensor &mask)
{
    for (auto &layer : layers)
        x = layer(x, mask);
    return x;
}

/// Half the steps: the largest of three around each second one, of those that are not masked.
torch::Tensor pooled(const torch::Tensor &x, const torch::Tensor &mask)
{
    return torch::max_pool1d(x.masked_fill(mask == 0, kMasked), 3, 2, 1);
}

} // namespace

TemporalMaxerImpl::TemporalMaxerImpl(const TemporalMaxerOptions &options)
    : m_options(options)
    , m_projection(layers("projection", options.features(), options.projections()))
{
    const auto width = options.width();
    for (std::int64_t level = 0; level < options.levels(); ++level) {
        const auto number = std::to_string(level);
        if (options.attention())
            m_blocks.push_back(register_module("blocks_" + number,
                                               LocalAttention(width, options.heads(), options.window())));
        m_norms.push_back(
            register_module("norms_" + number, torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))));
    }
    m_classLayers = layers("class_layers", width, options.headLayers());
    m_distanceLayers = layers("distance_layers", width, options.headLayers());
    m_classOut =
        register_module("class_out", outConv(width, options.classes(), -std::log((1 - kPrior) / kPrior)));
    const auto bins = options.bins();
    if (bins > 0) {
        m_boundaryLayers = layers("boundary_layers", width, options.headLayers());
        m_boundaryOut = register_module("boundary_out", outConv(width, 2, 0));
    }
    m_distanceOut =
        register_module("distance_out", outConv(width, bins > 0 ? 2 * (bins + 1) : 2,
                                                bins > 0 ? 0 : std::log(std::expm1(kFirstDistance))));
    m_scales = register_parameter("scales", torch::ones({options.levels()}));
}

TemporalMaxerImpl::Layers TemporalMaxerImpl::layers(const std::string &name, std::int64_t inputs,
                                                    std::int64_t count)
{
    Layers made;
    for (std::int64_t i = 0; i < count; ++i)
        made.push_back(register_module(name + '_' + std::to_string(i),
                                       MaskedConv(i == 0 ? inputs : m_options.width(), m_options.width())));
    return made;
}

std::vector<LevelOutput> TemporalMaxerImpl::forward(const torch::Tensor &x, const torch::Tensor &mask)
{
    std::vector<LevelOutput> levels;
    auto y = through(m_projection, torch::feature_dropout(x, m_options.dropout(), is_training()), mask);
    auto seen = mask;
    for (std::int64_t level = 0; level < m_options.levels(); ++level) {
        const auto place = static_cast<std::size_t>(level);
        if (level > 0) {
            y = pooled(y, seen);
            seen = seen.slice(2, 0, seen.size(2), 2);
            y = y * seen;
        }
        if (m_options.attention())
            y = m_blocks[place](y, seen);
        const auto normed = channelNorm(m_norms[place], y) * seen;
        levels.push_back(
            {m_classOut(through(m_classLayers, normed, seen)), distancesOf(normed, seen, level), seen});
    }
    return levels;
}

torch::Tensor TemporalMaxerImpl::distancesOf(const torch::Tensor &x, const torch::Tensor &mask,
                                             std::int64_t level)
{
    const auto raw = m_distanceOut(through(m_distanceLayers, x, mask));
    if (m_options.bins() == 0)
        return torch::softplus(raw * m_scales[level]);
    const auto responses = m_boundaryOut(through(m_boundaryLayers, x, mask)) * mask;
    const auto each = m_options.bins() + 1;
    const auto start = expectedBin(responses.select(1, 0), raw.slice(1, 0, each), -1);
    const auto end = expectedBin(responses.select(1, 1), raw.slice(1, each, 2 * each), 1);
    return torch::stack({start, end}, 1);
}

torch::Tensor expectedBin(const torch::Tensor &responses, const torch::Tensor &offsets, int side)
{
    const auto bins = offsets.size(1) - 1;
    const auto padded = torch::constant_pad_nd(responses, side < 0 ? std::vector<std::int64_t>{bins, 0}
                                                                   : std::vector<std::int64_t>{0, bins});
    auto around = padded.unfold(1, bins + 1, 1).transpose(1, 2); // [B, bins + 1, T], by place in time
    if (side < 0)
        around = around.flip(1);
    const auto shares = torch::softmax(around + offsets, 1);
    const auto numbers = torch::arange(bins + 1, shares.options()).view({1, bins + 1, 1});
    return (shares * numbers).sum(1);
}

} // namespace onset::models
