// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/timedsegment.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// No truth, or no prediction, where an index of one is asked for.
inline constexpr std::uint32_t kNoSegment = ~std::uint32_t{0};

/// Indices of predictions in descendingOrder() of their scores. `which`: the predictions to rank, in the
/// order of their list.
std::vector<std::uint32_t> rankedByScore(std::span<const TimedSegment> predictions,
                                         std::span<const std::uint32_t> which);

/// The greedy assignment of ActivityNet's evaluator, at several thresholds together: predictions come best
/// first; each takes the truth of its class and video with the highest IoU that is still free and reaches the
/// threshold (IoU ≥ tIoU; truths by descendingOrder() of the IoU, so that a NaN is taken at every threshold).
/// Videos and classes are independent of each other: only the order within one (class, video) matters.
/// `truth` outlives the matcher.
class Matcher
{
public:
    Matcher(std::span<const TimedSegment> truth, std::span<const double> tiou);

    /// What the prediction takes at each threshold: an index into truth, kNoSegment where it is wrong. Valid
    /// until the next call. ofVideo: the truths of its video, of any class, in the order of their list.
    std::span<const std::uint32_t> take(const TimedSegment &prediction,
                                        std::span<const std::uint32_t> ofVideo);
    /// Makes truths free again at all thresholds, to assign the predictions of their video anew.
    void release(std::span<const std::uint32_t> truths);

private:
    void findCandidates(const TimedSegment &prediction, std::span<const std::uint32_t> ofVideo);
    std::uint32_t takeAt(std::size_t threshold);

    struct Candidate
    {
        std::uint32_t truth = 0;
        double iou = 0;
    };
    std::span<const TimedSegment> m_truth;
    std::vector<double> m_tiou;
    double m_least = 0;
    std::vector<std::uint8_t> m_taken; ///< [truth · thresholds + threshold]
    std::vector<Candidate> m_candidates;
    std::vector<Candidate> m_unordered; ///< kept for its memory
    std::vector<double> m_ious;
    std::vector<std::uint32_t> m_result;
};

} // namespace onset
