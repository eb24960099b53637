// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/backbones/i3dblocks.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset::models {

namespace {

constexpr double kNormEpsilon = 1e-3;
constexpr double kNormMomentum = 0.01;

/// Zeros that SAME adds along a side of `size` values.
std::int64_t samePadding(std::int64_t size, std::int64_t kernel, std::int64_t stride)
{
    const auto rest = size % stride;
    return std::max<std::int64_t>(kernel - (rest == 0 ? stride : rest), 0);
}

} // namespace

I3dUnitImpl::I3dUnitImpl(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride,
                         bool plain)
    : m_kernel(kernel)
    , m_stride(stride)
{
    // With stride 1 (and an odd kernel) SAME is the same on both sides whatever the size.
    const auto padding = stride == 1 ? kernel / 2 : 0;
    m_unit.conv = register_module(
        "conv3d", torch::nn::Conv3d(
                      torch::nn::Conv3dOptions(in, out, kernel).stride(stride).padding(padding).bias(plain)));
    if (!plain)
        m_unit.norm = register_module(
            "bn", torch::nn::BatchNorm3d(
                      torch::nn::BatchNorm3dOptions(out).eps(kNormEpsilon).momentum(kNormMomentum)));
}

torch::Tensor I3dUnitImpl::forward(const torch::Tensor &x)
{
    if (m_unit.norm.is_empty())
        return m_unit.conv->forward(x);
    if (m_stride == 1)
        return m_unit(x);
    std::vector<std::int64_t> pads;
    for (std::int64_t dimension = 4; dimension >= 2; --dimension) {
        const auto total = samePadding(x.size(dimension), m_kernel, m_stride);
        pads.push_back(total / 2);
        pads.push_back(total - total / 2);
    }
    return m_unit(torch::constant_pad_nd(x, pads));
}

void I3dUnitImpl::foldBatchNorm()
{
    if (!m_unit.norm.is_empty())
        m_unit.fold();
}

I3dMixedImpl::I3dMixedImpl(std::int64_t in, const Channels &channels)
    : m_out(channels[0] + channels[2] + channels[4] + channels[5])
{
    m_b0 = register_module("b0", I3dUnit(in, channels[0], 1));
    m_b1a = register_module("b1a", I3dUnit(in, channels[1], 1));
    m_b1b = register_module("b1b", I3dUnit(channels[1], channels[2], 3));
    m_b2a = register_module("b2a", I3dUnit(in, channels[3], 1));
    m_b2b = register_module("b2b", I3dUnit(channels[3], channels[4], 3));
    m_b3b = register_module("b3b", I3dUnit(in, channels[5], 1));
}

torch::Tensor I3dMixedImpl::forward(const torch::Tensor &x)
{
    return torch::cat({m_b0->forward(x), m_b1b->forward(m_b1a->forward(x)), m_b2b->forward(m_b2a->forward(x)),
                       m_b3b->forward(samePool3d(x, {3, 3, 3}, {1, 1, 1}))},
                      1);
}

torch::Tensor samePool3d(const torch::Tensor &x, Extent3 kernel, Extent3 stride)
{
    // An odd zero after the values is what rounding up does; an even number is torch's own padding.
    Extent3 padding{};
    for (std::size_t i = 0; i < padding.size(); ++i)
        padding[i] = samePadding(x.size(static_cast<std::int64_t>(i) + 2), kernel[i], stride[i]) / 2;
    return maxPool3d(x, kernel, stride, padding, true);
}

} // namespace onset::models
