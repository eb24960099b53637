// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>
#include <vector>

namespace onset::models {

struct MsTcnOptions
{
    TORCH_ARG(std::int64_t, features);
    TORCH_ARG(std::int64_t, outputs); ///< background first
    TORCH_ARG(std::int64_t, stages) = 4;
    TORCH_ARG(std::int64_t, layers) = 10; ///< of a stage; layer i looks 2^i steps far
    TORCH_ARG(std::int64_t, width) = 64;
    TORCH_ARG(double, dropout) = 0.5;

public:
    MsTcnOptions(std::int64_t features, std::int64_t outputs)
        : features_(features)
        , outputs_(outputs)
    {}
};

/// One stage of dilated convolutions with residuals (Farha and Gall 2019, §3.1). Children: in, dilated_i,
/// pointwise_i, out.
class TcnStageImpl : public torch::nn::Module
{
public:
    TcnStageImpl(std::int64_t inputs, const MsTcnOptions &options);

    /// x: [B, inputs, T], mask: [B, 1, T] of 0 and 1 → logits [B, outputs, T].
    torch::Tensor forward(const torch::Tensor &x, const torch::Tensor &mask);

private:
    torch::nn::Conv1d m_in;
    std::vector<torch::nn::Conv1d> m_dilated;
    std::vector<torch::nn::Conv1d> m_pointwise;
    torch::nn::Conv1d m_out;
    double m_dropout;
};
TORCH_MODULE(TcnStage);

/// MS-TCN: labels of every step, each stage after the first refining the one before from its probabilities
/// alone (§3.2). Children: stages_0 …
class MsTcnImpl : public torch::nn::Module
{
public:
    explicit MsTcnImpl(const MsTcnOptions &options);

    /// x: [B, features, T], mask: [B, 1, T] → logits of each stage, [B, outputs, T], the last the best.
    std::vector<torch::Tensor> forward(const torch::Tensor &x, const torch::Tensor &mask);
    const MsTcnOptions &options() const { return m_options; }

private:
    MsTcnOptions m_options;
    std::vector<TcnStage> m_stages;
};
TORCH_MODULE(MsTcn);

/// §3.3 for one stage: cross-entropy over the steps whose label is known (labels [B, T], -1: unknown), with
/// `weights` of the outputs, plus 0.15 times the truncated mean square of the steps between log-probabilities
/// (τ = 4; no gradient to the earlier step) where both are known. Steps that are not known have a gradient of
/// exactly 0. A scalar, 0 where nothing is known.
struct MsTcnLoss
{
    torch::Tensor classes;
    torch::Tensor smoothness; ///< not yet times 0.15
    torch::Tensor sum() const;
};
MsTcnLoss msTcnLoss(const torch::Tensor &logits, const torch::Tensor &labels, const torch::Tensor &weights);

} // namespace onset::models
