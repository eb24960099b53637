// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/nonlocal.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset::models {

NonLocalImpl::NonLocalImpl(const NonLocalOptions &options)
{
    const auto channels = options.channels();
    const auto inner = options.inner() > 0 ? options.inner() : std::max<std::int64_t>(1, channels / 2);
    m_theta = register_module("theta", torch::nn::Linear(channels, inner));
    m_phi = register_module("phi", torch::nn::Linear(channels, inner));
    m_g = register_module("g", torch::nn::Linear(channels, inner));
    m_out = register_module("out", torch::nn::Linear(inner, channels));
    torch::nn::init::zeros_(m_out->weight);
    torch::nn::init::zeros_(m_out->bias);
}

torch::Tensor NonLocalImpl::forward(const torch::Tensor &x)
{
    TORCH_CHECK(x.dim() == 3, "input must be [n, positions, channels]");
    const auto similarity = torch::bmm(m_theta->forward(x), m_phi->forward(x).transpose(1, 2));
    const auto y = torch::bmm(similarity / static_cast<double>(x.size(1)), m_g->forward(x));
    return m_out->forward(y) + x;
}

} // namespace onset::models
