// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/backbones/c3d.h"

#include "inference/models/backbones/channels.h"
#include "inference/models/backbones/initialization.h"
#include "inference/models/pooling.h"

#include <torch/torch.h>

#include <string>

namespace onset::models {

namespace {

struct ConvolutionSpec
{
    const char *name;
    std::int64_t channels;
    int pooledFrames; ///< by the max-pooling after it; 0: none before the maps end
};

constexpr std::array<ConvolutionSpec, 8> kConvolutions{{{"conv1", 64, 1},
                                                        {"conv2", 128, 2},
                                                        {"conv3a", 256, 0},
                                                        {"conv3b", 256, 2},
                                                        {"conv4a", 512, 0},
                                                        {"conv4b", 512, 2},
                                                        {"conv5a", 512, 0},
                                                        {"conv5b", 512, 0}}};

constexpr Extent3 kPadding{1, 1, 1};
constexpr Extent3 kStride{1, 1, 1};

constexpr std::int64_t kMapStride = 8;    ///< frames a step of conv5b
constexpr std::int64_t kSpaceStride = 16; ///< pixels a cell of conv5b

/// Cells along one side after pool5: pairs, with one cell of padding on either side.
std::int64_t pooledSide(std::int64_t cells)
{
    return cells / 2 + 1;
}

std::int64_t flatSize(const C3dOptions &options, std::int64_t channels)
{
    const auto side = pooledSide(options.inputSize() / kSpaceStride);
    return channels * (options.frames() / kMapStride / 2) * side * side;
}

/// "bn3a" of "conv3a".
std::string normName(const std::string &convolution)
{
    return "bn" + convolution.substr(std::string("conv").size());
}

/// Whether maps may stay in oneDNN's blocked layout from one convolution to the next instead of being
/// converted twice each: a training step of narrow networks takes 0.5 to 0.9 of the time.
bool oneDnnTakes(const torch::Tensor &x)
{
    return x.device().is_cpu() && x.scalar_type() == torch::kFloat && at::hasMKLDNN();
}

} // namespace

C3dImpl::C3dImpl(const C3dOptions &options)
    : m_options(options)
    , m_fc(scaledChannels(options.fc(), options.width()))
{
    TORCH_CHECK(options.inputSize() >= kSpaceStride, "C3D needs frames of 16 pixels or more, not ",
                options.inputSize());
    TORCH_CHECK(options.convolutionsOnly() ||
                    (options.frames() > 0 && options.frames() % (2 * kMapStride) == 0),
                "C3D's fully connected layers need clips of a multiple of 16 frames, not ", options.frames());
    auto in = options.inChannels();
    for (std::size_t i = 0; i < kConvolutions.size(); ++i) {
        m_channels[i] = scaledChannels(kConvolutions[i].channels, options.width());
        m_convolutions[i] =
            register_module(kConvolutions[i].name,
                            torch::nn::Conv3d(torch::nn::Conv3dOptions(in, m_channels[i], 3).padding(1)));
        if (options.batchNorm())
            m_norms.push_back(
                register_module(normName(kConvolutions[i].name), torch::nn::BatchNorm3d(m_channels[i])));
        in = m_channels[i];
    }
    if (!options.convolutionsOnly()) {
        m_fc6 = register_module("fc6", torch::nn::Linear(flatSize(options, in), m_fc));
        m_fc7 = register_module("fc7", torch::nn::Linear(m_fc, m_fc));
        if (options.classes() > 0)
            m_fc8 = register_module("fc8", torch::nn::Linear(m_fc, options.classes()));
        m_dropout = torch::nn::Dropout(options.dropout());
        register_module("dropout", m_dropout);
    }
    initializeWeights(*this);
    if (!m_fc6.is_empty()) {
        initializeHidden(m_fc6);
        initializeHidden(m_fc7);
    }
}

torch::Tensor C3dImpl::conv5b(const torch::Tensor &clips)
{
    TORCH_CHECK(
        clips.dim() == 5 && clips.size(1) == m_options.inChannels() && clips.size(2) % kMapStride == 0,
        "C3D takes clips [N, ", m_options.inChannels(), ", a multiple of 8, H, W], not ", clips.sizes());
    auto x = clips.to(m_convolutions.front()->weight.scalar_type());
    const bool blocked = x.numel() > 0 && m_norms.empty() && (!m_packed.empty() || oneDnnTakes(x));
    if (blocked)
        x = x.to_mkldnn();
    for (std::size_t i = 0; i < kConvolutions.size(); ++i) {
        x = convolved(i, x);
        if (!m_norms.empty())
            x = m_norms[i]->forward(x);
        x = x.relu_();
        if (const auto frames = kConvolutions[i].pooledFrames)
            x = maxPool3d(x, {frames, 2, 2}, {frames, 2, 2});
    }
    return blocked ? x.to_dense() : x;
}

void C3dImpl::foldBatchNorm()
{
    for (std::size_t i = 0; i < m_norms.size(); ++i)
        ConvBn3d{m_convolutions[i], m_norms[i]}.fold();
    m_norms.clear();
}

void C3dImpl::packWeights()
{
    m_packed.clear();
    for (auto &convolution : m_convolutions) {
        const auto weight = convolution->weight.detach().to_mkldnn();
        m_packed.push_back({at::mkldnn_reorder_conv3d_weight(weight, kPadding, kStride, kStride),
                            convolution->bias.detach().to(torch::kFloat).to_mkldnn()});
    }
}

torch::Tensor C3dImpl::convolved(std::size_t index, const torch::Tensor &x)
{
    if (m_packed.empty() || !x.is_mkldnn())
        return m_convolutions[index]->forward(x);
    const torch::NoGradGuard guard; // packed weights have none
    return at::mkldnn_convolution(x, m_packed[index].weight, m_packed[index].bias, kPadding, kStride, kStride,
                                  1);
}

torch::Tensor C3dImpl::flatMaps(const torch::Tensor &clips)
{
    TORCH_CHECK(!m_fc6.is_empty(), "this C3D was built without fully connected layers");
    TORCH_CHECK(clips.dim() == 5 && clips.size(2) == m_options.frames() &&
                    clips.size(3) == m_options.inputSize() && clips.size(4) == m_options.inputSize(),
                "this C3D takes clips [N, ", m_options.inChannels(), ", ", m_options.frames(), ", ",
                m_options.inputSize(), ", ", m_options.inputSize(), "], not ", clips.sizes());
    return maxPool3d(conv5b(clips), {2, 2, 2}, {2, 2, 2}, {0, 1, 1}).flatten(1);
}

torch::Tensor C3dImpl::features(const torch::Tensor &clips, Layer layer)
{
    const auto fc6 = m_fc6->forward(flatMaps(clips)).relu_();
    return layer == Layer::Fc6 ? fc6 : m_fc7->forward(fc6).relu_();
}

torch::Tensor C3dImpl::forward(const torch::Tensor &clips)
{
    const auto flat = flatMaps(clips);
    TORCH_CHECK(!m_fc8.is_empty(), "this C3D was built without a classifier");
    const auto fc6 = m_dropout->forward(m_fc6->forward(flat).relu_());
    const auto fc7 = m_dropout->forward(m_fc7->forward(fc6).relu_());
    return m_fc8->forward(fc7);
}

} // namespace onset::models
