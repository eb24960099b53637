// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>
#include <vector>

namespace onset::models {

/// Sizes of Prop-SSAD (activitynet2017, §2.2 of the paper on proposals by temporal convolution): features of
/// a video resized to 256 steps; anchors on maps of 64, 32, 16, 8, 4, 2 and 1 steps. Channels, kernels and
/// the ratios are SSAD's (Lin et al. 2017), which the paper builds on.
struct PropSsadOptions
{
    TORCH_ARG(std::int64_t, features);
    TORCH_ARG(std::int64_t, steps) = 256; ///< a power of two, at least 8
    TORCH_ARG(std::int64_t, channels) = 256;
    TORCH_ARG(std::int64_t, kernel) = 9; ///< of the base layers, odd
    TORCH_ARG(std::vector<double>, ratios) = {0.5, 0.75, 1, 1.5, 2};
    TORCH_ARG(double, dropout) = 0;

public:
    explicit PropSsadOptions(std::int64_t features)
        : features_(features)
    {}
    /// Of the anchor maps, the longest first: steps / 4 … 1.
    std::vector<std::int64_t> mapLengths() const;
};

/// Predicts for each anchor how much it overlaps an action. Children: base1, base2, anchor0 …, overlap0 …
class PropSsadImpl : public torch::nn::Module
{
public:
    explicit PropSsadImpl(const PropSsadOptions &options);

    /// [n, features, steps] → overlaps [n, anchors], 0 … 1. c10::Error for another number of steps.
    torch::Tensor forward(const torch::Tensor &features);
    /// [anchors, 2], double: start and end as shares of the input, in the order of forward(): map after map,
    /// place after place, ratio after ratio. They may reach beyond 0 … 1.
    torch::Tensor anchors() const;
    const PropSsadOptions &options() const { return m_options; }

private:
    PropSsadOptions m_options;
    torch::nn::Conv1d m_base1{nullptr};
    torch::nn::Conv1d m_base2{nullptr};
    std::vector<torch::nn::Conv1d> m_maps;
    std::vector<torch::nn::Conv1d> m_overlaps;
};
TORCH_MODULE(PropSsad);

/// Resizes [rows, D] to [steps, D] by linear interpolation (§2.1); the middles of rows count as their places.
torch::Tensor resizedFeatures(const torch::Tensor &features, std::int64_t steps);

/// SSAD's overlap loss, the only one here: mean square of predicted less true overlaps, over all anchors with
/// a true overlap above 0.5 and as many others: first those predicted above 0.5 (the hard ones), then those
/// of the lowest `order`. predicted, truth, order: [m]; truth below 0: left out. A scalar; without positives
/// one negative in twenty counts.
torch::Tensor overlapLoss(const torch::Tensor &predicted, const torch::Tensor &truth,
                          const torch::Tensor &order);

} // namespace onset::models
