// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/ranking.h"
#include "storage/domain/curve.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace onset {

/// A video as the queue looks at it. Held-out ones are not given to it: nothing is learnt from them.
struct QueueVideo
{
    VideoId video;
    std::int64_t frames = 0;
    double framesPerSecond = 25;
    std::vector<Detection> open;    ///< of the run that is reviewed: what nobody decided
    std::vector<Curve> curves;      ///< of the same run
    bool compared = false;          ///< the other run looked at this video too
    std::vector<Detection> other;   ///< what it put out
    std::vector<FrameRange> looked; ///< where people looked for all classes
};

/// Whether people looked for all classes at nine tenths of a proposal or more: what they did not label there
/// is not there, and nothing is left to decide.
bool isLookedAt(const std::vector<FrameRange> &looked, const FrameRange &proposal);

/// A number row that tells what a place looks like, all of one length; empty: not known.
using PlaceFeature = std::function<std::vector<float>(const Place &)>;

struct QueueSettings
{
    RankSettings ranking;
    double worthALook = 0.05;  ///< of the best score; proposals below are left out
    double sampleSeconds = 10; ///< length of a random sample
    std::uint64_t seed = 1;    ///< of the samples
};

/// The proposals that are worth a look, video by video in the order given: those of at least `worthALook`
/// times the best score where not everything was looked at.
std::vector<Candidate> openProposals(std::span<const QueueVideo> videos, double worthALook);

/// What to look at next, and why. Where people decided there is less to do, and it is not new; `feature` may
/// be empty. Deterministic.
Result<std::vector<RankedCandidate>> reviewQueue(std::span<const QueueVideo> videos, const Decided &decided,
                                                 const PlaceFeature &feature, const QueueSettings &settings);

} // namespace onset
