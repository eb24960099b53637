// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"
#include "storage/domain/video.h"

#include <cstddef>
#include <span>

namespace onset {

/// How far people moved one kind of edge, in milliseconds.
struct EdgeErrors
{
    double bias = 0;      ///< mean of corrected - proposed: positive where proposals come too early
    double median = 0;    ///< of |corrected - proposed|
    double percent90 = 0; ///< 90 % of |corrected - proposed| are at most this (nearest rank)

    bool operator==(const EdgeErrors &) const = default;
};

struct BoundaryErrors
{
    std::size_t count = 0; ///< segments they are over
    EdgeErrors start;
    EdgeErrors end;

    bool operator==(const BoundaryErrors &) const = default;
};

/// Over the segments that a run proposed and a person accepted, edited or locked (an accepted one counts with
/// its zeros); rejected ones and those of videos that are not listed or not indexed take no part.
BoundaryErrors boundaryErrors(std::span<const Segment> segments, std::span<const Video> videos);

} // namespace onset
