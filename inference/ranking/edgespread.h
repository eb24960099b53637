// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/curve.h"

#include <span>

namespace onset {

/// How far apart the places are that a run holds possible for an edge: the standard deviation, in frames, of
/// the frames around it weighted by a curve of edges (kind Start or End), within `reach` frames to both
/// sides. The smallest value there counts as 0, so that a flat curve says that the edge could be anywhere.
/// NaN where the curve has no value.
double edgeSpread(const Curve &edges, FrameIndex edge, std::int64_t reach);

/// The same from the curve of a class or of actionness: its rise (for a start) or fall (for an end) from one
/// sample to the next is what counts.
double edgeSpreadOfSlope(const Curve &curve, FrameIndex edge, std::int64_t reach, bool start);

/// The spread of a segment's two edges as a share of what it could be, 0 … 1: of the spread of a flat curve
/// over half of the segment's length (at least four samples) to each side of an edge. From the curves of
/// kinds Start and End among its video's, else from the class's own, else from actionness; NaN without any.
double edgeUncertainty(std::span<const Curve> curves, FrameRange range, ClassId actionClass);

} // namespace onset
