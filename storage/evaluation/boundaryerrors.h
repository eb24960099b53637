// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"
#include "storage/domain/video.h"
#include "storage/evaluation/matching.h"
#include "storage/evaluation/timedsegment.h"

#include <cstddef>
#include <span>

namespace onset {

/// How far off one kind of edge is, in milliseconds.
struct EdgeErrors
{
    double bias = 0;      ///< mean of truth - prediction: positive where predictions come too early
    double median = 0;    ///< of |truth - prediction|
    double percent90 = 0; ///< 90 % of |truth - prediction| are at most this (nearest rank)

    bool operator==(const EdgeErrors &) const = default;
};

struct BoundaryErrors
{
    std::size_t count = 0; ///< segments they are over; 0: the others are 0 and mean nothing
    EdgeErrors start;
    EdgeErrors end;

    bool operator==(const BoundaryErrors &) const = default;
};

/// How far people moved what was proposed (truth is what they made of it): over the segments that a run
/// proposed and a person accepted, edited or locked (an accepted one counts with
/// its zeros); rejected ones and those of videos that are not listed or not indexed take no part.
BoundaryErrors boundaryErrors(std::span<const Segment> segments, std::span<const Video> videos);

/// Over matched pairs (matchSegments(), confusionMatrix()).
BoundaryErrors boundaryErrors(std::span<const TimedSegment> truth, std::span<const TimedSegment> predictions,
                              std::span<const Match> pairs);

} // namespace onset
