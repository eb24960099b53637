// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/refinementnetwork.h"

#include <torch/torch.h>

namespace onset::models {

RefinementNetworkImpl::RefinementNetworkImpl(const RefinementNetworkOptions &options)
{
    m_gru = register_module("gru", torch::nn::GRU(torch::nn::GRUOptions(options.features(), options.hidden())
                                                      .num_layers(options.layers())
                                                      .bidirectional(true)
                                                      .batch_first(true)));
    m_classifier = register_module("classifier", torch::nn::Linear(2 * options.hidden(), 2));
    m_regressor = register_module("regressor", torch::nn::Linear(2 * options.hidden(), 2));
}

RefinementNetworkImpl::Output RefinementNetworkImpl::forward(const torch::Tensor &units)
{
    TORCH_CHECK(units.dim() == 3, "units must be [proposals, units, features]");
    const auto encoded = std::get<0>(m_gru->forward(units));
    return {m_classifier->forward(encoded), m_regressor->forward(encoded)};
}

torch::Tensor refinementLoss(const RefinementNetworkImpl::Output &output, const torch::Tensor &labels,
                             const torch::Tensor &targets)
{
    namespace F = torch::nn::functional;
    const auto flat = labels.reshape({-1});
    const auto classification =
        F::cross_entropy(output.scores.reshape({-1, 2}), flat, F::CrossEntropyFuncOptions().ignore_index(-1));
    const auto positive = flat.eq(1);
    if (!positive.any().item<bool>())
        return classification;
    const auto regression = F::smooth_l1_loss(output.offsets.reshape({-1, 2}).index({positive}),
                                              targets.reshape({-1, 2}).index({positive}));
    return classification + regression;
}

} // namespace onset::models
