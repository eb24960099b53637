// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/proposal.h"

#include <span>
#include <vector>

namespace onset {

/// One voter's say on the ends of a range.
struct EdgeVote
{
    std::size_t voter = 0;
    double weight = 0; ///< of a range's votes, sums to 1
};

/// Who votes on the ends of `range`: all `voters` whose IoU with it is at least `threshold`, each with its
/// score times that IoU. Empty where there is none.
std::vector<EdgeVote> edgeVotes(const FrameRange &range, std::span<const Proposal> voters, double threshold);

/// Ranges with the weighted means of their voters' ends (box voting, Gidaris and Komodakis 2015); scores
/// stay. A range without voters keeps its ends. O(n · m).
std::vector<Proposal> votedBoundaries(std::span<const Proposal> ranges, std::span<const Proposal> voters,
                                      double threshold);

} // namespace onset
