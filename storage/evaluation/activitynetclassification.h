// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/timedsegment.h"

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

/// How well whole videos are classified. One entry for each k in the lists named so.
struct ActivityNetClassificationScores
{
    struct ClassScores
    {
        ClassId actionClass;
        double averagePrecision = 0;
    };
    std::vector<std::size_t> k;
    std::vector<double> hit; ///< [k] share of videos with at least one of their classes among the best k
    std::vector<double> hitOfClasses; ///< [k] mean over videos of the share of their classes among the best k
    double meanAveragePrecision = 0;
    std::vector<ClassScores> classes; ///< those of the truth, in the order of their first segment

    /// The error of the challenges, 1 - hit at place i of `k`.
    double errorAt(std::size_t i) const { return 1 - hit[i]; }
};

/// The classification tasks of ActivityNet, equal to its evaluator; times are not looked at. Everything is
/// NaN without truth.
/// - A video's classes are those of its truths, each once.
/// - Best k: the first k of a video's predictions by descendingOrder() of their scores; the same class twice
///   takes two places. A video without predictions is missed.
/// - Average precision as in detection, each (video, class) found once; the same again is wrong, as is one in
///   a video without truth.
/// Predictions of a class without truth take part in the best k only (the evaluator stops with an error).
ActivityNetClassificationScores evaluateActivityNetClassification(std::span<const TimedSegment> truth,
                                                                  std::span<const TimedSegment> predictions,
                                                                  std::span<const std::size_t> k);

} // namespace onset
