// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/backbones/bninception.h"

#include "inference/models/backbones/channels.h"
#include "inference/models/backbones/initialization.h"

#include <torch/torch.h>

#include <array>

namespace onset::models {

namespace {

/// Channels of a block; 0: no such convolution. Blocks of stride 2 have neither 1x1 nor a projection, and
/// halve the size in the last convolution of each branch.
struct BlockSpec
{
    const char *name;
    std::int64_t one;    ///< 1x1
    std::int64_t reduce; ///< 3x3_reduce
    std::int64_t three;  ///< 3x3
    std::int64_t doubleReduce;
    std::int64_t twice;      ///< double_3x3_1 and _2
    std::int64_t projection; ///< pool_proj
    std::int64_t stride;
    bool maxPool;
};

constexpr std::array<BlockSpec, 10> kBlocks{{{"3a", 64, 64, 64, 64, 96, 32, 1, false},
                                             {"3b", 64, 64, 96, 64, 96, 64, 1, false},
                                             {"3c", 0, 128, 160, 64, 96, 0, 2, true},
                                             {"4a", 224, 64, 96, 96, 128, 128, 1, false},
                                             {"4b", 192, 96, 128, 96, 128, 128, 1, false},
                                             {"4c", 160, 128, 160, 128, 160, 128, 1, false},
                                             {"4d", 96, 128, 192, 160, 192, 128, 1, false},
                                             {"4e", 0, 128, 192, 192, 256, 0, 2, true},
                                             {"5a", 352, 192, 320, 160, 224, 128, 1, false},
                                             {"5b", 352, 192, 320, 192, 224, 128, 1, true}}};

} // namespace

BnInceptionImpl::BnInceptionImpl(const BnInceptionOptions &options)
    : m_options(options)
    , m_dropout(options.dropout())
{
    const auto stem = scaledChannels(64, options.width());
    auto in = scaledChannels(192, options.width());
    m_stem.push_back(addUnit("conv1_7x7_s2", options.inChannels(), stem, 7, 2));
    m_stem.push_back(addUnit("conv2_3x3_reduce", stem, stem, 1, 1));
    m_stem.push_back(addUnit("conv2_3x3", stem, in, 3, 1));
    for (std::size_t i = 0; i < kBlocks.size(); ++i)
        in = addBlock(i, in);
    m_features = in;
    register_module("dropout", m_dropout);
    if (options.classes() > 0)
        m_fc = register_module("fc", torch::nn::Linear(in, options.classes()));
    initializeWeights(*this);
}

ConvBn2d BnInceptionImpl::addUnit(const std::string &name, std::int64_t in, std::int64_t out,
                                  std::int64_t kernel, std::int64_t stride)
{
    const auto options = torch::nn::Conv2dOptions(in, out, kernel).stride(stride).padding(kernel / 2);
    return {register_module(name, torch::nn::Conv2d(options)),
            register_module(name + "_bn", torch::nn::BatchNorm2d(out))};
}

std::int64_t BnInceptionImpl::addBlock(std::size_t index, std::int64_t in)
{
    const auto &spec = kBlocks[index];
    const auto prefix = std::string("inception_") + spec.name + "_";
    const auto scaled = [this](std::int64_t channels) { return scaledChannels(channels, m_options.width()); };
    Block block;
    block.maxPool = spec.maxPool;
    block.stride = spec.stride;
    if (spec.one > 0)
        block.branches.push_back({addUnit(prefix + "1x1", in, scaled(spec.one), 1, 1)});
    const auto reduce = scaled(spec.reduce);
    block.branches.push_back({addUnit(prefix + "3x3_reduce", in, reduce, 1, 1),
                              addUnit(prefix + "3x3", reduce, scaled(spec.three), 3, spec.stride)});
    const auto doubleReduce = scaled(spec.doubleReduce);
    const auto twice = scaled(spec.twice);
    block.branches.push_back({addUnit(prefix + "double_3x3_reduce", in, doubleReduce, 1, 1),
                              addUnit(prefix + "double_3x3_1", doubleReduce, twice, 3, 1),
                              addUnit(prefix + "double_3x3_2", twice, twice, 3, spec.stride)});
    if (spec.projection > 0)
        block.projection.push_back(addUnit(prefix + "pool_proj", in, scaled(spec.projection), 1, 1));
    m_blocks.push_back(block);
    const auto pooled = spec.projection > 0 ? scaled(spec.projection) : in;
    return (spec.one > 0 ? scaled(spec.one) : 0) + scaled(spec.three) + twice + pooled;
}

torch::Tensor BnInceptionImpl::run(Branch &branch, const torch::Tensor &x)
{
    auto y = x;
    for (auto &unit : branch)
        y = unit(y);
    return y;
}

torch::Tensor BnInceptionImpl::pool(const Block &block, const torch::Tensor &x)
{
    // Halving, the reference pads nothing, which fits the convolutions beside it for even sizes only; a cell
    // around odd ones makes them fit, too.
    const auto padding = [&](std::int64_t size) { return block.stride == 1 ? 1 : size % 2; };
    const std::array<std::int64_t, 2> pads{padding(x.size(2)), padding(x.size(3))};
    return block.maxPool ? torch::max_pool2d(x, 3, block.stride, pads, 1, true)
                         : torch::avg_pool2d(x, 3, block.stride, pads, true);
}

torch::Tensor BnInceptionImpl::run(Block &block, const torch::Tensor &x)
{
    std::vector<torch::Tensor> parts;
    for (auto &branch : block.branches)
        parts.push_back(run(branch, x));
    parts.push_back(run(block.projection, pool(block, x)));
    return torch::cat(parts, 1);
}

torch::Tensor BnInceptionImpl::maps(const torch::Tensor &frames)
{
    TORCH_CHECK(frames.dim() == 4 && frames.size(1) == m_options.inChannels(),
                "this BN-Inception takes frames [N, ", m_options.inChannels(), ", H, W], not ",
                frames.sizes());
    auto x = torch::max_pool2d(m_stem[0](frames.to(m_stem[0].conv->weight.scalar_type())), 3, 2, 0, 1, true);
    x = torch::max_pool2d(m_stem[2](m_stem[1](x)), 3, 2, 0, 1, true);
    for (auto &block : m_blocks)
        x = run(block, x);
    return x;
}

torch::Tensor BnInceptionImpl::features(const torch::Tensor &frames)
{
    return maps(frames).mean({2, 3});
}

torch::Tensor BnInceptionImpl::forward(const torch::Tensor &frames)
{
    TORCH_CHECK(!m_fc.is_empty(), "this BN-Inception was built without a classifier");
    return m_fc->forward(m_dropout->forward(features(frames)));
}

void BnInceptionImpl::foldBatchNorm()
{
    const auto fold = [](Branch &branch) {
        for (auto &unit : branch)
            unit.fold();
    };
    fold(m_stem);
    for (auto &block : m_blocks) {
        for (auto &branch : block.branches)
            fold(branch);
        fold(block.projection);
    }
}

} // namespace onset::models
