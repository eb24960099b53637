// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/proposal.h"

#include <span>
#include <vector>

namespace onset {

/// Of overlapping proposals of one curve those that say the most: the one with the largest area between the
/// curve and `floor`, (score - floor) · length, comes first, and what overlaps one before it by more than
/// `overlap` of the shorter of both goes. So a long stretch with a short gap is kept whole and its pieces go,
/// while two stretches with a long gap between them stay apart. Scores are means of the curve and stay as
/// they are; what lies below the floor or is empty goes. Ordered by area; equal areas by start, then end. O(n
/// log n) for n proposals.
std::vector<Proposal> distinctProposals(std::span<const Proposal> proposals, double floor, double overlap);

} // namespace onset
