// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/candidate.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace onset {

/// What counts how much. A reason that is not known for a candidate does not count for it.
struct RankSettings
{
    double classUncertainty = 1;
    double edgeUncertainty = 0.5;
    double disagreement = 0.5;
    double novelty = 0.5;
    /// Of the score itself: a proposal that is likely right is decided with one key and teaches a positive.
    double likelihood = 1;
    double randomShare = 0.1; ///< of the entries are samples, evenly spread; 0: none
    /// A proposal whose temporal IoU with an earlier one, or with a place decided before, is at least this
    /// waits until all others have had their turn: one look at a place tells what is there.
    double samePlace = 0.5;
};

struct RankedCandidate
{
    Candidate candidate;
    Reasons reasons;
    double gain = 0; ///< expected, 0 … 1: the weighted mean of what is known

    bool operator==(const RankedCandidate &other) const
    {
        return candidate == other.candidate && gain == other.gain;
    }
};

/// The weighted mean of the reasons that are known and of the score.
double expectedGain(const Candidate &candidate, const Reasons &reasons, const RankSettings &settings);

/// A stretch of a video.
using Place = std::pair<VideoId, FrameRange>;

/// The order in which a person should look: proposals by expected gain (equal ones by score, then video and
/// start), those of a place that comes earlier or is among `decided` at the end, samples between them in the
/// order given. Candidates and reasons go together. Deterministic. O(n log n + n · places of a video).
std::vector<RankedCandidate> ranked(std::span<const Candidate> candidates, std::span<const Reasons> reasons,
                                    std::span<const Candidate> samples, std::span<const Place> decided,
                                    const RankSettings &settings);

} // namespace onset
