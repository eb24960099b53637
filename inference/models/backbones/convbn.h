// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

namespace onset::models {

/// Modules that can put their batch normalizations into the convolutions before them.
class Foldable
{
public:
    virtual ~Foldable() = default;
    /// For evaluation only and once, after the module has been moved to its device and type: the weights
    /// are changed, so neither train nor save them afterwards.
    virtual void foldBatchNorm() = 0;
};

/// Folds every batch normalization below (and in) root that follows a convolution. Outputs in evaluation mode
/// stay the same up to rounding. Contract as Foldable::foldBatchNorm.
void foldBatchNorm(torch::nn::Module &root);

/// A convolution and the batch normalization after it, held together for folding; the owner registers both
/// under the names of its reference. Conv: torch::nn::Conv2d or Conv3d; Norm: BatchNorm2d or BatchNorm3d.
template <class Conv, class Norm> struct ConvBn
{
    Conv conv{nullptr};
    Norm norm{nullptr};
    bool folded = false;

    /// Convolved and normalized, not yet rectified.
    torch::Tensor linear(const torch::Tensor &x)
    {
        if (!folded)
            return norm->forward(conv->forward(x));
        // A bias that the reference lacks is no parameter of the module: it follows the weights here.
        if (conv->bias.scalar_type() != conv->weight.scalar_type())
            conv->bias = conv->bias.to(conv->weight.scalar_type());
        return conv->forward(x);
    }

    torch::Tensor operator()(const torch::Tensor &x) { return linear(x).relu_(); }

    void fold()
    {
        if (folded)
            return;
        const torch::NoGradGuard guard;
        const auto type = conv->weight.scalar_type();
        const auto wide = [](const torch::Tensor &t) { return t.to(torch::kFloat); };
        const auto scale = wide(norm->weight) / (wide(norm->running_var) + norm->options.eps()).sqrt();
        auto shape = std::vector<std::int64_t>(static_cast<std::size_t>(conv->weight.dim()), 1);
        shape[0] = -1;
        conv->weight.set_data((wide(conv->weight) * scale.view(shape)).to(type));
        auto shift = -wide(norm->running_mean);
        if (conv->bias.defined())
            shift = shift + wide(conv->bias);
        const auto bias = (shift * scale + wide(norm->bias)).to(type);
        if (conv->bias.defined())
            conv->bias.set_data(bias); // stays the module's parameter
        else
            conv->bias = bias;
        folded = true;
    }
};
using ConvBn2d = ConvBn<torch::nn::Conv2d, torch::nn::BatchNorm2d>;
using ConvBn3d = ConvBn<torch::nn::Conv3d, torch::nn::BatchNorm3d>;

} // namespace onset::models
