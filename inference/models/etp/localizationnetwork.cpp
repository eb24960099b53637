// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/etp/localizationnetwork.h"

#include <torch/torch.h>

namespace onset::models {

namespace {

torch::nn::Linear lastLayer(std::int64_t inputs, std::int64_t outputs)
{
    torch::nn::Linear layer(inputs, outputs);
    torch::nn::init::normal_(layer->weight, 0, 0.001);
    torch::nn::init::zeros_(layer->bias);
    return layer;
}

} // namespace

EtpLocalizationImpl::EtpLocalizationImpl(const EtpLocalizationOptions &options)
    : m_courseParts(options.parts().courseParts())
{
    const auto channels = options.pyramid().outputs();
    const auto whole = options.parts().parts() * channels;
    m_pyramid = register_module("pyramid", NonLocalPyramid(options.pyramid()));
    m_classifier = register_module("classifier", lastLayer(m_courseParts * channels, options.classes() + 1));
    m_completeness = register_module("completeness", lastLayer(whole, 1));
    m_regressor = register_module("regressor", lastLayer(whole, 2));
}

EtpLocalizationImpl::Output EtpLocalizationImpl::forward(const torch::Tensor &parts)
{
    TORCH_CHECK(parts.dim() == 3 && parts.size(1) == m_courseParts + 2, "pyramids must be [n, ",
                m_courseParts + 2, ", channels]");
    const auto seen = m_pyramid->forward(parts);
    const auto whole = seen.flatten(1);
    return {m_classifier->forward(seen.narrow(1, 1, m_courseParts).flatten(1)),
            m_completeness->forward(whole).squeeze(1), m_regressor->forward(whole)};
}

} // namespace onset::models
