// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/classdiagnosis.h"
#include "storage/evaluation/live/livematches.h"
#include "storage/evaluation/timedsegment.h"

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace onset {

inline constexpr std::uint32_t kUnranked = std::numeric_limits<std::uint32_t>::max();

/// A prediction in the live evaluation.
struct LivePrediction
{
    TimedSegment time;
    DetectionId id;
    FrameRange range;
    NearestTruth nearest;                             ///< of its video, by slot; only where it counts
    std::uint32_t video = 0;                          ///< place of its video
    std::uint32_t rank = kUnranked;                   ///< among those of its class that count, best first
    PredictionKind kind = PredictionKind::Background; ///< at the shown tIoU; only where it counts
    bool counts = false;                              ///< it is in a measured video, where people looked
    bool paired = false;                              ///< with a truth of any class, in the confusion matrix
};

/// One class: its predictions, their ranking, and what they found.
class LiveClass
{
public:
    explicit LiveClass(ClassId id)
        : id(id)
    {}

    /// Sorts the predictions by video (as given within one) and ranks them anew from scratch.
    /// stable: equal scores in the order of the predictions, else as descendingOrder() leaves them.
    void arrange(bool stable);
    /// Ranks those that count. True: the order of equal scores may have changed with them, so that everything
    /// has to be matched again.
    bool rank(bool stable);
    void setCounts(LivePrediction &prediction, bool counts);
    void setKind(LivePrediction &prediction, PredictionKind kind); ///< of one that counts

    const std::vector<std::uint32_t> &ranked() const { return all.ranked; }

    ClassId id;
    std::vector<LivePrediction> predictions;
    /// ranked: places in predictions of those that count, best first. The hits are made where they are
    /// needed.
    RankedClass all;
    /// [rank · thresholds + threshold] of misses of the best predictions, whatever they hit; as far as they
    /// are known since the last ranking.
    std::vector<PredictionKind> misses;
    std::vector<std::uint32_t> truths; ///< slots of those in measured videos, in no order
    LiveMatches matches;
    KindCounts kinds{}; ///< of the predictions that count
    bool isArranged = false;
    bool rankChanged = false;
    bool changed = false; ///< what is concluded of it is out of date

private:
    std::vector<std::uint32_t> order(std::vector<std::uint32_t> places, bool stable) const;

    std::vector<std::uint32_t> m_sorted; ///< all predictions, best first
    bool m_ties = false;
};

} // namespace onset
