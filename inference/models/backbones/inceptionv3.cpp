// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/backbones/inceptionv3.h"

#include "inference/models/backbones/channels.h"
#include "inference/models/backbones/initialization.h"

#include <torch/torch.h>

namespace onset::models {

namespace {

using Pool = InceptionBranchSpec::Pool;

/// Three scales beside a pooling (figure 5 of the paper, 35×35 cells).
InceptionBlockSpec blockA(std::int64_t poolChannels)
{
    return {{Pool::None, {{"branch1x1", 64}}, {}},
            {Pool::None, {{"branch5x5_1", 48}, {"branch5x5_2", 64, 5, 5}}, {}},
            {Pool::None,
             {{"branch3x3dbl_1", 64}, {"branch3x3dbl_2", 96, 3, 3}, {"branch3x3dbl_3", 96, 3, 3}},
             {}},
            {Pool::Mean, {{"branch_pool", poolChannels}}, {}}};
}

/// From 35×35 to 17×17.
InceptionBlockSpec blockB()
{
    return {{Pool::None, {{"branch3x3", 384, 3, 3, 2}}, {}},
            {Pool::None,
             {{"branch3x3dbl_1", 64}, {"branch3x3dbl_2", 96, 3, 3}, {"branch3x3dbl_3", 96, 3, 3, 2}},
             {}},
            {Pool::Max, {}, {}}};
}

/// 7×7 as 1×7 and 7×1 (figure 6), with `inner` channels between.
InceptionBlockSpec blockC(std::int64_t inner)
{
    return {
        {Pool::None, {{"branch1x1", 192}}, {}},
        {Pool::None, {{"branch7x7_1", inner}, {"branch7x7_2", inner, 1, 7}, {"branch7x7_3", 192, 7, 1}}, {}},
        {Pool::None,
         {{"branch7x7dbl_1", inner},
          {"branch7x7dbl_2", inner, 7, 1},
          {"branch7x7dbl_3", inner, 1, 7},
          {"branch7x7dbl_4", inner, 7, 1},
          {"branch7x7dbl_5", 192, 1, 7}},
         {}},
        {Pool::Mean, {{"branch_pool", 192}}, {}}};
}

/// From 17×17 to 8×8.
InceptionBlockSpec blockD()
{
    return {{Pool::None, {{"branch3x3_1", 192}, {"branch3x3_2", 320, 3, 3, 2}}, {}},
            {Pool::None,
             {{"branch7x7x3_1", 192},
              {"branch7x7x3_2", 192, 1, 7},
              {"branch7x7x3_3", 192, 7, 1},
              {"branch7x7x3_4", 192, 3, 3, 2}},
             {}},
            {Pool::Max, {}, {}}};
}

/// 3×3 fanned out into 1×3 and 3×1 (figure 7).
InceptionBlockSpec blockE()
{
    return {{Pool::None, {{"branch1x1", 320}}, {}},
            {Pool::None, {{"branch3x3_1", 384}}, {{"branch3x3_2a", 384, 1, 3}, {"branch3x3_2b", 384, 3, 1}}},
            {Pool::None,
             {{"branch3x3dbl_1", 448}, {"branch3x3dbl_2", 384, 3, 3}},
             {{"branch3x3dbl_3a", 384, 1, 3}, {"branch3x3dbl_3b", 384, 3, 1}}},
            {Pool::Mean, {{"branch_pool", 192}}, {}}};
}

struct NamedBlock
{
    const char *name;
    InceptionBlockSpec spec;
};

std::vector<NamedBlock> blockSpecs()
{
    return {{"Mixed_5b", blockA(32)},  {"Mixed_5c", blockA(64)},  {"Mixed_5d", blockA(64)},
            {"Mixed_6a", blockB()},    {"Mixed_6b", blockC(128)}, {"Mixed_6c", blockC(160)},
            {"Mixed_6d", blockC(160)}, {"Mixed_6e", blockC(192)}, {"Mixed_7a", blockD()},
            {"Mixed_7b", blockE()},    {"Mixed_7c", blockE()}};
}
constexpr std::size_t kBlocksTo6e = 8;

std::vector<ConvUnitSpec> stemSpecs()
{
    return {{"Conv2d_1a_3x3", 32, 3, 3, 2},
            {"Conv2d_2a_3x3", 32, 3, 3, 1, false},
            {"Conv2d_2b_3x3", 64, 3, 3},
            {"Conv2d_3b_1x1", 80},
            {"Conv2d_4a_3x3", 192, 3, 3, 1, false}};
}
constexpr std::size_t kStemToFirstPool = 3;

constexpr std::int64_t kSmallestSide = 75;

} // namespace

InceptionV3Impl::InceptionV3Impl(const InceptionV3Options &options)
    : m_options(options)
    , m_dropout(options.dropout())
{
    auto in = options.inChannels();
    for (const auto &unit : stemSpecs()) {
        const auto out = scaledChannels(unit.out, options.width());
        m_stem.push_back(register_module(unit.name, ConvUnit2d(in, out, unit)));
        in = out;
    }
    for (const auto &[name, spec] : blockSpecs()) {
        m_blocks.push_back(register_module(name, InceptionBlock(in, spec, options.width())));
        in = m_blocks.back()->outChannels();
    }
    m_features = in;
    register_module("dropout", m_dropout);
    if (options.classes() > 0) {
        if (options.auxLogits())
            m_aux = register_module("AuxLogits", InceptionAux(m_blocks[kBlocksTo6e - 1]->outChannels(),
                                                              options.classes(), options.width()));
        m_fc = register_module("fc", torch::nn::Linear(in, options.classes()));
    }
    initializeWeights(*this);
}

torch::Tensor InceptionV3Impl::mixed6e(const torch::Tensor &frames)
{
    TORCH_CHECK(frames.dim() == 4 && frames.size(1) == m_options.inChannels() &&
                    frames.size(2) >= kSmallestSide && frames.size(3) >= kSmallestSide,
                "this Inception-V3 takes frames [N, ", m_options.inChannels(),
                ", H, W] of 75 pixels or more a side, not ", frames.sizes());
    auto x = frames.to(m_stem.front()->weightType());
    for (std::size_t i = 0; i < m_stem.size(); ++i) {
        if (i == kStemToFirstPool)
            x = torch::max_pool2d(x, 3, 2);
        x = m_stem[i]->forward(x);
    }
    x = torch::max_pool2d(x, 3, 2);
    for (std::size_t i = 0; i < kBlocksTo6e; ++i)
        x = m_blocks[i]->forward(x);
    return x;
}

torch::Tensor InceptionV3Impl::mixed7c(const torch::Tensor &mixed6e)
{
    auto x = mixed6e;
    for (auto i = kBlocksTo6e; i < m_blocks.size(); ++i)
        x = m_blocks[i]->forward(x);
    return x;
}

torch::Tensor InceptionV3Impl::maps(const torch::Tensor &frames)
{
    return mixed7c(mixed6e(frames));
}

torch::Tensor InceptionV3Impl::features(const torch::Tensor &frames)
{
    return maps(frames).mean({2, 3});
}

torch::Tensor InceptionV3Impl::classify(const torch::Tensor &features)
{
    TORCH_CHECK(!m_fc.is_empty(), "this Inception-V3 was built without a classifier");
    return m_fc->forward(m_dropout->forward(features));
}

torch::Tensor InceptionV3Impl::forward(const torch::Tensor &frames)
{
    return classify(features(frames));
}

InceptionV3Impl::Output InceptionV3Impl::forwardWithAux(const torch::Tensor &frames)
{
    TORCH_CHECK(!m_aux.is_empty(), "this Inception-V3 was built without its auxiliary classifier");
    const auto middle = mixed6e(frames);
    return {classify(mixed7c(middle).mean({2, 3})), m_aux->forward(middle)};
}

} // namespace onset::models
