// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/proposal.h"

#include <cmath>

namespace onset {

CurveMeans::CurveMeans(std::span<const float> values)
{
    m_prefix.reserve(values.size() + 1);
    Prefix running;
    m_prefix.push_back(running);
    for (const float value : values) {
        if (!std::isnan(value)) {
            running.sum += value;
            ++running.count;
        }
        m_prefix.push_back(running);
    }
}

double CurveMeans::mean(const SampleRange &range) const
{
    const auto &a = m_prefix[static_cast<std::size_t>(range.start)];
    const auto &b = m_prefix[static_cast<std::size_t>(range.end)];
    const auto count = b.count - a.count;
    return count > 0 ? (b.sum - a.sum) / static_cast<double>(count) : 0.0;
}

} // namespace onset
