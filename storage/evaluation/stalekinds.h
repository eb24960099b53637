// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/predictionkind.h"
#include "storage/evaluation/truthindex.h"

namespace onset {

/// What DETAD's program takes for the nearest truth of each prediction that took none, in the order of
/// `missed`. It goes by video (ids in the order of the videos' names); where a video has no truth, the first
/// of its predictions has none, but all others are compared with the truth of the last video that had some.
/// Only to compare with that program.
std::vector<NearestTruth> staleNearest(std::span<const TimedSegment> predictions,
                                       std::span<const std::uint32_t> missed,
                                       std::span<const TimedSegment> truth, const TruthIndex &index);

} // namespace onset
