// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/rc3d/rc3dnetwork.h"

#include "inference/models/backbones/initialization.h"

#include <torch/torch.h>

namespace onset::models {

namespace {

/// Deviation of the layers that predict offsets, small as in Faster R-CNN: anchors start where they are.
constexpr double kOffsetDeviation = 0.001;

C3dOptions baseOptions(const Rc3dOptions &options)
{
    return C3dOptions()
        .inChannels(options.inChannels())
        .width(options.width())
        .batchNorm(options.batchNorm())
        .convolutionsOnly(true);
}

/// [N, K·2, T, 1, 1] → [N, T, K, 2].
torch::Tensor byAnchor(const torch::Tensor &x, std::int64_t anchors)
{
    return x.flatten(2).reshape({x.size(0), anchors, 2, -1}).permute({0, 3, 1, 2});
}

} // namespace

ProposalSubnetImpl::ProposalSubnetImpl(std::int64_t channels, std::int64_t anchors)
    : m_anchors(anchors)
{
    using torch::nn::Conv3d;
    using torch::nn::Conv3dOptions;
    TORCH_CHECK(anchors > 0, "R-C3D needs at least one anchor scale");
    m_conv = register_module("conv", Conv3d(Conv3dOptions(channels, channels, 3).padding(1)));
    m_score = register_module("score", Conv3d(Conv3dOptions(channels, 2 * anchors, 1)));
    m_offset = register_module("offset", Conv3d(Conv3dOptions(channels, 2 * anchors, 1)));
    initializeWeights(*this);
    const torch::NoGradGuard guard;
    torch::nn::init::normal_(m_score->weight, 0.0, 0.01);
    torch::nn::init::normal_(m_offset->weight, 0.0, kOffsetDeviation);
}

ProposalSubnetImpl::Output ProposalSubnetImpl::forward(const torch::Tensor &maps)
{
    TORCH_CHECK(maps.dim() == 5, "maps must be [N, C, T, H, W], not ", maps.sizes());
    const auto temporal = m_conv->forward(maps).relu_().amax({3, 4}, true);
    return {byAnchor(m_score->forward(temporal), m_anchors),
            byAnchor(m_offset->forward(temporal), m_anchors)};
}

ClassificationSubnetImpl::ClassificationSubnetImpl(std::int64_t inputs, std::int64_t hidden,
                                                   std::int64_t classes, double dropout)
{
    m_fc6 = register_module("fc6", torch::nn::Linear(inputs, hidden));
    m_fc7 = register_module("fc7", torch::nn::Linear(hidden, hidden));
    m_class = register_module("class", torch::nn::Linear(hidden, classes));
    m_offset = register_module("offset", torch::nn::Linear(hidden, 2 * classes));
    m_dropout = register_module("dropout", torch::nn::Dropout(dropout));
    initializeWeights(*this);
    initializeHidden(m_fc6);
    initializeHidden(m_fc7);
    const torch::NoGradGuard guard;
    torch::nn::init::normal_(m_offset->weight, 0.0, kOffsetDeviation);
}

ClassificationSubnetImpl::Output ClassificationSubnetImpl::forward(const torch::Tensor &pooled)
{
    const auto fc6 = m_dropout->forward(m_fc6->forward(pooled.flatten(1)).relu_());
    const auto fc7 = m_dropout->forward(m_fc7->forward(fc6).relu_());
    return {m_class->forward(fc7), m_offset->forward(fc7).reshape({pooled.size(0), -1, 2})};
}

Rc3dImpl::Rc3dImpl(const Rc3dOptions &options)
    : m_options(options)
{
    m_base = register_module("base", C3d(baseOptions(options)));
    const auto channels = m_base->mapChannels();
    const auto &grid = options.grid();
    m_proposal = register_module("proposal", ProposalSubnet(channels, options.anchors()));
    m_classification = register_module(
        "classification", ClassificationSubnet(channels * grid.frames * grid.rows * grid.columns,
                                               options.fc(), options.classes(), options.dropout()));
}

torch::Tensor Rc3dImpl::maps(const torch::Tensor &buffer)
{
    return m_base->conv5b(buffer).to(torch::kFloat);
}

ClassificationSubnetImpl::Output Rc3dImpl::classify(const torch::Tensor &maps, const torch::Tensor &regions)
{
    return m_classification->forward(roiPool3d(maps, regions, m_options.grid()));
}

} // namespace onset::models
