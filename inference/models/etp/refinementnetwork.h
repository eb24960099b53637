// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/etp/nonlocalpyramid.h"
#include "inference/models/etp/printedgru.h"

#include <torch/nn.h>

#include <cstdint>

namespace onset::models {

/// Sizes of ETP's refinement network (§3.2, §4.2): units described by `parts` × pyramid.outputs() numbers,
/// encoded in order by two bidirectional GRU layers of 512.
struct RefinementNetworkOptions
{
    TORCH_ARG(NonLocalPyramidOptions, pyramid);
    TORCH_ARG(std::int64_t, parts) = 5;
    TORCH_ARG(std::int64_t, hidden) = 512;
    TORCH_ARG(std::int64_t, layers) = 2;
    TORCH_ARG(bool, printedCell) = false; ///< eq. 1–3 (printedgru.h) instead of torch.nn.GRU

public:
    explicit RefinementNetworkOptions(NonLocalPyramidOptions pyramid)
        : pyramid_(std::move(pyramid))
    {}
};

/// Coarse regression of proposals from the sequence of their units (ETP §3.2): the encoder makes a code of
/// fixed length of any number of units (its last states, forwards and backwards), a linear layer gives the
/// offsets of eq. 4. The cell is torch.nn.GRU's, as in the authors' PyTorch, or the one that the paper
/// prints. Children: pyramid, gru, regressor.
class RefinementNetworkImpl : public torch::nn::Module
{
public:
    explicit RefinementNetworkImpl(const RefinementNetworkOptions &options);

    /// units: [proposals, units, parts, channels], float; mask: [proposals, units], bool, true for the units
    /// that a proposal has (one or more, then false). Returns [proposals, 2], offsets of the centre (in
    /// lengths) and of the log-length.
    torch::Tensor forward(const torch::Tensor &units, const torch::Tensor &mask);

private:
    torch::Tensor encode(const torch::Tensor &units, const torch::Tensor &mask);

    std::int64_t m_parts;
    NonLocalPyramid m_pyramid{nullptr};
    torch::nn::GRU m_gru{nullptr};
    PrintedBiGru m_printed{nullptr};
    torch::nn::Linear m_regressor{nullptr};
};
TORCH_MODULE(RefinementNetwork);

} // namespace onset::models
