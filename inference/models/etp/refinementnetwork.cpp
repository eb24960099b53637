// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/etp/refinementnetwork.h"

#include <torch/torch.h>

namespace onset::models {

RefinementNetworkImpl::RefinementNetworkImpl(const RefinementNetworkOptions &options)
    : m_parts(options.parts())
{
    const auto features = options.parts() * options.pyramid().outputs();
    m_pyramid = register_module("pyramid", NonLocalPyramid(options.pyramid()));
    if (options.printedCell())
        m_printed = register_module("gru", PrintedBiGru(features, options.hidden(), options.layers()));
    else
        m_gru = register_module("gru", torch::nn::GRU(torch::nn::GRUOptions(features, options.hidden())
                                                          .num_layers(options.layers())
                                                          .bidirectional(true)
                                                          .batch_first(true)));
    m_regressor = register_module("regressor", torch::nn::Linear(2 * options.hidden(), 2));
    torch::nn::init::normal_(m_regressor->weight, 0, 0.001);
    torch::nn::init::zeros_(m_regressor->bias);
}

torch::Tensor RefinementNetworkImpl::encode(const torch::Tensor &units, const torch::Tensor &mask)
{
    if (m_printed)
        return m_printed->forward(units, mask);
    const auto lengths = mask.sum(1).to(torch::kCPU, torch::kLong);
    const auto packed = torch::nn::utils::rnn::pack_padded_sequence(units, lengths, true, false);
    const auto states = std::get<1>(m_gru->forward_with_packed_input(packed)); // [layers · 2, n, hidden]
    return torch::cat({states.select(0, states.size(0) - 2), states.select(0, states.size(0) - 1)}, 1);
}

torch::Tensor RefinementNetworkImpl::forward(const torch::Tensor &units, const torch::Tensor &mask)
{
    TORCH_CHECK(units.dim() == 4 && units.size(2) == m_parts, "units must be [proposals, units, ", m_parts,
                ", channels]");
    TORCH_CHECK(mask.dim() == 2 && mask.size(0) == units.size(0) && mask.size(1) == units.size(1),
                "the mask must be [proposals, units]");
    const auto seen = m_pyramid->forward(units.flatten(0, 1)).flatten(1);
    return m_regressor->forward(encode(seen.reshape({units.size(0), units.size(1), -1}), mask));
}

} // namespace onset::models
