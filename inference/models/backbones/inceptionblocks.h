// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/backbones/convbn.h"

#include <torch/nn.h>

#include <string>
#include <vector>

namespace onset::models {

/// One convolution of Inception-V3 as its tables give it; channels before the width multiplier.
struct ConvUnitSpec
{
    std::string name;
    std::int64_t out = 0;
    std::int64_t rows = 1; ///< of the kernel
    std::int64_t columns = 1;
    std::int64_t stride = 1;
    bool padded = true; ///< keeps the size (where the stride is 1)
};

/// Convolution, batch normalization, rectifier. Children: conv (no bias), bn (ε = 0.001).
class ConvUnit2dImpl : public torch::nn::Module, public Foldable
{
public:
    /// out: channels after the width multiplier (spec.out is not looked at).
    ConvUnit2dImpl(std::int64_t in, std::int64_t out, const ConvUnitSpec &spec);

    torch::Tensor forward(const torch::Tensor &x) { return m_unit(x); }
    void foldBatchNorm() override { m_unit.fold(); }
    torch::ScalarType weightType() const { return m_unit.conv->weight.scalar_type(); }

private:
    ConvBn2d m_unit;
};
TORCH_MODULE(ConvUnit2d);

/// A path through an inception block: a pooling of 3×3 (the mean keeps the size, the maximum halves it), then
/// convolutions one after the other, then optionally several beside each other.
struct InceptionBranchSpec
{
    enum class Pool { None, Mean, Max };
    Pool pool = Pool::None;
    std::vector<ConvUnitSpec> chain;
    std::vector<ConvUnitSpec> fan;
};
using InceptionBlockSpec = std::vector<InceptionBranchSpec>;

/// Branches from one input, joined by channels in order. Children: named by the spec.
class InceptionBlockImpl : public torch::nn::Module
{
public:
    InceptionBlockImpl(std::int64_t in, const InceptionBlockSpec &spec, double width);

    torch::Tensor forward(const torch::Tensor &x);
    std::int64_t outChannels() const { return m_out; }

private:
    struct Branch
    {
        InceptionBranchSpec::Pool pool = InceptionBranchSpec::Pool::None;
        std::vector<ConvUnit2d> chain;
        std::vector<ConvUnit2d> fan;
    };
    Branch addBranch(std::int64_t in, const InceptionBranchSpec &spec, double width);
    static void run(Branch &branch, const torch::Tensor &x, std::vector<torch::Tensor> &out);

    std::int64_t m_out = 0;
    std::vector<Branch> m_branches;
};
TORCH_MODULE(InceptionBlock);

/// The classifier beside Mixed_6e. Children: conv0, conv1, fc.
class InceptionAuxImpl : public torch::nn::Module
{
public:
    InceptionAuxImpl(std::int64_t in, std::int64_t classes, double width);

    /// maps: [N, in, H, W], H and W ≥ 17 → [N, classes].
    torch::Tensor forward(const torch::Tensor &maps);

private:
    ConvUnit2d m_conv0{nullptr};
    ConvUnit2d m_conv1{nullptr};
    torch::nn::Linear m_fc{nullptr};
};
TORCH_MODULE(InceptionAux);

} // namespace onset::models
