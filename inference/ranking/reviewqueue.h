// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/discovery.h"
#include "inference/ranking/queuevideo.h"
#include "inference/ranking/ranking.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// Whether people looked for all classes at nine tenths of a proposal or more: what they did not label there
/// is not there, and nothing is left to decide.
bool isLookedAt(const std::vector<FrameRange> &looked, const FrameRange &proposal);

struct QueueSettings
{
    RankSettings ranking;
    DiscoverySettings discovery;
    double worthALook = 0.05;  ///< of the best score; proposals below are left out
    double sampleSeconds = 10; ///< length of a random sample
    std::uint64_t seed = 1;    ///< of the samples
};

/// The proposals that are worth a look, video by video in the order given: those of at least `worthALook`
/// times the best score where not everything was looked at.
std::vector<Candidate> openProposals(std::span<const QueueVideo> videos, double worthALook);

/// What to look at next, and why; stretches for classes that nothing is proposed of among it (discovery.h).
/// Where people decided there is less to do, and it is not new; `feature` may be empty. Of a run that names
/// no actions (all of one class that has no labels) the order takes turns among what looks different.
/// Deterministic.
Result<std::vector<RankedCandidate>> reviewQueue(std::span<const QueueVideo> videos, const Decided &decided,
                                                 const PlaceFeature &feature, const QueueSettings &settings);

} // namespace onset
