// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/core/scoredsegment.h"

#include <vector>

namespace onset {

/// Greedy non-maximum suppression in time within each class (inference/proposals/nms.h), then best first;
/// equal scores keep the order of the input. A segment goes where its IoU with a better one of its class is
/// strictly above the threshold.
std::vector<ScoredSegment> bestPerClass(const std::vector<ScoredSegment> &segments, double threshold);

} // namespace onset
