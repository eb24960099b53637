// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/actionness/snippethead.h"

#include <torch/torch.h>

namespace onset::models {

SnippetHeadImpl::SnippetHeadImpl(const SnippetHeadOptions &options)
    : m_dropout(options.dropout())
{
    auto width = options.features();
    if (options.hidden() > 0) {
        m_hidden = register_module("hidden", torch::nn::Linear(width, options.hidden()));
        width = options.hidden();
    }
    m_classifier = register_module("classifier", torch::nn::Linear(width, options.outputs()));
}

torch::Tensor SnippetHeadImpl::forward(const torch::Tensor &features)
{
    auto x = m_hidden ? torch::relu(m_hidden(features)) : features;
    return m_classifier(torch::dropout(x, m_dropout, is_training()));
}

} // namespace onset::models
