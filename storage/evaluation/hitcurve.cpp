// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/hitcurve.h"

#include <algorithm>

namespace onset {

double precisionAtHit(std::size_t n, std::uint32_t rank, const PrecisionRule &rule)
{
    // The order of the operations is DETAD's.
    const double weighted = static_cast<double>(n) / rule.positives * rule.weight;
    const double wrong = static_cast<double>(rank) + 1 - static_cast<double>(n);
    return weighted / (weighted + wrong);
}

double averagePrecisionOfHits(std::span<const std::uint32_t> ranks, const PrecisionRule &rule)
{
    if (!(rule.positives > 0))
        return 0;
    double area = 0;
    double best = 0;
    for (std::size_t n = ranks.size(); n > 0; --n) {
        best = std::max(best, precisionAtHit(n, ranks[n - 1], rule));
        area += best;
    }
    return area / rule.positives;
}

double averagePrecisionOfHits(std::span<const Hit> hits, const PrecisionRule &rule)
{
    std::vector<std::uint32_t> ranks;
    ranks.reserve(hits.size());
    for (const auto &hit : hits)
        ranks.push_back(hit.rank);
    return averagePrecisionOfHits(ranks, rule);
}

} // namespace onset
