// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace onset::test {

// What the tests ask of SSN's classifiers, without a LibTorch type.

using Shape = std::vector<std::int64_t>;

struct HeadShapes
{
    Shape activity;
    Shape completeness; ///< empty: none
    Shape offsets;
    std::int64_t parameters = 0;
};
/// Of `proposals` pyramids of 5 parts.
HeadShapes headShapes(bool unified, std::int64_t features, std::int64_t classes, std::int64_t proposals);

/// Two classes; three proposals: background, incomplete of class 0, positive of class 1.
struct LossOfThree
{
    double total = 0;
    double activity = 0;
    double completeness = 0;
    double regression = 0;
};
/// `activity`: 9 logits; `completeness`: 6 (empty: the unified classifier); `offsets`: 12, of each proposal
/// and class; targets of the positive one: (0.5, -1).
LossOfThree lossOfThree(const std::vector<double> &activity, const std::vector<double> &completeness,
                        const std::vector<double> &offsets);
/// Largest error of the loss's gradient against central differences, over all outputs.
double lossGradientError(bool unified);
/// Of a batch without any positive: finite, with gradients?
bool lossWithoutPositivesIsFinite(bool unified);

/// classScores() of one proposal; `most` as there.
std::vector<double> scoresOf(const std::vector<double> &activity, const std::vector<double> &completeness,
                             double most = std::numeric_limits<double>::infinity());
/// How much the activity of model a changes when only the parts before and after the proposal change.
double contextInActivity();

/// Teaches a head three classes, completeness and boundaries on made-up pyramids.
struct Lesson
{
    double before = 0; ///< loss
    double after = 0;
    double accuracy = 0; ///< of the best class, over positives
    double ordered = 0;  ///< share of incomplete proposals that score below their positive counterpart
    double offset = 0;   ///< mean error of the centre
};
Lesson teachHead(bool unified);

/// The scale's outputs have mean 0 and deviation 1, also of a constant feature: the largest miss.
double scaleError();
/// Of 1 500 inputs in which 6 directions tell something: how far the components found are from them (0: they
/// span the same).
double manyComponentsMiss();
/// Principal components of numbers of which the first varies a hundred times as much as the second.
struct ComponentShares
{
    double variance = 0; ///< mean over the components; 1
    double ratio = 0;    ///< how true the first two's variances stay to each other; 1: wholly
    double mean = 0;     ///< the largest; 0
};
ComponentShares componentShares();
std::int64_t actionnessParameters(std::int64_t features, std::int64_t hidden);

} // namespace onset::test
