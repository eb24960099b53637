// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/backbones/inceptionblocks.h"

#include "inference/models/backbones/channels.h"

#include <torch/torch.h>

namespace onset::models {

namespace {
constexpr double kNormEpsilon = 1e-3;
constexpr std::int64_t kAuxSide = 17; // cells that leave the 5×5 for conv1
} // namespace

ConvUnit2dImpl::ConvUnit2dImpl(std::int64_t in, std::int64_t out, const ConvUnitSpec &spec)
{
    auto options =
        torch::nn::Conv2dOptions(in, out, {spec.rows, spec.columns}).stride(spec.stride).bias(false);
    if (spec.padded && spec.stride == 1)
        options.padding({spec.rows / 2, spec.columns / 2});
    m_unit.conv = register_module("conv", torch::nn::Conv2d(options));
    m_unit.norm =
        register_module("bn", torch::nn::BatchNorm2d(torch::nn::BatchNorm2dOptions(out).eps(kNormEpsilon)));
}

InceptionBlockImpl::InceptionBlockImpl(std::int64_t in, const InceptionBlockSpec &spec, double width)
{
    for (const auto &branch : spec)
        m_branches.push_back(addBranch(in, branch, width));
}

InceptionBlockImpl::Branch InceptionBlockImpl::addBranch(std::int64_t in, const InceptionBranchSpec &spec,
                                                         double width)
{
    Branch branch{spec.pool, {}, {}};
    auto last = in;
    for (const auto &unit : spec.chain) {
        const auto out = scaledChannels(unit.out, width);
        branch.chain.push_back(register_module(unit.name, ConvUnit2d(last, out, unit)));
        last = out;
    }
    for (const auto &unit : spec.fan) {
        const auto out = scaledChannels(unit.out, width);
        branch.fan.push_back(register_module(unit.name, ConvUnit2d(last, out, unit)));
        m_out += out;
    }
    if (spec.fan.empty())
        m_out += last;
    return branch;
}

void InceptionBlockImpl::run(Branch &branch, const torch::Tensor &x, std::vector<torch::Tensor> &out)
{
    auto y = x;
    if (branch.pool == InceptionBranchSpec::Pool::Mean)
        y = torch::avg_pool2d(y, 3, 1, 1);
    else if (branch.pool == InceptionBranchSpec::Pool::Max)
        y = torch::max_pool2d(y, 3, 2);
    for (auto &unit : branch.chain)
        y = unit->forward(y);
    if (branch.fan.empty())
        out.push_back(y);
    for (auto &unit : branch.fan)
        out.push_back(unit->forward(y));
}

torch::Tensor InceptionBlockImpl::forward(const torch::Tensor &x)
{
    std::vector<torch::Tensor> parts;
    for (auto &branch : m_branches)
        run(branch, x, parts);
    return torch::cat(parts, 1);
}

InceptionAuxImpl::InceptionAuxImpl(std::int64_t in, std::int64_t classes, double width)
{
    const auto narrow = scaledChannels(128, width);
    const auto wide = scaledChannels(768, width);
    m_conv0 = register_module("conv0", ConvUnit2d(in, narrow, ConvUnitSpec{"conv0"}));
    m_conv1 = register_module("conv1", ConvUnit2d(narrow, wide, ConvUnitSpec{"conv1", 768, 5, 5, 1, false}));
    m_fc = register_module("fc", torch::nn::Linear(wide, classes));
}

torch::Tensor InceptionAuxImpl::forward(const torch::Tensor &maps)
{
    TORCH_CHECK(maps.size(2) >= kAuxSide && maps.size(3) >= kAuxSide,
                "Inception-V3's auxiliary classifier needs frames of 299 pixels or more a side");
    const auto x = m_conv1->forward(m_conv0->forward(torch::avg_pool2d(maps, 5, 3)));
    return m_fc->forward(x.mean({2, 3}));
}

} // namespace onset::models
