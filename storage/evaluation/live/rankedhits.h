// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// More than hitcurve.h tells from the places of the right predictions alone. ranks: 0-based places among all
/// predictions of a class, best first, rising; positives > 0: truths of the class.

/// Equal to the THUMOS14 kit of 2015: the sum of the precision at each right one over the positives.
double summedPrecision(std::span<const std::uint32_t> ranks, double positives);

/// gains[k]: what the average precision (interpolated, or else summed) gains when one wrong prediction that
/// has k right ones before it is taken away. ranks.size() + 1 values, the last 0. O(n log n).
std::vector<double> gainsWithout(std::span<const std::uint32_t> ranks, double positives, bool interpolated);

/// The precision at each right one, made to never rise with recall.
std::vector<double> envelopeOfHits(std::span<const std::uint32_t> ranks);

} // namespace onset
