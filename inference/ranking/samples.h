// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/candidate.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// A video that samples are drawn from.
struct SampledVideo
{
    VideoId video;
    std::int64_t frames = 0;
    std::int64_t windowFrames = 0;  ///< length of a sample
    std::vector<FrameRange> looked; ///< at by people already
};

/// Up to `count` windows that nobody looked at, each window of the grid of a video (from frame 0 on, the last
/// one shorter) with the same chance, in random order: what people find there tells of everything that was
/// not looked at, without bias. A window counts as looked at once a half of it is. Deterministic by seed.
std::vector<Candidate> drawSamples(std::span<const SampledVideo> videos, std::size_t count,
                                   std::uint64_t seed);

/// Whether a sample is to be labelled blind: half of them are, by chance alone, the same ones for a seed.
bool drawnBlind(const Candidate &sample, RunId run, std::uint64_t seed);

/// Whether something belongs to a sample: its middle lies there, so that it is in one sample of a grid only.
bool liesIn(const Candidate &sample, VideoId video, const FrameRange &range);

/// Of a share, from `hits` of `count` trials: Wilson's interval (1927) at 95 %. count 0: 0 … 1, value NaN.
struct ShareEstimate
{
    double value = 0;
    double low = 0;
    double high = 1;
    std::size_t count = 0;
};
ShareEstimate estimatedShare(std::size_t hits, std::size_t count);

/// What share of the segments that people found in samples a run's proposals (score at least `minimumScore`)
/// had found too: with a temporal IoU of at least `tiou`, of the same class, each proposal once. Only
/// segments whose middle lies in a sample of their video count: so each segment has the same chance.
ShareEstimate recallInSamples(std::span<const Candidate> samples, std::span<const Segment> segments,
                              std::span<const Detection> proposals, double tiou, double minimumScore);

} // namespace onset
