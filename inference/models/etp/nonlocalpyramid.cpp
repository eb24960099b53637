// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/etp/nonlocalpyramid.h"

#include "inference/models/backbones/initialization.h"

#include <torch/torch.h>

namespace onset::models {

NonLocalPyramidImpl::NonLocalPyramidImpl(const NonLocalPyramidOptions &options)
{
    if (options.embedding() > 0) {
        m_embedding =
            register_module("embedding", torch::nn::Linear(options.channels(), options.embedding()));
        initializeHidden(m_embedding);
    }
    if (options.nonLocal())
        m_nonLocal = register_module("non_local", NonLocal(NonLocalOptions(options.outputs())));
    m_dropout = register_module("dropout", torch::nn::Dropout(options.dropout()));
}

torch::Tensor NonLocalPyramidImpl::forward(const torch::Tensor &parts)
{
    auto x = m_dropout->forward(parts);
    if (m_embedding)
        x = torch::relu(m_embedding->forward(x));
    return m_nonLocal ? m_nonLocal->forward(x) : x;
}

} // namespace onset::models
