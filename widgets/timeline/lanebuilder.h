// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"
#include "widgets/timeline/lane.h"

#include <vector>

namespace onset {

struct Workspace;

/// The lanes of the open video: one a visible class by position, or one a track of the shown run by its first
/// frame (after a lane for what belongs to no person). Each with its items, arranged, and the names of its
/// curves: of a class lane the class's own, of the motion lane the video's Motion (or Actionness) curve, of a
/// track lane the track's. `compared`: a second run whose curves are named too. GUI thread; O(n log n) in the
/// items.
std::vector<Lane> buildLanes(const Workspace &workspace, LaneMode mode, RunId compared);

} // namespace onset
