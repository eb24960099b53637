// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

/// The order in which ActivityNet's evaluator, and those made after it, look at scores and IoUs: numpy's
/// argsort()[::-1]. Highest first, NaN before all.
///
/// Equal values: the last first where there are at most 16 values. Of more, NumPy promises nothing; here they
/// come as the quicksort of NumPy up to 1.24 leaves them (median of three, insertion sort up to 16 values),
/// so that results with ties equal those of the reference; a stable order differs by up to 2 % mAP. The same
/// on every machine. O(n log n).
std::vector<std::size_t> descendingOrder(std::span<const double> values);

/// The order of evaluators that negate first, numpy.argsort(-values): highest first, NaN after all. Equal
/// values: the first first where there are at most 16 values; of more as above.
std::vector<std::size_t> negatedOrder(std::span<const double> values);

/// Highest first, equal values in their order. NaN is not allowed.
std::vector<std::size_t> stableDescendingOrder(std::span<const double> values);

/// The order in which programs with pandas look at scores: sort_values(ascending=False), which sorts the
/// reversed list. Equal values: the first first where there are at most 16; of more as NumPy's quicksort
/// leaves them.
std::vector<std::size_t> descendingFrameOrder(std::span<const double> values);

/// Does a value come before another that is not equal in descendingOrder()?
bool ranksBefore(double a, double b);

} // namespace onset
