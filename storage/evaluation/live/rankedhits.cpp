// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/rankedhits.h"

#include <algorithm>

namespace onset {

namespace {

void makeFalling(std::vector<double> &precision)
{
    for (std::size_t i = precision.size(); i-- > 1;)
        precision[i - 1] = std::max(precision[i - 1], precision[i]);
}

double precisionAt(std::span<const std::uint32_t> ranks, std::size_t i)
{
    return static_cast<double>(i + 1) / (static_cast<double>(ranks[i]) + 1);
}

/// Sums of the first n values, n = 0 … size.
std::vector<double> sumsOf(std::span<const double> values)
{
    std::vector<double> sums(values.size() + 1);
    for (std::size_t i = 0; i < values.size(); ++i)
        sums[i + 1] = sums[i] + values[i];
    return sums;
}

/// Precision at each right one if a wrong one before it were gone.
std::vector<double> precisionsWithoutOne(std::span<const std::uint32_t> ranks)
{
    std::vector<double> precision;
    precision.reserve(ranks.size());
    for (std::size_t i = 0; i < ranks.size(); ++i)
        precision.push_back(ranks[i] > i ? static_cast<double>(i + 1) / ranks[i] : 1.0);
    return precision;
}

std::vector<double> gainsOfSum(std::span<const std::uint32_t> ranks, double positives)
{
    const auto without = precisionsWithoutOne(ranks);
    std::vector<double> gains(ranks.size() + 1);
    for (std::size_t i = ranks.size(); i-- > 0;)
        gains[i] = gains[i + 1] + (without[i] - precisionAt(ranks, i)) / positives;
    return gains;
}

std::vector<double> gainsOfEnvelope(std::span<const std::uint32_t> ranks, double positives)
{
    const auto count = ranks.size();
    const auto envelope = envelopeOfHits(ranks);
    const auto sums = sumsOf(envelope);
    auto without = precisionsWithoutOne(ranks);
    makeFalling(without);
    std::vector<double> gains(count + 1);
    double after = 0; // sum of `without` from k on
    for (std::size_t k = count; k-- > 0;) {
        after += without[k];
        // Those before k rise to what is reached after it, where they are lower: the last ones before it.
        const auto lower =
            std::partition_point(envelope.begin(), envelope.begin() + static_cast<std::ptrdiff_t>(k),
                                 [&](double precision) { return precision >= without[k]; });
        const auto kept = static_cast<std::size_t>(lower - envelope.begin());
        const double area = sums[kept] + without[k] * static_cast<double>(k - kept) + after;
        gains[k] = std::max(0.0, (area - sums[count]) / positives);
    }
    return gains;
}

} // namespace

std::vector<double> envelopeOfHits(std::span<const std::uint32_t> ranks)
{
    std::vector<double> precision;
    precision.reserve(ranks.size());
    for (std::size_t i = 0; i < ranks.size(); ++i)
        precision.push_back(precisionAt(ranks, i));
    makeFalling(precision);
    return precision;
}

double summedPrecision(std::span<const std::uint32_t> ranks, double positives)
{
    double sum = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i)
        sum += precisionAt(ranks, i);
    return sum / positives;
}

std::vector<double> gainsWithout(std::span<const std::uint32_t> ranks, double positives, bool interpolated)
{
    return interpolated ? gainsOfEnvelope(ranks, positives) : gainsOfSum(ranks, positives);
}

} // namespace onset
