// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace onset::test {

// What the tests ask of ETP's networks, without a LibTorch type.

using Numbers = std::vector<double>;
using Shape = std::vector<std::int64_t>;

/// The pyramid of one span over one-dimensional features.
Numbers pyramidOf(const std::vector<float> &rows, double start, double end);
Numbers meansOf(const std::vector<float> &rows, const std::vector<double> &spans);
double spanMeansGradientError();

double completeness(const std::vector<float> &scores, const std::vector<float> &labels, double keep);
double completenessGradientError();
double boundaryLossOf(const std::vector<float> &offsets, const std::vector<float> &targets,
                      const std::vector<int> &counts);

struct LossParts
{
    double total = 0;
    double classification = 0;
    double completeness = 0;
    double regression = 0;
    bool gradientFinite = false;
};
/// etpLoss() of zero outputs for proposals with labels (classification) and completeness labels.
LossParts lossOfZeros(const std::vector<std::int64_t> &labels, const std::vector<float> &completeness,
                      int classes);
double etpLossGradientError();

/// A new block gives its input back; a trained one what eq. 5 says, written as loops.
double nonLocalIdentityError();
double nonLocalEquationError();

/// One step of the printed cell against eq. 1–3 in scalars.
double printedCellError();
/// Padding steps do not change what a refinement network says of a proposal.
double paddingError(bool printedCell);
Shape refinementShape(bool printedCell);
std::int64_t paperRefinementParameters(std::int64_t channels);

/// Loss of a small localization network before and after some steps on random proposals.
struct Fit
{
    double before = 0;
    double after = 0;
    double accuracy = 0;
};
Fit overfitLocalization(bool nonLocal);
Fit overfitRefinement(bool printedCell);

} // namespace onset::test
