// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"

#include <vector>

namespace onset {

/// Sorted; those that overlap or touch each other as one.
std::vector<FrameRange> joinedRanges(std::vector<FrameRange> ranges);

/// How many frames of `range` lie in some of `ranges`, which may overlap each other.
std::int64_t coveredLength(const std::vector<FrameRange> &ranges, const FrameRange &range);

/// What both ranges have; empty where that is nothing.
FrameRange commonRange(const FrameRange &a, const FrameRange &b);

} // namespace onset
