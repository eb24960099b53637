// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>

namespace onset::models {

/// Sizes of a non-local block; inner 0: half of the channels (at least 1), as in its paper.
struct NonLocalOptions
{
    TORCH_ARG(std::int64_t, channels);
    TORCH_ARG(std::int64_t, inner) = 0;

public:
    explicit NonLocalOptions(std::int64_t channels)
        : channels_(channels)
    {}
};

/// Non-local block over the positions of a sequence (ETP eq. 5, Wang et al. 2018, dot product):
/// y_i = 1/C Σ_j θ(x_i)ᵀφ(x_j) g(x_j), C = number of positions, and z = W y + x. W begins at 0, so that the
/// block begins as the identity ("to avoid breaking the existing models"). Children: theta, phi, g, out.
class NonLocalImpl : public torch::nn::Module
{
public:
    explicit NonLocalImpl(const NonLocalOptions &options);
    /// [n, positions, channels] → the same shape.
    torch::Tensor forward(const torch::Tensor &x);

private:
    torch::nn::Linear m_theta{nullptr};
    torch::nn::Linear m_phi{nullptr};
    torch::nn::Linear m_g{nullptr};
    torch::nn::Linear m_out{nullptr};
};
TORCH_MODULE(NonLocal);

} // namespace onset::models
