// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/timedsegment.h"

#include <optional>
#include <span>
#include <vector>

namespace onset {

struct ActivityNetProposalOptions
{
    std::vector<double> tiou = activityNetThresholds();
    /// Proposals a video that the curve goes up to, on average over the videos with truth; none: as many as
    /// there are. ActivityNet's challenge takes 100.
    std::optional<double> mostOnAverage = 100;
};

/// Recall against the average number of proposals a video (AR-AN), at 100 equal steps of that number.
struct ActivityNetProposalScores
{
    std::vector<double> tiou;
    std::vector<double> averageNumber;       ///< [step] proposals a video
    std::vector<std::vector<double>> recall; ///< [tiou][step]
    std::vector<double> averageRecall;       ///< [step] mean over the thresholds
    /// Area under averageRecall from the first step on (trapezoids), over the last average number, percent.
    double areaUnderCurve = 0;

    /// Average recall at so many proposals a video, between two steps by linear interpolation; NaN outside of
    /// the curve.
    double averageRecallAt(double number) const;
};

/// The proposal task of ActivityNet (since 2016), equal to its evaluator. Classes take no part.
/// - V videos with truth, P proposals (those of all other videos count too), N = mostOnAverage or P / V. Of a
///   video with n proposals the best min(n, int(n · N · V / P)) are kept, K in all.
/// - At step k = 1 … 100 a video shows the first int(kept · (k / 100 · N · V / K)) of its kept ones.
///   A truth is found where any of these has IoU ≥ tIoU (one may find several; NaN finds none); recall is
///   over the truths of all videos.
/// Equal scores: descendingOrder(). Where nothing can be said (no truth, or no proposal kept) everything is
/// NaN. O((P + truths) log + proposals · truths of a video).
ActivityNetProposalScores evaluateActivityNetProposals(std::span<const TimedSegment> truth,
                                                       std::span<const TimedSegment> proposals,
                                                       const ActivityNetProposalOptions &options = {});

} // namespace onset
