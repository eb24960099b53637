// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/reliability.h"

#include <algorithm>
#include <cmath>

namespace onset {

void Reliability::add(double score, bool right)
{
    if (!(score >= 0 && score <= 1)) { // NaN too
        ++m_outside;
        return;
    }
    auto place = std::min(kBins - 1, static_cast<std::size_t>(score * kBins));
    // Where the product was rounded across an edge.
    if (place > 0 && score < lower(place))
        --place;
    else if (place + 1 < kBins && score >= lower(place + 1))
        ++place;
    auto &bin = m_bins[place];
    ++bin.predictions;
    bin.right += right ? 1 : 0;
    bin.scores += score;
}

void Reliability::add(const Reliability &other)
{
    for (std::size_t i = 0; i < kBins; ++i) {
        m_bins[i].predictions += other.m_bins[i].predictions;
        m_bins[i].right += other.m_bins[i].right;
        m_bins[i].scores += other.m_bins[i].scores;
    }
    m_outside += other.m_outside;
}

std::optional<double> Reliability::error() const
{
    double sum = 0;
    std::size_t count = 0;
    for (const auto &bin : m_bins) {
        sum += std::abs(bin.scores - static_cast<double>(bin.right)); // the bin's size times the difference
        count += bin.predictions;
    }
    if (count == 0 || m_outside > 0)
        return std::nullopt;
    return sum / static_cast<double>(count);
}

} // namespace onset
