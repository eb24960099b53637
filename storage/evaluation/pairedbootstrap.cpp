// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/pairedbootstrap.h"

#include <algorithm>
#include <cmath>

namespace onset {

double weightedAveragePrecision(const RankedHits &hits, std::span<const std::uint32_t> weights,
                                double positives)
{
    if (!(positives > 0))
        return 0;
    double all = 0;
    double right = 0;
    for (std::size_t i = 0; i < hits.video.size(); ++i) {
        const double weight = weights[hits.video[i]];
        all += weight;
        right += hits.right[i] ? weight : 0;
    }
    // From the last to the first: the envelope is the best precision there or later, and the last copy of a
    // right prediction has the best of its copies.
    double area = 0;
    double best = 0;
    for (std::size_t i = hits.video.size(); i-- > 0;) {
        const double weight = weights[hits.video[i]];
        if (hits.right[i] && weight > 0) {
            best = std::max(best, right / all);
            area += weight * best;
            right -= weight;
        }
        all -= weight;
    }
    return area / positives;
}

VideoDraws::VideoDraws(std::size_t videos, std::uint64_t seed)
    : m_weights(videos)
    , m_state(seed)
{}

/// SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t VideoDraws::random()
{
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

std::span<const std::uint32_t> VideoDraws::next()
{
    std::ranges::fill(m_weights, 0U);
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        // The high bits as a fraction: what that prefers is far below what a thousand draws can tell.
        const double share = static_cast<double>(random() >> 11) * 0x1p-53;
        ++m_weights[static_cast<std::size_t>(share * static_cast<double>(m_weights.size()))];
    }
    return m_weights;
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

} // namespace onset
