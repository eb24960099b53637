// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/actionness/featurescale.h"

#include <torch/torch.h>

namespace onset::models {

FeatureScaleImpl::FeatureScaleImpl(std::int64_t features)
    : m_mean(register_buffer("mean", torch::zeros({features})))
    , m_deviation(register_buffer("deviation", torch::ones({features})))
{}

void FeatureScaleImpl::measure(const torch::Tensor &features)
{
    TORCH_CHECK(features.dim() == 2 && features.size(0) > 0, "features must be [rows, D] with rows");
    const torch::NoGradGuard guard;
    const auto exact = features.to(torch::kDouble);
    const auto deviation = exact.std(0, /*unbiased=*/false);
    m_mean.copy_(exact.mean(0));
    m_deviation.copy_(torch::where(deviation > 1e-6, deviation, torch::ones_like(deviation)));
}

torch::Tensor FeatureScaleImpl::forward(const torch::Tensor &features) const
{
    return (features - m_mean) / m_deviation;
}

} // namespace onset::models
