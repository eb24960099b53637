// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/standardscale.h"

#include <cmath>

namespace onset {

StandardScale::StandardScale(std::span<const float> rows, std::size_t size)
    : m_mean(size, 0)
    , m_deviation(size, 0)
{
    const auto count = static_cast<double>(rows.size() / size);
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_mean[i % size] += static_cast<double>(rows[i]) / count;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double apart = static_cast<double>(rows[i]) - m_mean[i % size];
        m_deviation[i % size] += apart * apart / count;
    }
    for (auto &one : m_deviation)
        one = one > 0 ? std::sqrt(one) : 1.0;
}

std::vector<float> StandardScale::scaled(std::span<const float> rows) const
{
    const auto size = m_mean.size();
    std::vector<float> result(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        result[i] =
            static_cast<float>((static_cast<double>(rows[i]) - m_mean[i % size]) / m_deviation[i % size]);
    return result;
}

} // namespace onset
