// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/candidate.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace onset {

/// What counts how much. A reason that is not known for a candidate does not count for it.
struct RankSettings
{
    double classUncertainty = 1;
    double edgeUncertainty = 0.3;
    double disagreement = 0.3;
    double novelty = 0.1;
    /// Of the score itself: a proposal that is likely right is decided with one key and teaches a positive.
    double likelihood = 3;
    /// With so many labels a class, on the mean, the weight of likelihood is half of that: what a model that
    /// learnt from many is sure of teaches little. 0: it stays.
    double likelihoodHalf = 4;
    /// How much less one more label of a class is worth the more there are: the gain of a proposal is divided
    /// by (1 + labels of its class) to this power, those that are likely to come from proposals before it
    /// counted by their scores. Without it what is likely right is of the classes that are known best. 0: all
    /// labels are worth the same. Candidates with a look are balanced by looks.
    double balance = 1;
    /// Of the entries are samples, evenly spread; 0: none. A sample takes as much work as five proposals.
    double randomShare = 0.02;
    double samplePhase = 0.5; ///< 0 … 1: how far in the first sample stands, of their distance
    /// Of the entries are stretches to look for classes in that nothing is proposed of, evenly spread; 0:
    /// none.
    double novelShare = 0.08;
    /// A proposal whose temporal IoU with an earlier one, or with a place decided before, is at least this
    /// waits until all others have had their turn: one look at a place tells what is there. Two people of one
    /// run are two places.
    double samePlace = 0.5;
};

struct RankedCandidate
{
    Candidate candidate;
    Reasons reasons;
    double gain =
        0; ///< expected, 0 … 1: expectedGain(), less for a class that has more labels than the others

    bool operator==(const RankedCandidate &other) const
    {
        return candidate == other.candidate && gain == other.gain;
    }
};

/// The weighted mean of the reasons that are known and of the score.
double expectedGain(const Candidate &candidate, const Reasons &reasons, const RankSettings &settings);

/// A stretch of a video, or of one person in it.
struct Place
{
    VideoId video;
    FrameRange range;
    std::optional<TrackId> track;
    ClassId actionClass{}; ///< of a label
};

/// What people decided so far.
struct Decided
{
    std::vector<Place> places;             ///< labelled or rejected
    std::map<ClassId, std::size_t> labels; ///< of all classes, 0 too; the rejected do not count
    std::map<int, std::size_t> looks{};    ///< labels by what they look like, where candidates tell that
};

/// The order in which a person should look: proposals by expected gain (equal ones by likelihood, then video
/// and start), those of a place that comes earlier or was decided at the end, samples between them in the
/// order given. Candidates and reasons go together. Deterministic. O(n log n + n · places of a video).
std::vector<RankedCandidate> ranked(std::span<const Candidate> candidates, std::span<const Reasons> reasons,
                                    std::span<const Candidate> samples, const Decided &decided,
                                    const RankSettings &settings);

/// An order with stretches in it so that they are about `share` of the entries, at most 0.9, evenly spread;
/// all of them where there is nothing else. The first stands `phase` (0 … 1) of their distance in.
std::vector<RankedCandidate> withStretches(std::vector<RankedCandidate> order,
                                           std::span<const Candidate> stretches, double share,
                                           double phase = 0.5);

} // namespace onset
