// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/proposal.h"

#include <span>
#include <vector>

namespace onset {

/// Prop-SSAD's boundaries refinement (§2.2): for each of `grouped` (TAG) the anchor proposal of the highest
/// IoU takes its boundaries, where that is above the threshold; its score stays. Of several that mean the
/// same anchor, the one of the highest IoU counts. O(n · m).
std::vector<Proposal> refinedBoundaries(std::span<const Proposal> anchors, std::span<const Proposal> grouped,
                                        double threshold = 0.75);

} // namespace onset
