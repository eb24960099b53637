// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/backbones/resnet.h"

#include "inference/models/backbones/channels.h"
#include "inference/models/backbones/initialization.h"
#include "inference/models/backbones/residualblock.h"

#include <torch/torch.h>

namespace onset::models {

namespace {
constexpr std::int64_t kStemChannels = 64; // doubled from layer to layer
constexpr std::int64_t kExpansion = 4;     // of a bottleneck
} // namespace

ResNetImpl::ResNetImpl(const ResNetOptions &options)
    : m_options(options)
    , m_dropout(options.dropout())
{
    const auto stem = scaledChannels(kStemChannels, options.width());
    m_stem.conv = register_module(
        "conv1",
        torch::nn::Conv2d(
            torch::nn::Conv2dOptions(options.inChannels(), stem, 7).stride(2).padding(3).bias(false)));
    m_stem.norm = register_module("bn1", torch::nn::BatchNorm2d(stem));
    auto in = stem;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        const auto middle = scaledChannels(kStemChannels << layer, options.width());
        const auto out = options.bottleneck() ? kExpansion * middle : middle;
        for (int i = 0; i < options.blocks()[layer]; ++i) {
            const std::int64_t stride = i == 0 && layer > 0 ? 2 : 1;
            m_layers[layer]->push_back(
                ResidualBlock(ResidualBlockImpl::Shape{in, middle, out, stride, options.bottleneck()}));
            in = out;
        }
        register_module("layer" + std::to_string(layer + 1), m_layers[layer]);
    }
    m_features = in;
    register_module("dropout", m_dropout);
    if (options.classes() > 0)
        m_fc = register_module("fc", torch::nn::Linear(in, options.classes()));
    initializeWeights(*this);
}

torch::Tensor ResNetImpl::maps(const torch::Tensor &frames)
{
    TORCH_CHECK(frames.dim() == 4 && frames.size(1) == m_options.inChannels(),
                "this ResNet takes frames [N, ", m_options.inChannels(), ", H, W], not ", frames.sizes());
    auto x = torch::max_pool2d(m_stem(frames.to(m_stem.conv->weight.scalar_type())), 3, 2, 1);
    for (auto &layer : m_layers)
        x = layer->forward(x);
    return x;
}

torch::Tensor ResNetImpl::features(const torch::Tensor &frames)
{
    return maps(frames).mean({2, 3});
}

torch::Tensor ResNetImpl::forward(const torch::Tensor &frames)
{
    TORCH_CHECK(!m_fc.is_empty(), "this ResNet was built without a classifier");
    return m_fc->forward(m_dropout->forward(features(frames)));
}

} // namespace onset::models
