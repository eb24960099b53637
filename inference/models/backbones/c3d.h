// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/backbones/backbone.h"
#include "inference/models/backbones/convbn.h"
#include "inference/models/precision.h"

#include <array>
#include <vector>

namespace onset::models {

/// Sizes of C3D as used by S-CNN (§3.1) and R-C3D: clips of 16 frames at 112×112.
struct C3dOptions
{
    TORCH_ARG(std::int64_t, classes) = 101;   ///< 0: no fc8
    TORCH_ARG(std::int64_t, inChannels) = 3;  ///< 3 RGB, 2 or 3 for flow
    TORCH_ARG(std::int64_t, inputSize) = 112; ///< side in pixels; fixes fc6's input
    TORCH_ARG(std::int64_t, frames) = 16;     ///< a multiple of 8 … fixes fc6's input, too
    TORCH_ARG(std::int64_t, fc) = 4096;       ///< outputs of fc6 and fc7, before the width multiplier
    TORCH_ARG(double, width) = 1.0;
    TORCH_ARG(double, dropout) = 0.5; ///< after fc6 and fc7
    /// Batch normalization after each convolution (bn1 … bn5b), which the paper's network does not have:
    /// narrow ones trained from scratch learn several times as fast with it.
    TORCH_ARG(bool, batchNorm) = false;
    /// Builds conv1 … conv5b alone, as R-C3D shares them: forward and features throw.
    TORCH_ARG(bool, convolutionsOnly) = false;
};

/// C3D (Tran et al. 2015; S-CNN §3.1): eight 3×3×3 convolutions, five max-poolings (the first over space
/// only) and fc6, fc7, fc8. Keys as in the common PyTorch port: conv1, conv2, conv3a … conv5b, fc6, fc7, fc8.
/// As there, pool5 pads space by one on either side (7×7 → 4×4).
class C3dImpl : public Backbone, public Packable, public Foldable
{
public:
    explicit C3dImpl(const C3dOptions &options = {});

    enum class Layer { Fc6, Fc7 };

    /// clips: [N, inChannels, frames, inputSize, inputSize].
    torch::Tensor forward(const torch::Tensor &clips) override;
    /// fc7, rectified.
    torch::Tensor features(const torch::Tensor &clips) override { return features(clips, Layer::Fc7); }
    /// fc6 or fc7, rectified.
    torch::Tensor features(const torch::Tensor &clips, Layer layer);
    /// clips: [N, inChannels, L, H, W], L a multiple of 8, H and W ≥ 16 → conv5b rectified, [N,
    /// mapChannels(), L/8, H/16, W/16] (rounded down), whatever inputSize and frames are.
    torch::Tensor conv5b(const torch::Tensor &clips);

    std::int64_t featureSize() const override { return m_fc; }
    std::int64_t mapChannels() const { return m_channels.back(); }
    const C3dOptions &options() const { return m_options; }
    void packWeights() override;
    void foldBatchNorm() override;

private:
    /// A convolution in the layout of oneDNN.
    struct Packed
    {
        torch::Tensor weight;
        torch::Tensor bias;
    };
    torch::Tensor convolved(std::size_t index, const torch::Tensor &x);
    torch::Tensor flatMaps(const torch::Tensor &clips);

    C3dOptions m_options;
    std::int64_t m_fc = 0;
    std::array<std::int64_t, 8> m_channels{};
    std::array<torch::nn::Conv3d, 8> m_convolutions{nullptr, nullptr, nullptr, nullptr,
                                                    nullptr, nullptr, nullptr, nullptr};
    std::vector<torch::nn::BatchNorm3d> m_norms; ///< of m_convolutions; empty: none, or folded
    std::vector<Packed> m_packed;                ///< of m_convolutions; empty: as they are
    torch::nn::Linear m_fc6{nullptr};
    torch::nn::Linear m_fc7{nullptr};
    torch::nn::Linear m_fc8{nullptr};
    torch::nn::Dropout m_dropout{nullptr};
};
TORCH_MODULE(C3d);

} // namespace onset::models
