// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/nonlocal.h"

#include <torch/nn.h>

#include <cstdint>

namespace onset::models {

/// What ETP's networks make of a structured pyramid before their last layers (§3.3).
struct NonLocalPyramidOptions
{
    TORCH_ARG(std::int64_t, channels); ///< of each part
    /// Parts are first described by so many rectified outputs of a linear layer; 0 (the paper): as they are.
    TORCH_ARG(std::int64_t, embedding) = 0;
    TORCH_ARG(bool, nonLocal) = true;
    TORCH_ARG(double, dropout) = 0;

public:
    explicit NonLocalPyramidOptions(std::int64_t channels)
        : channels_(channels)
    {}
    std::int64_t outputs() const { return embedding_ > 0 ? embedding_ : channels_; }
};

/// "Non-local pyramid features": the parts of a pyramid, each seeing the others through a non-local block.
/// Without the block: SSN's plain pyramid. Children: embedding, non_local.
class NonLocalPyramidImpl : public torch::nn::Module
{
public:
    explicit NonLocalPyramidImpl(const NonLocalPyramidOptions &options);
    /// [n, parts, channels] → [n, parts, outputs].
    torch::Tensor forward(const torch::Tensor &parts);

private:
    torch::nn::Linear m_embedding{nullptr};
    NonLocal m_nonLocal{nullptr};
    torch::nn::Dropout m_dropout{nullptr};
};
TORCH_MODULE(NonLocalPyramid);

} // namespace onset::models
