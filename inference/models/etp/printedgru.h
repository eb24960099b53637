// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace onset::models {

/// The recurrent unit as ETP prints it (eq. 1–3): r = σ(W_r x + U_r h), z = σ(W_z x + U_z h),
/// h' = z h + (1 - z) tanh(W x + U (r ⊙ h)). No biases, and the reset gate acts before U (torch.nn.GRU's acts
/// after it). Parameters: weight_x [3·hidden, features] and weight_h [3·hidden, hidden] in the order r, z, h.
class PrintedGruCellImpl : public torch::nn::Module
{
public:
    PrintedGruCellImpl(std::int64_t features, std::int64_t hidden);
    /// x: [n, features], h: [n, hidden] → [n, hidden].
    torch::Tensor forward(const torch::Tensor &x, const torch::Tensor &h);
    std::int64_t hidden() const { return m_weightH.size(1); }

private:
    torch::Tensor m_weightX;
    torch::Tensor m_weightH;
};
TORCH_MODULE(PrintedGruCell);

/// Layers of printed cells in both directions, over sequences of different lengths. Children: layer0.forward,
/// layer0.backward, ….
class PrintedBiGruImpl : public torch::nn::Module
{
public:
    PrintedBiGruImpl(std::int64_t features, std::int64_t hidden, std::int64_t layers);
    /// x: [n, steps, features], mask: [n, steps], bool, true first then false → the last layer's states after
    /// the last valid step forwards and after the first backwards, [n, 2·hidden].
    torch::Tensor forward(const torch::Tensor &x, const torch::Tensor &mask);

private:
    std::vector<std::pair<PrintedGruCell, PrintedGruCell>> m_layers;
};
TORCH_MODULE(PrintedBiGru);

} // namespace onset::models
