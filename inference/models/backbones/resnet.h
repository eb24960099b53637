// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/backbones/backbone.h"
#include "inference/models/backbones/convbn.h"

#include <array>

namespace onset::models {

/// Sizes of a residual network; the named ones are those of He et al. 2016, table 1.
struct ResNetOptions
{
    TORCH_ARG(std::int64_t, classes) = 1000; ///< 0: no fc
    TORCH_ARG(std::int64_t, inChannels) = 3; ///< 3 RGB, 2·k or 3 flow
    TORCH_ARG(double, width) = 1.0;
    TORCH_ARG(double, dropout) = 0.0;    ///< before fc; none in the reference
    TORCH_ARG(bool, bottleneck) = false; ///< 1×1, 3×3, 1×1 (× 4) instead of two 3×3
    using Depths = std::array<int, 4>;
    TORCH_ARG(Depths, blocks) = Depths{3, 4, 6, 3}; ///< of layer1 … layer4

public:
    static ResNetOptions resNet34() { return {}; }
    static ResNetOptions resNet101() { return ResNetOptions().bottleneck(true).blocks({3, 4, 23, 3}); }
};

/// Residual network (He et al. 2016; ETP's actionness network is ResNet-34 on frames). Keys as torchvision's:
/// conv1, bn1, layer1.0.conv1 …, layer2.0.downsample.0 …, fc; stride in the 3×3 convolution, as there.
class ResNetImpl : public Backbone, public Foldable
{
public:
    explicit ResNetImpl(const ResNetOptions &options = {});

    /// frames: [N, inChannels, H, W], 32 pixels or more a side.
    torch::Tensor forward(const torch::Tensor &frames) override;
    /// Mean over space of layer4.
    torch::Tensor features(const torch::Tensor &frames) override;
    /// layer4: [N, featureSize(), H/32, W/32] (rounded up).
    torch::Tensor maps(const torch::Tensor &frames);

    std::int64_t featureSize() const override { return m_features; }
    const ResNetOptions &options() const { return m_options; }
    void foldBatchNorm() override { m_stem.fold(); }

private:
    ResNetOptions m_options;
    std::int64_t m_features = 0;
    ConvBn2d m_stem;
    std::array<torch::nn::Sequential, 4> m_layers;
    torch::nn::Linear m_fc{nullptr};
    torch::nn::Dropout m_dropout;
};
TORCH_MODULE(ResNet);

} // namespace onset::models
