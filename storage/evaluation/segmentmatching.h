// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/matching.h"
#include "storage/evaluation/timedsegment.h"

#include <span>
#include <vector>

namespace onset {

enum class MatchedClasses { Same, Any };

/// One-to-one matching of truth (or a first annotator's segments) with predictions (or a second's) of the
/// same video: pairs with timedIou() ≥ minTiou and > 0. Predictions go by score, best first; each takes the
/// truth with the highest IoU that is still free. Of equal scores (people give none) the pair with the higher
/// IoU goes first, so that the order of the lists plays no part; then pairs of one class, the lower index of
/// the truth, of the prediction. In that order. O(pairs of a video, sorted).
std::vector<Match> matchSegments(std::span<const TimedSegment> truth,
                                 std::span<const TimedSegment> predictions, double minTiou,
                                 MatchedClasses classes);

} // namespace onset
