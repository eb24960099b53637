// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/backbones/backbone.h"
#include "inference/models/backbones/inceptionblocks.h"

#include <vector>

namespace onset::models {

/// Sizes of Inception-V3: frames at 299×299.
struct InceptionV3Options
{
    TORCH_ARG(std::int64_t, classes) = 1000; ///< 0: neither fc nor AuxLogits
    TORCH_ARG(std::int64_t, inChannels) = 3; ///< 3 RGB, 2·k flow
    TORCH_ARG(double, width) = 1.0;
    TORCH_ARG(double, dropout) = 0.5;  ///< before fc
    TORCH_ARG(bool, auxLogits) = true; ///< with the classifier beside Mixed_6e, for training
};

/// Inception-V3 (Szegedy et al. 2016, table 1; ETP's localization network). Keys as torchvision's:
/// Conv2d_1a_3x3.conv …, Mixed_5b.branch1x1.conv …, AuxLogits.conv0.conv …, fc.
class InceptionV3Impl : public Backbone
{
public:
    explicit InceptionV3Impl(const InceptionV3Options &options = {});

    struct Output
    {
        torch::Tensor logits; ///< [N, classes]
        torch::Tensor aux;    ///< [N, classes]
    };
    /// frames: [N, inChannels, H, W], 75 pixels or more a side.
    torch::Tensor forward(const torch::Tensor &frames) override;
    /// With the auxiliary classifier's scores (its loss counts 0.4 in the reference's training); wants frames
    /// of 299 pixels or more a side.
    Output forwardWithAux(const torch::Tensor &frames);
    /// Mean over space of Mixed_7c.
    torch::Tensor features(const torch::Tensor &frames) override;
    /// Mixed_7c: [N, featureSize(), h, w], 8×8 at 299×299.
    torch::Tensor maps(const torch::Tensor &frames);

    std::int64_t featureSize() const override { return m_features; }
    const InceptionV3Options &options() const { return m_options; }

private:
    torch::Tensor mixed6e(const torch::Tensor &frames);
    torch::Tensor mixed7c(const torch::Tensor &mixed6e);
    torch::Tensor classify(const torch::Tensor &features);

    InceptionV3Options m_options;
    std::int64_t m_features = 0;
    std::vector<ConvUnit2d> m_stem;       ///< Conv2d_1a_3x3 … Conv2d_4a_3x3
    std::vector<InceptionBlock> m_blocks; ///< Mixed_5b … Mixed_7c
    InceptionAux m_aux{nullptr};
    torch::nn::Linear m_fc{nullptr};
    torch::nn::Dropout m_dropout;
};
TORCH_MODULE(InceptionV3);

} // namespace onset::models
