// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>
#include <utility>

namespace onset::models {

/// Sizes of ETP's refinement network (ETP §3.2): units of 64 frames described by `features` numbers, encoded
/// in order by two bidirectional GRU layers of 512.
struct RefinementNetworkOptions
{
    TORCH_ARG(std::int64_t, features);
    TORCH_ARG(std::int64_t, hidden) = 512;
    TORCH_ARG(std::int64_t, layers) = 2;

public:
    explicit RefinementNetworkOptions(std::int64_t features)
        : features_(features)
    {}
};

/// Coarse regression of proposals from the sequence of their units (ETP §3.2, eq. 4). The cell is
/// torch.nn.GRU's, as in the authors' PyTorch code. Children: gru, classifier, regressor.
class RefinementNetworkImpl : public torch::nn::Module
{
public:
    explicit RefinementNetworkImpl(const RefinementNetworkOptions &options);

    struct Output
    {
        torch::Tensor scores;  ///< [proposals, units, 2], logits of background and action
        torch::Tensor offsets; ///< [proposals, units, 2], of the centre (in lengths) and of the log-length
    };
    /// units: [proposals, units, features], float.
    Output forward(const torch::Tensor &units);

private:
    torch::nn::GRU m_gru{nullptr};
    torch::nn::Linear m_classifier{nullptr};
    torch::nn::Linear m_regressor{nullptr};
};
TORCH_MODULE(RefinementNetwork);

/// Cross-entropy over all units plus smooth L1 of the offsets over the units of positive proposals, which
/// counts once. labels: [proposals, units], int64, 1 action, 0 background, -1 neither (0.1 ≤ IoU ≤ 0.3: taken
/// out). targets: as Output::offsets. Returns a scalar.
torch::Tensor refinementLoss(const RefinementNetworkImpl::Output &output, const torch::Tensor &labels,
                             const torch::Tensor &targets);

} // namespace onset::models
