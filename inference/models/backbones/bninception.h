// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/backbones/backbone.h"
#include "inference/models/backbones/convbn.h"

#include <string>
#include <vector>

namespace onset::models {

/// Sizes of BN-Inception as TSN and SSN use it: frames (or flow stacks) at 224×224.
struct BnInceptionOptions
{
    TORCH_ARG(std::int64_t, classes) = 101;  ///< 0: no fc
    TORCH_ARG(std::int64_t, inChannels) = 3; ///< 3 RGB, 2·k flow
    TORCH_ARG(double, width) = 1.0;
    TORCH_ARG(double, dropout) = 0.8; ///< before fc (TSN: 0.8 for RGB, 0.7 for flow)
};

/// Inception with batch normalization (Ioffe and Szegedy 2015, fig. 5) in the variant of TSN and SSN. Keys as
/// in yjxiong's port: conv1_7x7_s2, conv1_7x7_s2_bn, inception_3a_1x1, inception_3a_1x1_bn … fc. Convolutions
/// have biases, poolings round up, as there.
class BnInceptionImpl : public Backbone, public Foldable
{
public:
    explicit BnInceptionImpl(const BnInceptionOptions &options = {});

    /// frames: [N, inChannels, H, W], 32 pixels or more a side.
    torch::Tensor forward(const torch::Tensor &frames) override;
    /// Mean over space of inception_5b.
    torch::Tensor features(const torch::Tensor &frames) override;
    /// inception_5b: [N, featureSize(), H/32, W/32] (rounded up).
    torch::Tensor maps(const torch::Tensor &frames);

    std::int64_t featureSize() const override { return m_features; }
    const BnInceptionOptions &options() const { return m_options; }
    void foldBatchNorm() override;

private:
    using Branch = std::vector<ConvBn2d>;
    struct Block
    {
        std::vector<Branch> branches; ///< each from the block's input
        bool maxPool = false;         ///< of the pooling branch; else the mean
        std::int64_t stride = 1;
        Branch projection; ///< after the pooling; empty: the pooled input itself
    };

    ConvBn2d addUnit(const std::string &name, std::int64_t in, std::int64_t out, std::int64_t kernel,
                     std::int64_t stride);
    std::int64_t addBlock(std::size_t index, std::int64_t in);
    static torch::Tensor run(Branch &branch, const torch::Tensor &x);
    static torch::Tensor pool(const Block &block, const torch::Tensor &x);
    static torch::Tensor run(Block &block, const torch::Tensor &x);

    BnInceptionOptions m_options;
    std::int64_t m_features = 0;
    Branch m_stem; ///< conv1_7x7_s2, conv2_3x3_reduce, conv2_3x3
    std::vector<Block> m_blocks;
    torch::nn::Linear m_fc{nullptr};
    torch::nn::Dropout m_dropout;
};
TORCH_MODULE(BnInception);

} // namespace onset::models
