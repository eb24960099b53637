// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/proposal.h"

#include <cstdint>
#include <string>
#include <vector>

namespace onset::test {

// What the tests ask of Prop-SSAD's network, without a LibTorch type.

/// Lengths of the anchor maps for so many steps.
std::vector<std::int64_t> mapLengths(std::int64_t steps);
std::vector<std::int64_t> outputShape(std::int64_t clips, std::int64_t features, std::int64_t steps);
std::string complaintOfSteps(std::int64_t built, std::int64_t given);
/// start and end, as shares, of all anchors with these ratios.
std::vector<std::pair<double, double>> anchorShares(const std::vector<double> &ratios);
/// Numbers of features that the paper's two backbones give together.
std::int64_t paperFeatures();

std::vector<double> resized(const std::vector<float> &values, std::int64_t steps);
double overlapLossOf(const std::vector<double> &predicted, const std::vector<double> &truth,
                     const std::vector<double> &order);
double overlapLossGradientError();

/// Frames of the anchors of ratio 1 of a chunk, of the shortest kind, for rows of `stride` frames.
std::vector<FrameRange> shortestAnchors(const SampleRange &chunk, int stride);

/// Teaches a small network where one action lies in each of some made-up videos: the mean IoU of the best
/// anchor, before and after.
struct Anchoring
{
    double before = 0;
    double after = 0;
    double possible = 0; ///< the best that any anchor reaches
};
Anchoring teachAnchors();

} // namespace onset::test
