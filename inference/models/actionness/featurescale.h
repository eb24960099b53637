// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>

namespace onset::models {

/// Brings features to mean 0 and deviation 1 by what was measured on the training videos; heads on frozen
/// features learn faster then. Not in the papers, whose features come from one network of known scale.
/// Buffers: mean, deviation.
class FeatureScaleImpl : public torch::nn::Module
{
public:
    explicit FeatureScaleImpl(std::int64_t features);

    /// Measures [rows, features], rows ≥ 1. Constant features get deviation 1.
    void measure(const torch::Tensor &features);
    /// [..., features] → the same shape.
    torch::Tensor forward(const torch::Tensor &features) const;

private:
    torch::Tensor m_mean;
    torch::Tensor m_deviation;
};
TORCH_MODULE(FeatureScale);

} // namespace onset::models
