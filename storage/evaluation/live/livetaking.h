// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/live/livestate.h"
#include "storage/evaluation/matcher.h"

#include <span>
#include <vector>

namespace onset {

/// Which truth each prediction of one class in one video takes, by either protocol. `state` outlives it.
class LiveTaking
{
public:
    explicit LiveTaking(const LiveState &state);

    /// taken[p · thresholds + t]: the slot that prediction p takes at threshold t, or kNoSegment.
    /// predictions: places in the class, best first. ActivityNet as Matcher; THUMOS14 as judgeThumos14():
    /// truth by truth, each takes the free prediction with the largest overlap, if that is > tIoU; of equal
    /// ones the better.
    std::vector<std::uint32_t> take(const LiveClass &ofClass, const LiveVideoState &video,
                                    std::span<const std::uint32_t> predictions);

private:
    std::vector<std::uint32_t> takeThumos14(const LiveClass &ofClass, const LiveVideoState &video,
                                            std::span<const std::uint32_t> predictions) const;

    const LiveState &m_state;
    Matcher m_matcher;
};

} // namespace onset
