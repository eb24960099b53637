// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/proposal.h"

#include <span>
#include <vector>

namespace onset {

/// Lengths are in samples and both limits are exclusive: minLength < length < maxLength.
struct ComponentSettings
{
    double threshold = 0.5;
    double minLength = 0;
    double maxLength = 1e18;
    double smoothSigma = 3; ///< samples; 0: only the curves as they are
    double nms = 0.36;
};

/// ConnComponent of Algorithm 1 (Early Temporal Proposals, "etp"), to the letter: every sample ≥ threshold
/// starts as a set of its own; while more than one set is left, every set grows by one sample at both ends
/// (within the curve), sets that share a sample become one, and sets with minLength < length < maxLength are
/// moved to the result. Moved means removed: they grow and merge no more, and the growth stays (a run of
/// samples 10–19 gives 9–20). A set still alone at the end is not a proposal. NaN is below every threshold.
/// Result ordered by start, then end. O(n + s log s) for n samples and s sets after the first round.
std::vector<SampleRange> connectComponents(std::span<const float> values, double threshold, double minLength,
                                           double maxLength);

/// Algorithm 1: connectComponents() on every class's curve and on their mean, as they are and smoothed, then
/// NMS. The score of a proposal is the mean of the curve (as it is) that it was found on. All curves share
/// first and stride; a shorter curve counts as NaN beyond its end. Best first.
std::vector<Proposal> componentProposals(std::span<const std::vector<float>> curves, FrameIndex first,
                                         int stride, const ComponentSettings &settings);

} // namespace onset
