// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/proposal.h"
#include "storage/domain/segment.h"

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

/// Greedy non-maximum suppression in time. Everything here orders by score, highest first; equal scores keep
/// the order of the input and NaN scores come last. A range is suppressed by a better one where their IoU is
/// strictly above the threshold; empty ranges overlap nothing. O(n log n) for thresholds well above 0.
std::vector<Proposal> nms(std::span<const Proposal> proposals, double threshold);

/// The same, as indices into the input, best first.
std::vector<std::size_t> nmsOrder(std::span<const Proposal> proposals, double threshold);

/// nms() within each pair of class and track (people act at the same time). The input's order is kept.
std::vector<Detection> nmsPerClass(std::span<const Detection> detections, double threshold);

/// Soft-NMS (Bodla et al. 2017): overlapping ranges lose score instead of being dropped.
struct SoftNmsSettings
{
    enum class Decay {
        Linear,  ///< score · (1 - IoU)
        Gaussian ///< score · exp(-IoU² / sigma)
    };
    Decay decay = Decay::Gaussian;
    double sigma = 0.75;
    /// A range decays where its IoU with the chosen one is strictly above low + (high - low) · length of the
    /// chosen one / fullLength (BSN's rule); fullLength 0 means low for all.
    double lowThreshold = 0;
    double highThreshold = 0;
    double fullLength = 0;   ///< frames
    std::size_t maxKept = 0; ///< stop after so many; 0: no limit
    double minimumScore = 0; ///< ranges that fall below are dropped
};

/// Best first, with decayed scores. Ties as in nms(); lazily evaluated, so a pair is looked at once at most.
std::vector<Proposal> softNms(std::span<const Proposal> proposals, const SoftNmsSettings &settings);

/// softNms() within each pair of class and track; the result is ordered by class, track, then score.
std::vector<Detection> softNmsPerClass(std::span<const Detection> detections,
                                       const SoftNmsSettings &settings);

} // namespace onset
