// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// Precision and recall after each prediction, best first.
struct PrecisionRecall
{
    std::vector<double> precision;
    std::vector<double> recall;

    bool operator==(const PrecisionRecall &) const = default;
};

/// hits[i]: is the i-th prediction, best first, right (1) or wrong (0)? `positives` > 0 is how many there are
/// to find.
PrecisionRecall precisionRecall(std::span<const std::uint8_t> hits, double positives);

/// The same from the ranks of the right ones (from 0, ascending) among `count` predictions.
PrecisionRecall precisionRecallOfRanks(std::span<const std::uint32_t> ranks, std::size_t count,
                                       double positives);

/// Precision made to never rise with recall: the best precision at this recall or a higher one.
std::vector<double> precisionEnvelope(std::span<const double> precision);

/// Average precision at all points (PASCAL VOC since 2010): the area under the envelope from recall 0 to the
/// highest recall reached. 0 for an empty curve.
double interpolatedAveragePrecision(const PrecisionRecall &curve);

/// The same to the last bit from the ranks of the right ones (from 0, ascending), without the curve.
double interpolatedAveragePrecisionOfRanks(std::span<const std::uint32_t> ranks, double positives);

/// Arithmetic mean, NaN of nothing.
double meanOf(std::span<const double> values);

} // namespace onset
