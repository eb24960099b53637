// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/timedsegment.h"

#include <cstddef>
#include <random>
#include <vector>

namespace onset::test {

inline constexpr double kExact = 1e-12;

/// At most so many. Small numbers on a coarse grid: ties in score and overlap, empty, reversed and repeated
/// segments all occur. (Of up to 16 the order of equal values is defined.)
inline std::vector<TimedSegment> randomSegments(std::mt19937 &random, std::size_t most, int videos,
                                                int classes)
{
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<TimedSegment> segments(random() % (most + 1));
    for (auto &s : segments) {
        s.video = VideoId{1 + below(videos)};
        s.actionClass = ClassId{1 + below(classes)};
        s.start = below(12);
        s.end = s.start + below(10) - (below(8) == 0 ? 5 : 0);
        s.score = below(6) / 8.0;
    }
    return segments;
}

} // namespace onset::test
