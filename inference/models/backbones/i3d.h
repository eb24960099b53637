// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/backbones/backbone.h"
#include "inference/models/backbones/i3dblocks.h"

#include <vector>

namespace onset::models {

/// Sizes of I3D: clips of 224×224, any number of frames ≥ 8 (64 when it was trained).
struct I3dOptions
{
    TORCH_ARG(std::int64_t, classes) = 400;  ///< 0: no logits
    TORCH_ARG(std::int64_t, inChannels) = 3; ///< 3 RGB, 2 flow
    TORCH_ARG(double, width) = 1.0;
    TORCH_ARG(double, dropout) = 0.5; ///< before logits

public:
    static I3dOptions rgb() { return {}; }
    static I3dOptions flow() { return I3dOptions().inChannels(2); }
};

/// Inflated Inception-v1 (Carreira and Zisserman 2017, fig. 3). Keys as piergiaj's port:
/// Conv3d_1a_7x7.conv3d, Conv3d_1a_7x7.bn, Mixed_3b.b0.conv3d … logits.conv3d; padding as TensorFlow's SAME,
/// as there.
class I3dImpl : public Backbone
{
public:
    explicit I3dImpl(const I3dOptions &options = {});

    /// clips: [N, inChannels, T, H, W] → [N, classes], the mean over time of logitsOverTime.
    torch::Tensor forward(const torch::Tensor &clips) override;
    /// [N, classes, max(1, T/8 − 1)]: a step sees the mean of two of Mixed_5c (the reference's output).
    torch::Tensor logitsOverTime(const torch::Tensor &clips);
    /// Mean over time and space of Mixed_5c, pooled over pairs of steps as the reference does.
    torch::Tensor features(const torch::Tensor &clips) override;
    /// Mixed_4f, the seventh inception block: [N, 832 × width, T/4, H/16, W/16] (rounded up), rectified.
    torch::Tensor mixed4f(const torch::Tensor &clips);
    /// Mixed_5c: [N, featureSize(), T/8, H/32, W/32] (rounded up), rectified.
    torch::Tensor mixed5c(const torch::Tensor &clips);

    std::int64_t featureSize() const override { return m_features; }
    const I3dOptions &options() const { return m_options; }

private:
    torch::Tensor pooledOverSpace(const torch::Tensor &clips);

    I3dOptions m_options;
    std::int64_t m_features = 0;
    I3dUnit m_conv1a{nullptr};
    I3dUnit m_conv2b{nullptr};
    I3dUnit m_conv2c{nullptr};
    std::vector<I3dMixed> m_mixed; ///< 3b, 3c, 4b … 4f, 5b, 5c
    I3dUnit m_logits{nullptr};
    torch::nn::Dropout m_dropout;
};
TORCH_MODULE(I3d);

} // namespace onset::models
