// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/etp/nonlocalpyramid.h"
#include "inference/models/ssn/structuredpyramid.h"

#include <torch/nn.h>

#include <cstdint>

namespace onset::models {

struct EtpLocalizationOptions
{
    TORCH_ARG(NonLocalPyramidOptions, pyramid);
    TORCH_ARG(StructuredPyramidOptions, parts) = {};
    TORCH_ARG(std::int64_t, classes);

public:
    EtpLocalizationOptions(NonLocalPyramidOptions pyramid, std::int64_t classes)
        : pyramid_(std::move(pyramid))
        , classes_(classes)
    {}
};

/// ETP's localization network (§3.3) over the structured pyramids of proposals: a classifier of K classes and
/// background (the last) that sees the proposal itself, as in SSN, and completeness and boundaries from the
/// whole pyramid. Children: pyramid, classifier, completeness, regressor.
class EtpLocalizationImpl : public torch::nn::Module
{
public:
    explicit EtpLocalizationImpl(const EtpLocalizationOptions &options);

    struct Output
    {
        torch::Tensor logits;       ///< [n, K + 1]
        torch::Tensor completeness; ///< [n]
        torch::Tensor offsets;      ///< [n, 2], of the centre (in lengths) and of the log-length
    };
    /// parts: [n, parts, channels] (structuredPyramid()).
    Output forward(const torch::Tensor &parts);

private:
    std::int64_t m_courseParts;
    NonLocalPyramid m_pyramid{nullptr};
    torch::nn::Linear m_classifier{nullptr};
    torch::nn::Linear m_completeness{nullptr};
    torch::nn::Linear m_regressor{nullptr};
};
TORCH_MODULE(EtpLocalization);

} // namespace onset::models
