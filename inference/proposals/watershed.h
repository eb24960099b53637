// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/proposal.h"

#include <span>
#include <vector>

namespace onset {

/// Temporal actionness grouping (TAG, of "ssn": Zhao et al. 2017, and Xiong et al. 2017): the curve is
/// flooded at several levels; above a level stand runs of samples (> level; NaN is below). From each run a
/// group grows to the right over the following runs while the share of samples below the level stays within
/// the tolerance, and likewise to the left.
struct WatershedSettings
{
    std::vector<double> levels;
    std::vector<double> tolerances; ///< shares of 0 … 1
    double minLength = 0;           ///< samples; exclusive, like maxLength
    double maxLength = 1e18;
    double nms = 0.36;
};

/// The levels and tolerances of the authors' program, for curves within 0 … 1.
WatershedSettings tagSettings();

/// The groups of one level and tolerance, in the order of the authors' program: for each run from the left
/// the group that begins with it, then for each run from the right the group that ends with it. So groups
/// repeat. Their program's ends lie one sample further (its last sample lies below the level). O(n).
std::vector<SampleRange> watershedGroups(std::span<const float> values, double level, double tolerance);

/// The groups of all levels and tolerances within the limits of length, each once, with the curve's mean as
/// score, then NMS. Best first.
std::vector<Proposal> watershedProposals(std::span<const float> values, FrameIndex first, int stride,
                                         const WatershedSettings &settings);

} // namespace onset
