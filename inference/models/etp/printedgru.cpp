// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/etp/printedgru.h"

#include <torch/torch.h>

#include <cmath>

namespace onset::models {

namespace {

/// All states of one direction, [n, steps, hidden]; steps that are not valid leave the state as it is.
torch::Tensor walk(PrintedGruCell &cell, const torch::Tensor &x, const torch::Tensor &mask, bool backwards)
{
    auto h = torch::zeros({x.size(0), cell->hidden()}, x.options());
    const auto steps = x.size(1);
    std::vector<torch::Tensor> states(static_cast<std::size_t>(steps));
    for (std::int64_t i = 0; i < steps; ++i) {
        const auto step = backwards ? steps - 1 - i : i;
        const auto next = cell->forward(x.select(1, step), h);
        h = torch::where(mask.select(1, step).unsqueeze(1), next, h);
        states[static_cast<std::size_t>(step)] = h;
    }
    return torch::stack(states, 1);
}

} // namespace

PrintedGruCellImpl::PrintedGruCellImpl(std::int64_t features, std::int64_t hidden)
{
    const double bound = 1 / std::sqrt(static_cast<double>(hidden)); // as torch.nn.GRU begins
    m_weightX = register_parameter("weight_x", torch::empty({3 * hidden, features}).uniform_(-bound, bound));
    m_weightH = register_parameter("weight_h", torch::empty({3 * hidden, hidden}).uniform_(-bound, bound));
}

torch::Tensor PrintedGruCellImpl::forward(const torch::Tensor &x, const torch::Tensor &h)
{
    const auto fromX = torch::linear(x, m_weightX).chunk(3, 1);
    const auto weights = m_weightH.chunk(3, 0);
    const auto r = torch::sigmoid(fromX[0] + torch::linear(h, weights[0]));
    const auto z = torch::sigmoid(fromX[1] + torch::linear(h, weights[1]));
    const auto candidate = torch::tanh(fromX[2] + torch::linear(r * h, weights[2]));
    return z * h + (1 - z) * candidate;
}

PrintedBiGruImpl::PrintedBiGruImpl(std::int64_t features, std::int64_t hidden, std::int64_t layers)
{
    for (std::int64_t i = 0; i < layers; ++i) {
        const auto inputs = i == 0 ? features : 2 * hidden;
        auto layer = std::make_shared<torch::nn::Module>();
        PrintedGruCell forwards(inputs, hidden);
        PrintedGruCell backwards(inputs, hidden);
        layer->register_module("forward", forwards.ptr());
        layer->register_module("backward", backwards.ptr());
        register_module("layer" + std::to_string(i), layer);
        m_layers.emplace_back(forwards, backwards);
    }
}

torch::Tensor PrintedBiGruImpl::forward(const torch::Tensor &x, const torch::Tensor &mask)
{
    auto states = x;
    torch::Tensor last;
    torch::Tensor first;
    for (auto &[forwards, backwards] : m_layers) {
        const auto onwards = walk(forwards, states, mask, false);
        const auto back = walk(backwards, states, mask, true);
        last = onwards.select(1, x.size(1) - 1);
        first = back.select(1, 0);
        states = torch::cat({onwards, back}, 2);
    }
    return torch::cat({last, first}, 1);
}

} // namespace onset::models
