// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/featurescale.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/torch.h>

#include <algorithm>

namespace onset::models {

namespace {

constexpr double kLeastShare = 1e-3;         // of the mean variance: what hardly varies is not blown up
constexpr std::int64_t kFewInputs = 1024;    // their covariances are decomposed as they are
constexpr std::int64_t kMoreComponents = 32; // than asked for, on the way
constexpr int kPasses = 4;
constexpr std::int64_t kEnoughRows = 6000; // to know components of many inputs by

struct Components
{
    torch::Tensor variances; ///< [count], the largest first
    torch::Tensor vectors;   ///< [inputs, count]
};

Components ofCovariance(const torch::Tensor &covariance, std::int64_t count)
{
    const auto [values, vectors] = at::linalg_eigh(covariance);
    return {values.flip(0).slice(0, 0, count), vectors.flip(1).slice(1, 0, count)};
}

/// rows [n, inputs], centred. Of many inputs by random projection with power iterations (Halko, Martinsson
/// and Tropp 2011, algorithms 4.4 and 5.1), the same ones each time.
Components principal(const torch::Tensor &rows, std::int64_t count)
{
    const auto inputs = rows.size(1);
    if (inputs <= kFewInputs) {
        const auto exact = rows.to(torch::kDouble);
        return ofCovariance(exact.t().matmul(exact) / static_cast<double>(rows.size(0)), count);
    }
    const auto each = std::max<std::int64_t>(1, rows.size(0) / kEnoughRows);
    const auto some = rows.slice(0, 0, rows.size(0), each).contiguous();
    const auto wide = std::min(inputs, count + kMoreComponents);
    auto generator = at::detail::createCPUGenerator(1);
    auto basis = torch::randn({inputs, wide}, generator, some.options());
    for (int pass = 0; pass < kPasses; ++pass)
        basis = std::get<0>(at::linalg_qr(some.t().matmul(some.matmul(basis))));
    const auto seen = some.matmul(basis).to(torch::kDouble);
    const auto inside = ofCovariance(seen.t().matmul(seen) / static_cast<double>(some.size(0)), count);
    return {inside.variances, basis.to(torch::kDouble).matmul(inside.vectors)};
}

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
    const auto centred = rows - m_mean;
    if (m_basis.defined()) {
        const auto found = principal(centred, outputs());
        m_basis.copy_(found.vectors);
        m_scale.fill_(inverseDeviation(found.variances.mean()));
        return;
    }
    const auto count = static_cast<double>(rows.size(0));
    m_scale.copy_(inverseDeviation(centred.to(torch::kDouble).square().sum(0) / count));
}

torch::Tensor FeatureScaleImpl::forward(const torch::Tensor &x)
{
    const auto centred = x - m_mean;
    return (m_basis.defined() ? centred.matmul(m_basis) : centred) * m_scale;
}

} // namespace onset::models
