// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/overlapmatching.h"

#include <cmath>

namespace onset {

OverlapMatching::OverlapMatching(std::size_t truths, std::span<const double> thresholds, TruthChoice choice,
                                 bool strict)
    : m_thresholds(thresholds)
    , m_choice(choice)
    , m_strict(strict)
    , m_free(thresholds.size(), std::vector<bool>(truths, true))
    , m_right(thresholds.size())
{}

std::span<const std::uint8_t> OverlapMatching::take(std::span<const double> overlaps)
{
    for (std::size_t t = 0; t < m_thresholds.size(); ++t)
        m_right[t] = takeAt(t, overlaps) ? 1 : 0;
    return m_right;
}

bool OverlapMatching::takeAt(std::size_t threshold, std::span<const double> overlaps)
{
    auto &free = m_free[threshold];
    auto best = overlaps.size();
    for (std::size_t i = 0; i < overlaps.size(); ++i) {
        if (m_choice == TruthChoice::BestFree && !free[i])
            continue;
        if (best == overlaps.size() || overlaps[i] > overlaps[best])
            best = i;
        if (std::isnan(overlaps[i])) {
            best = i;
            break;
        }
    }
    if (best == overlaps.size() || !free[best])
        return false;
    const double limit = m_thresholds[threshold];
    if (!(m_strict ? overlaps[best] > limit : overlaps[best] >= limit))
        return false;
    free[best] = false;
    return true;
}

} // namespace onset
