// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/backbones/convbn.h"
#include "inference/models/pooling.h"

#include <torch/nn.h>

#include <array>

namespace onset::models {

/// A convolution of I3D, rectified after its batch normalization; or, `plain`, with a bias and neither.
/// Children: conv3d, bn. Padded as TensorFlow's SAME: output sizes are input sizes / stride, rounded up, and
/// of an odd padding the larger half comes after.
class I3dUnitImpl : public torch::nn::Module, public Foldable
{
public:
    I3dUnitImpl(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride = 1,
                bool plain = false);

    torch::Tensor forward(const torch::Tensor &x);
    void foldBatchNorm() override;
    torch::ScalarType weightType() const { return m_unit.conv->weight.scalar_type(); }

private:
    std::int64_t m_kernel;
    std::int64_t m_stride;
    ConvBn3d m_unit;
};
TORCH_MODULE(I3dUnit);

/// An inception block of I3D: four branches joined by channels. Children: b0, b1a, b1b, b2a, b2b, b3b.
class I3dMixedImpl : public torch::nn::Module
{
public:
    /// Channels of b0, b1a, b1b, b2a, b2b, b3b; the output has b0 + b1b + b2b + b3b.
    using Channels = std::array<std::int64_t, 6>;
    I3dMixedImpl(std::int64_t in, const Channels &channels);

    torch::Tensor forward(const torch::Tensor &x);
    std::int64_t outChannels() const { return m_out; }

private:
    std::int64_t m_out;
    I3dUnit m_b0{nullptr};
    I3dUnit m_b1a{nullptr};
    I3dUnit m_b1b{nullptr};
    I3dUnit m_b2a{nullptr};
    I3dUnit m_b2b{nullptr};
    I3dUnit m_b3b{nullptr};
};
TORCH_MODULE(I3dMixed);

/// Max-pooling padded as TensorFlow's SAME, of values ≥ 0 (what is padded never wins).
torch::Tensor samePool3d(const torch::Tensor &x, Extent3 kernel, Extent3 stride);

} // namespace onset::models
