// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/backbones/i3d.h"

#include "inference/models/backbones/channels.h"
#include "inference/models/backbones/initialization.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset::models {

namespace {

struct MixedSpec
{
    const char *name;
    I3dMixedImpl::Channels channels;
};

constexpr std::array<MixedSpec, 9> kMixed{{{"Mixed_3b", {64, 96, 128, 16, 32, 32}},
                                           {"Mixed_3c", {128, 128, 192, 32, 96, 64}},
                                           {"Mixed_4b", {192, 96, 208, 16, 48, 64}},
                                           {"Mixed_4c", {160, 112, 224, 24, 64, 64}},
                                           {"Mixed_4d", {128, 128, 256, 24, 64, 64}},
                                           {"Mixed_4e", {112, 144, 288, 32, 64, 64}},
                                           {"Mixed_4f", {256, 160, 320, 32, 128, 128}},
                                           {"Mixed_5b", {256, 160, 320, 32, 128, 128}},
                                           {"Mixed_5c", {384, 192, 384, 48, 128, 128}}}};
constexpr std::size_t kFirst4 = 2; // Mixed_4b
constexpr std::size_t kFirst5 = 7; // Mixed_5b
constexpr std::int64_t kPooledSteps = 2;

I3dMixedImpl::Channels scaled(I3dMixedImpl::Channels channels, double width)
{
    for (auto &count : channels)
        count = scaledChannels(count, width);
    return channels;
}

} // namespace

I3dImpl::I3dImpl(const I3dOptions &options)
    : m_options(options)
    , m_dropout(options.dropout())
{
    const auto stem = scaledChannels(64, options.width());
    auto in = scaledChannels(192, options.width());
    m_conv1a = register_module("Conv3d_1a_7x7", I3dUnit(options.inChannels(), stem, 7, 2));
    m_conv2b = register_module("Conv3d_2b_1x1", I3dUnit(stem, stem, 1));
    m_conv2c = register_module("Conv3d_2c_3x3", I3dUnit(stem, in, 3));
    for (const auto &spec : kMixed) {
        m_mixed.push_back(register_module(spec.name, I3dMixed(in, scaled(spec.channels, options.width()))));
        in = m_mixed.back()->outChannels();
    }
    m_features = in;
    register_module("dropout", m_dropout);
    if (options.classes() > 0)
        m_logits = register_module("logits", I3dUnit(in, options.classes(), 1, 1, true));
    initializeWeights(*this);
}

torch::Tensor I3dImpl::mixed4f(const torch::Tensor &clips)
{
    TORCH_CHECK(clips.dim() == 5 && clips.size(1) == m_options.inChannels(), "this I3D takes clips [N, ",
                m_options.inChannels(), ", T, H, W], not ", clips.sizes());
    auto x = samePool3d(m_conv1a->forward(clips.to(m_conv1a->weightType())), {1, 3, 3}, {1, 2, 2});
    x = samePool3d(m_conv2c->forward(m_conv2b->forward(x)), {1, 3, 3}, {1, 2, 2});
    for (std::size_t i = 0; i < kFirst5; ++i) {
        if (i == kFirst4)
            x = samePool3d(x, {3, 3, 3}, {2, 2, 2});
        x = m_mixed[i]->forward(x);
    }
    return x;
}

torch::Tensor I3dImpl::mixed5c(const torch::Tensor &clips)
{
    auto x = samePool3d(mixed4f(clips), {2, 2, 2}, {2, 2, 2});
    for (auto i = kFirst5; i < m_mixed.size(); ++i)
        x = m_mixed[i]->forward(x);
    return x;
}

/// [N, featureSize(), max(1, T/8 − 1)]: the reference's mean over 2×7×7 cells, all of the frame whatever its
/// size.
torch::Tensor I3dImpl::pooledOverSpace(const torch::Tensor &clips)
{
    const auto steps = mixed5c(clips).mean({3, 4});
    return torch::avg_pool1d(steps, std::min(kPooledSteps, steps.size(2)), 1);
}

torch::Tensor I3dImpl::features(const torch::Tensor &clips)
{
    return pooledOverSpace(clips).mean(2);
}

torch::Tensor I3dImpl::logitsOverTime(const torch::Tensor &clips)
{
    TORCH_CHECK(!m_logits.is_empty(), "this I3D was built without a classifier");
    const auto steps = m_dropout->forward(pooledOverSpace(clips));
    return m_logits->forward(steps.unsqueeze(3).unsqueeze(4)).flatten(2);
}

torch::Tensor I3dImpl::forward(const torch::Tensor &clips)
{
    return logitsOverTime(clips).mean(2);
}

} // namespace onset::models
