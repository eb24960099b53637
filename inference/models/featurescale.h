// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>

namespace onset::models {

/// Features brought to mean 0 and deviation 1, as small heads learn best from; where `outputs` is less than
/// `inputs`, their principal components instead (as the published C3D features of 500 numbers are), brought
/// to a mean variance of 1 all together: most of them are noise, which must not weigh as much as the few that
/// tell something. Not learnt by gradient: buffers mean, basis (none without components) and scale.
class FeatureScaleImpl : public torch::nn::Module
{
public:
    /// outputs 0 or ≥ inputs: as many as there are.
    explicit FeatureScaleImpl(std::int64_t inputs, std::int64_t outputs = 0);
    /// Sets the buffers from rows [n, inputs]; n ≥ 1.
    void fit(const torch::Tensor &rows);
    /// [..., inputs] → [..., outputs()].
    torch::Tensor forward(const torch::Tensor &x);
    std::int64_t outputs() const { return m_scale.size(0); }

private:
    torch::Tensor m_mean;
    torch::Tensor m_basis; ///< [inputs, outputs]; undefined: none
    torch::Tensor m_scale;
};
TORCH_MODULE(FeatureScale);

} // namespace onset::models
