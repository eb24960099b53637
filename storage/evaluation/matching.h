// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

struct Match
{
    std::size_t first = 0;  ///< index into the first list
    std::size_t second = 0; ///< index into the second
    double iou = 0;

    bool operator==(const Match &) const = default;
};

/// Greedy one-to-one matching of two lists of ranges: the pair with the highest IoU first (ties: lower first,
/// then lower second index), each range once, only pairs that overlap with IoU ≥ minTiou. Best first.
/// O(n log n + pairs that overlap).
std::vector<Match> matchRanges(std::span<const FrameRange> first, std::span<const FrameRange> second,
                               double minTiou);

/// The same rule for pairs found elsewhere: in the order of the list, each index once.
std::vector<Match> eachOnce(std::span<const Match> pairs, std::size_t firstSize, std::size_t secondSize);

/// Whether a segment of the same video can decide about a detection, by class and track: it is of its class,
/// of the class it was proposed as, or the detection is `motion` (which says only that something happens),
/// unless both name tracks that differ. Rejected segments decide too: the person said no.
bool canDecide(const Segment &segment, const Detection &detection);

/// The detections nobody has decided about yet, in their order. A segment of the same video decides about one
/// detection: the one that it came from (same run, proposed range and class, also after its edges were
/// moved), otherwise by matchRanges() among those that it can decide about.
std::vector<Detection> undecided(std::span<const Detection> detections, std::span<const Segment> segments,
                                 double minTiou);

} // namespace onset
