// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/averageprecision.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace onset {

PrecisionRecall precisionRecall(std::span<const std::uint8_t> hits, double positives)
{
    PrecisionRecall curve;
    curve.precision.reserve(hits.size());
    curve.recall.reserve(hits.size());
    double right = 0;
    double seen = 0;
    for (const auto hit : hits) {
        right += hit;
        ++seen;
        curve.precision.push_back(right / seen);
        curve.recall.push_back(right / positives);
    }
    return curve;
}

PrecisionRecall precisionRecallOfRanks(std::span<const std::uint32_t> ranks, std::size_t count,
                                       double positives)
{
    std::vector<std::uint8_t> hits(count);
    for (const auto rank : ranks)
        hits[rank] = 1;
    return precisionRecall(hits, positives);
}

std::vector<double> precisionEnvelope(std::span<const double> precision)
{
    std::vector<double> envelope(precision.begin(), precision.end());
    for (std::size_t i = envelope.size(); i-- > 1;)
        envelope[i - 1] = std::max(envelope[i - 1], envelope[i]);
    return envelope;
}

double interpolatedAveragePrecision(const PrecisionRecall &curve)
{
    const auto envelope = precisionEnvelope(curve.precision);
    double area = 0;
    double reached = 0;
    for (std::size_t i = 0; i < envelope.size(); ++i) {
        area += (curve.recall[i] - reached) * envelope[i];
        reached = curve.recall[i];
    }
    return area;
}

double interpolatedAveragePrecisionOfRanks(std::span<const std::uint32_t> ranks, double positives)
{
    // Between two right ones precision only falls, so that the envelope changes at the right ones alone.
    std::vector<double> envelope(ranks.size());
    double best = 0;
    for (std::size_t i = ranks.size(); i-- > 0;) {
        best = std::max(best, static_cast<double>(i + 1) / (static_cast<double>(ranks[i]) + 1));
        envelope[i] = best;
    }
    double area = 0;
    double reached = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const double recall = static_cast<double>(i + 1) / positives;
        area += (recall - reached) * envelope[i];
        reached = recall;
    }
    return area;
}

double meanOf(std::span<const double> values)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace onset
