// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/featurescale.h"

#include <torch/torch.h>

namespace onset::models {

namespace {
constexpr double kLeastShare = 1e-3; // of the mean variance: what hardly varies is not blown up

torch::Tensor inverseDeviation(const torch::Tensor &variances)
{
    const double least = kLeastShare * variances.mean().item<double>() + 1e-12;
    return variances.clamp_min(least).rsqrt();
}
} // namespace

FeatureScaleImpl::FeatureScaleImpl(std::int64_t inputs, std::int64_t outputs)
{
    const bool reduced = outputs > 0 && outputs < inputs;
    m_mean = register_buffer("mean", torch::zeros({inputs}));
    if (reduced)
        m_basis = register_buffer("basis", torch::eye(inputs, outputs));
    m_scale = register_buffer("scale", torch::ones({reduced ? outputs : inputs}));
}

void FeatureScaleImpl::fit(const torch::Tensor &rows)
{
    TORCH_CHECK(rows.dim() == 2 && rows.size(0) > 0 && rows.size(1) == m_mean.size(0), "rows must be [n, ",
                m_mean.size(0), "]");
    const torch::NoGradGuard guard;
    m_mean.copy_(rows.mean(0));
    const auto centred = (rows - m_mean).to(torch::kDouble);
    const auto count = static_cast<double>(rows.size(0));
    if (m_basis.defined()) {
        const auto [values, vectors] = at::linalg_eigh(centred.t().matmul(centred) / count);
        m_basis.copy_(vectors.flip(1).slice(1, 0, outputs()));
        m_scale.fill_(inverseDeviation(values.flip(0).slice(0, 0, outputs()).mean()));
        return;
    }
    m_scale.copy_(inverseDeviation(centred.square().sum(0) / count));
}

torch::Tensor FeatureScaleImpl::forward(const torch::Tensor &x)
{
    const auto centred = x - m_mean;
    return (m_basis.defined() ? centred.matmul(m_basis) : centred) * m_scale;
}

} // namespace onset::models
