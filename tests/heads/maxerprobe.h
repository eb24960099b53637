// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace onset::test {

// What the tests ask of the heads' networks and losses, without a LibTorch type.

/// Largest difference from central differences.
double focalGradientError();
double diouGradientError();
double expectedBinGradientError();
double msTcnGradientError();

double focalOf(double logit, double target);
/// Loss of distances to start and end against true ones.
double diouOf(double start, double end, double trueStart, double trueEnd);
/// Expected bins of each step from responses and offsets [bins + 1][steps].
std::vector<double> expectedBins(const std::vector<double> &responses,
                                 const std::vector<std::vector<double>> &offsets, int side);
/// Cross-entropy, then smoothness, of logits [outputs][steps].
std::vector<double> msTcnLosses(const std::vector<std::vector<double>> &logits,
                                const std::vector<std::int64_t> &labels);

/// Steps of each level, then of classes and distances, of a network on 2 videos of so many steps.
std::vector<std::vector<std::int64_t>> maxerShapes(bool attention, int bins, std::int64_t steps);
/// Largest difference of what a network says of a video of so many steps alone and padded beside a longer
/// one.
double paddingError(bool attention, int bins, std::int64_t steps, std::int64_t longer);
double msTcnPaddingError(std::int64_t steps, std::int64_t longer);
/// Largest difference between candidates of a video looked at whole and in pieces; numbers of both.
struct Pieces
{
    std::size_t whole = 0;
    std::size_t pieces = 0;
    double difference = 0; ///< of scores, and frames of ends
};
Pieces lookInPieces(bool attention, int bins, std::int64_t rows, std::int64_t piece);

/// Sums of the absolute gradients of class logits: where somebody looked or labelled, and elsewhere.
struct Gradients
{
    double known = 0;
    double unknown = 0;
    double distances = 0; ///< of distances
};
/// A video of 64 rows with a segment of class 0 at [20, 30), reviewed for all classes in [0, 16) and for
/// class 1 in [0, 40).
Gradients maxerGradients();
Gradients msTcnGradients();

} // namespace onset::test
