// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/backbones/c3d.h"
#include "inference/models/rc3d/roipool3d.h"

#include <torch/nn.h>

namespace onset::models {

/// Sizes of R-C3D (§3); the default is the network released for THUMOS14.
struct Rc3dOptions
{
    TORCH_ARG(std::int64_t, classes) = 21;   ///< with the background, which is class 0
    TORCH_ARG(std::int64_t, anchors) = 28;   ///< scales K
    TORCH_ARG(std::int64_t, inChannels) = 3; ///< 3 RGB
    TORCH_ARG(RoiGrid, grid) = {};
    TORCH_ARG(std::int64_t, fc) = 4096; ///< outputs of fc6 and fc7, whatever the width
    TORCH_ARG(double, width) = 1.0;
    TORCH_ARG(double, dropout) = 0.5;   ///< after fc6 and fc7
    TORCH_ARG(bool, batchNorm) = false; ///< of the convolutions, as C3dOptions::batchNorm
};

/// R-C3D's temporal proposal subnet (§3.2): a 3×3×3 convolution, the maximum over space, and for each time
/// step and anchor whether it holds an action and where the action lies from there.
class ProposalSubnetImpl : public torch::nn::Module
{
public:
    ProposalSubnetImpl(std::int64_t channels, std::int64_t anchors);

    struct Output
    {
        torch::Tensor scores;  ///< [N, T, K, 2], logits of background and action
        torch::Tensor offsets; ///< [N, T, K, 2], δc and δl (eq. 2)
    };
    /// maps: [N, C, T, H, W].
    Output forward(const torch::Tensor &maps);

private:
    std::int64_t m_anchors = 0;
    torch::nn::Conv3d m_conv{nullptr};
    torch::nn::Conv3d m_score{nullptr};
    torch::nn::Conv3d m_offset{nullptr};
};
TORCH_MODULE(ProposalSubnet);

/// R-C3D's activity classification subnet after the RoI pooling (§3.3): fc6, fc7, and two layers for the
/// class and for each class's refined boundaries.
class ClassificationSubnetImpl : public torch::nn::Module
{
public:
    ClassificationSubnetImpl(std::int64_t inputs, std::int64_t hidden, std::int64_t classes, double dropout);

    struct Output
    {
        torch::Tensor logits;  ///< [R, classes]
        torch::Tensor offsets; ///< [R, classes, 2], δc and δl for each class
    };
    /// pooled: [R, C, frames, rows, columns].
    Output forward(const torch::Tensor &pooled);

private:
    torch::nn::Linear m_fc6{nullptr};
    torch::nn::Linear m_fc7{nullptr};
    torch::nn::Linear m_class{nullptr};
    torch::nn::Linear m_offset{nullptr};
    torch::nn::Dropout m_dropout{nullptr};
};
TORCH_MODULE(ClassificationSubnet);

/// R-C3D (Xu et al. 2017): C3D's convolutions over a whole buffer, shared by both subnets. Children: base,
/// proposal, classification.
class Rc3dImpl : public torch::nn::Module
{
public:
    explicit Rc3dImpl(const Rc3dOptions &options = {});

    static constexpr std::int64_t kStride = 8; ///< frames a step of the maps

    /// buffer: [N, inChannels, L, H, W], L a multiple of 8 → [N, C, L/8, H/16, W/16], float.
    torch::Tensor maps(const torch::Tensor &buffer);
    ProposalSubnetImpl::Output propose(const torch::Tensor &maps) { return m_proposal->forward(maps); }
    /// regions as roiPool3d() takes them.
    ClassificationSubnetImpl::Output classify(const torch::Tensor &maps, const torch::Tensor &regions);

    const Rc3dOptions &options() const { return m_options; }
    C3d &base() { return m_base; }
    ClassificationSubnet &classification() { return m_classification; }

private:
    Rc3dOptions m_options;
    C3d m_base{nullptr};
    ProposalSubnet m_proposal{nullptr};
    ClassificationSubnet m_classification{nullptr};
};
TORCH_MODULE(Rc3d);

} // namespace onset::models
