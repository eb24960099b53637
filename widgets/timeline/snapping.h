// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/curvepyramid.h"
#include "storage/domain/frame.h"

#include <cstdint>
#include <optional>
#include <span>

namespace onset {

/// What an edge being dragged was attracted by, in order of precedence at the same distance.
enum class SnapKind : std::uint8_t { Playhead, Edge, Threshold, Frame };

struct SnapTarget
{
    FrameIndex edge;
    SnapKind kind = SnapKind::Frame;

    bool operator==(const SnapTarget &) const = default;
};

/// The nearest target within `tolerance` frames of `position`, by precedence where two are equally near;
/// without one, the nearest edge between two frames (kind Frame).
SnapTarget snapTo(double position, std::span<const SnapTarget> targets, double tolerance);

/// The edge between two frames nearest to `position`, at most `tolerance` frames away, where the curve
/// passes the threshold (one of its neighbours is below, the other at or above it, or has no value).
std::optional<FrameIndex> nearestCrossing(const CurvePyramid &curve, FrameIndex first, int stride,
                                          double threshold, double position, double tolerance);

} // namespace onset
