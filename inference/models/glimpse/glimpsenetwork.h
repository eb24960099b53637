// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>
#include <functional>

namespace onset::models {

/// Sizes of the glimpse model (Wang et al., §3.1 and §4.1).
struct GlimpseOptions
{
    TORCH_ARG(std::int64_t, features) = 500; ///< of a fragment
    TORCH_ARG(std::int64_t, hidden) = 256;
    TORCH_ARG(std::int64_t, steps) = 7; ///< T, fragments that a walk looks at
    TORCH_ARG(std::int64_t, outputs);   ///< of the classifier
    /// The network is also told where it looked, as in the recurrent attention model that it is built on.
    TORCH_ARG(bool, location) = true;
    TORCH_ARG(double, deviation) = 0.1; ///< of the policy, in lengths of the clip
    /// The variant it is compared with: the class comes from the state instead of from fragments of its own.
    TORCH_ARG(bool, parallel) = false;

public:
    explicit GlimpseOptions(std::int64_t outputs)
        : outputs_(outputs)
    {}
};

/// Gives the fragments [n, features] at locations [n] (0 … 1 of each clip).
using LookAt = std::function<torch::Tensor(const torch::Tensor &locations)>;

/// What happened in a walk over n clips in T steps.
struct GlimpseWalk
{
    torch::Tensor locations;     ///< [n, T], where it looked, 0 … 1, without gradient
    torch::Tensor states;        ///< [n, T, hidden]
    torch::Tensor bounds;        ///< [n, T, 2], start and end of the action, 0 … 1
    torch::Tensor logLikelihood; ///< [n, T], log π(l_t | l_1 … l_{t-1}); 0 for the first, which is given
    torch::Tensor baselines;     ///< [n, T], b_t from what came before l_t (and no gradient into that)
};

/// The localization network (an LSTM that observes, bounds an action with f_d of two layers, and with f_l
/// says where to look next) and the classification network. Children: cell, bounds0, bounds1, next, baseline,
/// classifier.
class GlimpseNetworkImpl : public torch::nn::Module
{
public:
    explicit GlimpseNetworkImpl(const GlimpseOptions &options);

    /// Looks exactly `steps` times at each clip. first: [n], the first locations. noise: [n, T], standard
    /// normal, for the policy's choices (the first column counts not); undefined: the policy's mean.
    GlimpseWalk walk(const LookAt &look, const torch::Tensor &first, const torch::Tensor &noise = {});

    /// Scores before softmax, [..., outputs], of fragments [..., features], or of states [..., hidden] in the
    /// parallel variant.
    torch::Tensor classify(const torch::Tensor &x) { return m_classifier->forward(x); }

    const GlimpseOptions &options() const { return m_options; }

private:
    GlimpseOptions m_options;
    torch::nn::LSTMCell m_cell{nullptr};
    torch::nn::Linear m_bounds0{nullptr};
    torch::nn::Linear m_bounds1{nullptr};
    torch::nn::Linear m_next{nullptr};
    torch::nn::Linear m_baseline{nullptr};
    torch::nn::Linear m_classifier{nullptr};
};
TORCH_MODULE(GlimpseNetwork);

} // namespace onset::models
