// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"
#include "storage/domain/trainingsnapshot.h"

#include <set>
#include <span>

namespace onset {

/// Whether a segment teaches something else now than it did then (null: was or is not there): its video,
/// class, track or edges, or whether it was rejected. Locks, notes and times are no corrections.
bool isCorrection(const Segment *then, const Segment *now);

/// Videos with a correction since the last finished training; none where nothing was trained yet.
std::set<VideoId> correctedVideos(const TrainingBaseline &baseline, std::span<const Segment> now);

} // namespace onset
