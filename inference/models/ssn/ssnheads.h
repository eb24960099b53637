// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <limits>

#include <cstdint>

namespace onset::models {

/// Sizes of SSN's classifiers on pyramids [n, 1 + courseParts + 1, features] (structuredpyramid.h).
struct SsnHeadOptions
{
    TORCH_ARG(std::int64_t, features);
    TORCH_ARG(std::int64_t, classes);         ///< K, without the background
    TORCH_ARG(std::int64_t, courseParts) = 3; ///< of pyramid levels 1 and 2
    TORCH_ARG(std::int64_t, hidden) = 512;    ///< of the unified classifier's fc
    TORCH_ARG(double, dropout) = 0.5;

public:
    SsnHeadOptions(std::int64_t features, std::int64_t classes)
        : features_(features)
        , classes_(classes)
    {}
};

/// What SSN says of n proposals; output 0 of the activity is the background.
struct SsnOutput
{
    torch::Tensor activity;     ///< [n, K + 1], logits
    torch::Tensor completeness; ///< [n, K]; undefined from the unified classifier
    torch::Tensor offsets;      ///< [n, K, 2]: of the centre in lengths, of the log-length
};

/// SSN as published ("model a", §4.1): linear classifiers, the activity's on the course, completeness and
/// regression on the whole pyramid. Children: activity, completeness, regressor.
class SsnSeparateImpl : public torch::nn::Module
{
public:
    explicit SsnSeparateImpl(const SsnHeadOptions &options);
    SsnOutput forward(const torch::Tensor &pyramids);

private:
    torch::nn::Linear m_activity{nullptr};
    torch::nn::Linear m_completeness{nullptr};
    torch::nn::Linear m_regressor{nullptr};
    double m_dropout;
};
TORCH_MODULE(SsnSeparate);

/// "Model b" (§4.2): a fully-connected layer on the pyramid and one classifier, for which incomplete
/// proposals are background. Children: fc, activity, regressor.
class SsnUnifiedImpl : public torch::nn::Module
{
public:
    explicit SsnUnifiedImpl(const SsnHeadOptions &options);
    SsnOutput forward(const torch::Tensor &pyramids);

private:
    torch::nn::Linear m_fc{nullptr};
    torch::nn::Linear m_activity{nullptr};
    torch::nn::Linear m_regressor{nullptr};
    double m_dropout;
};
TORCH_MODULE(SsnUnified);

/// Scores of the classes, [n, K]: p(class) · exp(completeness) of model a, p(class) of model b. Completeness
/// counts up to `most`: the hinge loss teaches nothing above 1, and nothing of classes that a proposal does
/// not show, where it may be large enough to outweigh any probability.
torch::Tensor classScores(const SsnOutput &output, double most = std::numeric_limits<double>::infinity());

} // namespace onset::models
