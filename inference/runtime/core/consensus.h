// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/core/scoredsegment.h"

#include <vector>

namespace onset {

/// What many predictions of the same action agree on, where each alone says nothing of how well it lies:
/// every segment becomes the mean of those of its class whose IoU with it is at least `overlap` (itself among
/// them), weighted by score · IoU; with the sum s of these weights its score is s / (1 + s), so that it grows
/// with every prediction that says the same and stays below 1. As many as there came, in their order.
/// Ranges are not empty. O(n · those that overlap in time).
std::vector<ScoredSegment> consensus(const std::vector<ScoredSegment> &segments, double overlap);

} // namespace onset
