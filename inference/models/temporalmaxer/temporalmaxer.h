// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/temporalmaxer/localattention.h"
#include "inference/models/temporalmaxer/maskedconv.h"

#include <torch/nn.h>

#include <cstdint>
#include <vector>

namespace onset::models {

struct TemporalMaxerOptions
{
    TORCH_ARG(std::int64_t, features);
    TORCH_ARG(std::int64_t, classes);
    TORCH_ARG(std::int64_t, width) = 128;
    TORCH_ARG(std::int64_t, levels) = 4;      ///< of the pyramid, each of half the steps of the one before
    TORCH_ARG(std::int64_t, projections) = 2; ///< convolutions before the pyramid
    TORCH_ARG(std::int64_t, headLayers) = 2;
    TORCH_ARG(bool, attention) = false; ///< a local transformer block at each level (ActionFormer)
    TORCH_ARG(std::int64_t, heads) = 4;
    TORCH_ARG(std::int64_t, window) = 9;
    TORCH_ARG(std::int64_t, bins) = 0; ///< of TriDet's relative boundaries; 0: distances are regressed
    TORCH_ARG(double, dropout) = 0.1;  ///< of whole input channels

public:
    TemporalMaxerOptions(std::int64_t features, std::int64_t classes)
        : features_(features)
        , classes_(classes)
    {}
    /// Inputs are a multiple of so many steps long.
    std::int64_t multiple() const { return std::int64_t{1} << (levels_ - 1); }
};

/// One level of the pyramid. Step i is centred on step i · 2^level of the input.
struct LevelOutput
{
    torch::Tensor logits;    ///< [B, classes, T]
    torch::Tensor distances; ///< [B, 2, T], to start and end in steps of this level, ≥ 0
    torch::Tensor mask;      ///< [B, 1, T]
};

/// An anchor-free detector over a pyramid of steps that max pooling alone makes (Tang, Kim and Sohn 2023,
/// TemporalMaxer §3): projection, pooling, and for each step of each level how likely it is that it is the
/// middle part of an action of each class, and how far that one's ends are (ActionFormer §3.3). Variants: a
/// local transformer block at each level (ActionFormer §3.2), and ends told by a distribution over relative
/// bins of boundary responses (Shi et al. 2023, TriDet §3.2, here for all classes together). Children:
/// projection, blocks, norms, class_layers, class_out, distance_layers, distance_out, scales, and with bins
/// boundary_layers, boundary_out.
class TemporalMaxerImpl : public torch::nn::Module
{
public:
    explicit TemporalMaxerImpl(const TemporalMaxerOptions &options);

    /// x: [B, features, T], mask: [B, 1, T] of 0 and 1; T a multiple of options().multiple().
    std::vector<LevelOutput> forward(const torch::Tensor &x, const torch::Tensor &mask);
    const TemporalMaxerOptions &options() const { return m_options; }
    torch::nn::Conv1d &classOut() { return m_classOut; }

private:
    using Layers = std::vector<MaskedConv>;
    Layers layers(const std::string &name, std::int64_t inputs, std::int64_t count);
    torch::Tensor distancesOf(const torch::Tensor &x, const torch::Tensor &mask, std::int64_t level);

    TemporalMaxerOptions m_options;
    Layers m_projection;
    std::vector<LocalAttention> m_blocks;
    std::vector<torch::nn::LayerNorm> m_norms;
    Layers m_classLayers;
    Layers m_distanceLayers;
    Layers m_boundaryLayers;
    torch::nn::Conv1d m_classOut{nullptr};
    torch::nn::Conv1d m_distanceOut{nullptr};
    torch::nn::Conv1d m_boundaryOut{nullptr};
    torch::Tensor m_scales; ///< [levels]
};
TORCH_MODULE(TemporalMaxer);

/// TriDet eq. 2 to 5 for one side: the expected bin. `responses`: [B, T], of each step being the boundary;
/// `offsets`: [B, bins + 1, T], of each step for each bin (0: the step itself, k: k steps away). `side` -1:
/// bins count towards the start, 1: towards the end. Returns [B, T], 0 … bins. Steps outside count as
/// responses of 0.
torch::Tensor expectedBin(const torch::Tensor &responses, const torch::Tensor &offsets, int side);

} // namespace onset::models
