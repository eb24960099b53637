// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// A candidate segment of S-CNN.
struct Window
{
    FrameRange range;    ///< may end after the video where the video is shorter than the window
    int lengthIndex = 0; ///< in the list of lengths

    bool operator==(const Window &) const = default;
};

/// S-CNN's multi-scale sliding windows (§3.1): for each length, windows from frame 0 on, each `overlap` of
/// the length over the one before, and one more that ends with the video where frames are left. Of the
/// lengths above the video's, the shortest gives one window from frame 0, so that every video is covered.
/// Ordered by end, then start. lengths: ascending, ≥ 1. overlap: [0, 1).
std::vector<Window> slidingWindows(std::int64_t frameCount, std::span<const std::int64_t> lengths,
                                   double overlap = 0.75);

/// `count` frames taken uniformly from a range (§3.1: 16 of each window): start + ⌊i · length / count⌋, so
/// shorter ranges repeat frames.
void sampleFrames(const FrameRange &range, int count, std::vector<std::int64_t> &frames);

} // namespace onset
