// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/glimpse/fragments.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

void Fragments::describe(std::span<const std::int64_t> fragments)
{
    auto &backbone = *m_networks.backbone;
    const auto batch = static_cast<std::size_t>(std::max(1, m_batch));
    for (std::size_t from = 0; from < fragments.size(); from += batch) {
        const auto some = fragments.subspan(from, std::min(batch, fragments.size() - from));
        std::vector<std::int64_t> starts;
        for (const auto fragment : some)
            starts.push_back(fragment * m_stride + (m_stride - backbone.spec().span()) / 2);
        const auto input = prepareSnippets(backbone.spec(), m_rows, starts, nullptr).to(m_device);
        const auto features = m_networks.scale->forward(backbone.features(input).to(torch::kFloat));
        for (std::size_t i = 0; i < some.size(); ++i)
            m_known[some[i]] = features[static_cast<std::int64_t>(i)];
    }
    m_described += static_cast<std::int64_t>(fragments.size());
}

torch::Tensor Fragments::at(std::span<const std::int64_t> frames)
{
    std::vector<std::int64_t> missing;
    for (const auto frame : frames) {
        if (!m_known.contains(frame / m_stride))
            missing.push_back(frame / m_stride);
    }
    std::sort(missing.begin(), missing.end());
    missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
    describe(missing);
    std::vector<torch::Tensor> seen;
    for (const auto frame : frames)
        seen.push_back(m_known.at(frame / m_stride));
    return torch::stack(seen);
}

void Fragments::forget(std::int64_t before)
{
    m_known.erase(m_known.begin(), m_known.lower_bound(before / m_stride));
}

} // namespace onset
