// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/backbones/residualblock.h"

#include <torch/torch.h>

namespace onset::models {

ResidualBlockImpl::ResidualBlockImpl(const Shape &shape)
{
    if (shape.bottleneck) {
        add(shape.in, shape.middle, 1, 1);
        add(shape.middle, shape.middle, 3, shape.stride);
        add(shape.middle, shape.out, 1, 1);
    } else {
        add(shape.in, shape.middle, 3, shape.stride);
        add(shape.middle, shape.out, 3, 1);
    }
    if (shape.stride == 1 && shape.in == shape.out)
        return;
    m_projection.conv =
        torch::nn::Conv2d(torch::nn::Conv2dOptions(shape.in, shape.out, 1).stride(shape.stride).bias(false));
    m_projection.norm = torch::nn::BatchNorm2d(shape.out);
    register_module("downsample", torch::nn::Sequential(m_projection.conv, m_projection.norm));
}

void ResidualBlockImpl::add(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride)
{
    const auto number = std::to_string(m_units.size() + 1);
    const auto options =
        torch::nn::Conv2dOptions(in, out, kernel).stride(stride).padding(kernel / 2).bias(false);
    m_units.push_back({register_module("conv" + number, torch::nn::Conv2d(options)),
                       register_module("bn" + number, torch::nn::BatchNorm2d(out))});
}

torch::Tensor ResidualBlockImpl::forward(const torch::Tensor &x)
{
    auto y = x;
    for (std::size_t i = 0; i + 1 < m_units.size(); ++i)
        y = m_units[i](y);
    y = m_units.back().linear(y);
    return y.add_(m_projection.conv.is_empty() ? x : m_projection.linear(x)).relu_();
}

void ResidualBlockImpl::foldBatchNorm()
{
    for (auto &unit : m_units)
        unit.fold();
    if (!m_projection.conv.is_empty())
        m_projection.fold();
}

} // namespace onset::models
