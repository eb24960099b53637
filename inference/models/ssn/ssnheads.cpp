// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/ssn/ssnheads.h"

#include <torch/torch.h>

namespace onset::models {

namespace {

void checkPyramids(const torch::Tensor &pyramids)
{
    TORCH_CHECK(pyramids.dim() == 3 && pyramids.size(1) >= 3, "pyramids must be [n, parts, features]");
}

torch::Tensor offsetsOf(const torch::Tensor &flat)
{
    return flat.reshape({flat.size(0), -1, 2});
}

} // namespace

SsnSeparateImpl::SsnSeparateImpl(const SsnHeadOptions &options)
    : m_dropout(options.dropout())
{
    const auto course = options.courseParts() * options.features();
    const auto whole = course + 2 * options.features();
    m_activity = register_module("activity", torch::nn::Linear(course, options.classes() + 1));
    m_completeness = register_module("completeness", torch::nn::Linear(whole, options.classes()));
    m_regressor = register_module("regressor", torch::nn::Linear(whole, 2 * options.classes()));
}

SsnOutput SsnSeparateImpl::forward(const torch::Tensor &pyramids)
{
    checkPyramids(pyramids);
    const auto kept = torch::dropout(pyramids, m_dropout, is_training());
    const auto whole = kept.flatten(1);
    const auto course = kept.slice(1, 1, kept.size(1) - 1).flatten(1);
    return {m_activity(course), m_completeness(whole), offsetsOf(m_regressor(whole))};
}

SsnUnifiedImpl::SsnUnifiedImpl(const SsnHeadOptions &options)
    : m_dropout(options.dropout())
{
    const auto whole = (options.courseParts() + 2) * options.features();
    m_fc = register_module("fc", torch::nn::Linear(whole, options.hidden()));
    m_activity = register_module("activity", torch::nn::Linear(options.hidden(), options.classes() + 1));
    m_regressor = register_module("regressor", torch::nn::Linear(options.hidden(), 2 * options.classes()));
}

SsnOutput SsnUnifiedImpl::forward(const torch::Tensor &pyramids)
{
    checkPyramids(pyramids);
    const auto kept = torch::dropout(pyramids.flatten(1), m_dropout, is_training());
    const auto hidden = torch::dropout(torch::relu(m_fc(kept)), m_dropout, is_training());
    return {m_activity(hidden), {}, offsetsOf(m_regressor(hidden))};
}

torch::Tensor classScores(const SsnOutput &output, double most)
{
    const auto activity = torch::softmax(output.activity, 1).slice(1, 1);
    return output.completeness.defined() ? activity * output.completeness.clamp_max(most).exp() : activity;
}

} // namespace onset::models
