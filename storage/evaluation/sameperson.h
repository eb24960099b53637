// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"
#include "storage/domain/track.h"

#include <functional>
#include <span>
#include <vector>

namespace onset {

/// From which overlap on two tracks are one person. Boxes that two detectors put around a person agree far
/// better; two people who stand side by side have less.
inline constexpr double kSamePersonOverlap = 0.3;

/// Spatio-temporal intersection over union of two tracks within `range`: the sum of the common areas over the
/// sum of the joined ones, a frame where one of them is not there counting as area of the other alone. Of
/// long ranges 64 frames, equally far apart, are looked at. 0 where neither is there.
double trackOverlap(const Track &a, const Track &b, const FrameRange &range);

/// Tracks of two runs have different ids: whether they are one person there, by trackOverlap(). Tracks of
/// different videos never are.
bool samePerson(const Track &a, const Track &b, const FrameRange &range);

/// The same, for tracks that somebody else knows.
using PersonMatch = std::function<bool(TrackId, TrackId, const FrameRange &)>;

/// As canDecide() and undecided() of matching.h, but a segment also decides about a detection of a track with
/// another id where `people` tells that the two are one person in the frames of both; it may be empty.
bool canDecide(const Segment &segment, const Detection &detection, const PersonMatch &people);
std::vector<Detection> undecided(std::span<const Detection> detections, std::span<const Segment> segments,
                                 double minTiou, const PersonMatch &people);

} // namespace onset
