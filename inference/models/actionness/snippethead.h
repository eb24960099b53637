// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>

namespace onset::models {

/// Sizes of a classifier of single snippets: linear (`hidden` 0), as the last layer of TSN, or with one
/// hidden layer (Prop-SSAD §2.2: an MLP with one hidden layer predicts the actionness).
struct SnippetHeadOptions
{
    TORCH_ARG(std::int64_t, features);
    TORCH_ARG(std::int64_t, outputs) = 2; ///< background first
    TORCH_ARG(std::int64_t, hidden) = 0;
    TORCH_ARG(double, dropout) = 0.5; ///< before the last layer

public:
    explicit SnippetHeadOptions(std::int64_t features)
        : features_(features)
    {}
};

/// Tells background from action (2 outputs), or from each class (K + 1), by a snippet's features.
/// Children: hidden (where there is one), classifier.
class SnippetHeadImpl : public torch::nn::Module
{
public:
    explicit SnippetHeadImpl(const SnippetHeadOptions &options);

    /// [n, features] → logits [n, outputs].
    torch::Tensor forward(const torch::Tensor &features);

private:
    torch::nn::Linear m_hidden{nullptr};
    torch::nn::Linear m_classifier{nullptr};
    double m_dropout;
};
TORCH_MODULE(SnippetHead);

} // namespace onset::models
