// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// A right prediction in a class's ranking, and the truth that it took.
struct Hit
{
    std::uint32_t rank = 0; ///< from 0, over all predictions of the class, best first
    std::uint32_t truth = 0;

    bool operator==(const Hit &) const = default;
};

/// How recall and precision are taken: recall is r = hits / positives, precision r · weight / (r · weight +
/// wrong ones). With weight = positives that is plain precision; DETAD's normalized one takes the truths a
/// class has on average.
struct PrecisionRule
{
    double positives = 0; ///< > 0
    double weight = 0;
};

/// Normalized precision after the n-th hit (from 1) at a rank (from 0).
double precisionAtHit(std::size_t n, std::uint32_t rank, const PrecisionRule &rule);

/// interpolatedAveragePrecision() from the ranks of the hits alone, ascending: between two hits precision
/// falls, so nothing there counts. O(hits). 0 without hits or positives.
double averagePrecisionOfHits(std::span<const std::uint32_t> ranks, const PrecisionRule &rule);
double averagePrecisionOfHits(std::span<const Hit> hits, const PrecisionRule &rule);

} // namespace onset
