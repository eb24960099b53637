// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/backbones/convbn.h"

#include <torch/nn.h>

#include <vector>

namespace onset::models {

/// One residual block (He et al. 2016, fig. 5): conv1, bn1 … added to its input, or to that input projected
/// (downsample.0, downsample.1) where the shape changes.
class ResidualBlockImpl : public torch::nn::Module, public Foldable
{
public:
    struct Shape
    {
        std::int64_t in = 0;
        std::int64_t middle = 0;
        std::int64_t out = 0;
        std::int64_t stride = 1;
        bool bottleneck = false;
    };
    explicit ResidualBlockImpl(const Shape &shape);

    /// x: [N, in, H, W] → [N, out, H/stride, W/stride].
    torch::Tensor forward(const torch::Tensor &x);
    void foldBatchNorm() override;

private:
    void add(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride);

    std::vector<ConvBn2d> m_units;
    ConvBn2d m_projection; ///< null where the input is added as it is
};
TORCH_MODULE(ResidualBlock);

} // namespace onset::models
