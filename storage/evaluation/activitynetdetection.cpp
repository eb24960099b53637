// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetdetection.h"

#include "storage/evaluation/matcher.h"
#include "storage/evaluation/truthindex.h"

#include <unordered_map>

namespace onset {

namespace {

struct OneClass
{
    ClassId id;
    double truths = 0;
    std::vector<std::uint32_t> predictions; ///< indices
};

std::vector<OneClass> byClass(std::span<const TimedSegment> truth, std::span<const TimedSegment> predictions)
{
    std::vector<OneClass> classes;
    std::unordered_map<ClassId, std::size_t> places;
    for (const auto &segment : truth) {
        const auto [it, isNew] = places.try_emplace(segment.actionClass, classes.size());
        if (isNew)
            classes.push_back({segment.actionClass, 0, {}});
        ++classes[it->second].truths;
    }
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        if (const auto it = places.find(predictions[i].actionClass); it != places.end())
            classes[it->second].predictions.push_back(static_cast<std::uint32_t>(i));
    }
    return classes;
}

/// For each threshold: the ranks of the predictions that are right, best first from 0.
std::vector<std::vector<std::uint32_t>> ranksOfHits(const OneClass &actionClass,
                                                    std::span<const TimedSegment> predictions,
                                                    const TruthIndex &index, Matcher &matcher,
                                                    std::size_t thresholds)
{
    std::vector<std::vector<std::uint32_t>> ranks(thresholds);
    std::uint32_t rank = 0;
    for (const auto p : rankedByScore(predictions, actionClass.predictions)) {
        const auto taken = matcher.take(predictions[p], index.of(predictions[p].video));
        for (std::size_t t = 0; t < thresholds; ++t) {
            if (taken[t] != kNoSegment)
                ranks[t].push_back(rank);
        }
        ++rank;
    }
    return ranks;
}

ActivityNetDetectionScores::ClassScores scoresOf(const OneClass &actionClass,
                                                 std::span<const std::vector<std::uint32_t>> ranksOfHits,
                                                 bool keepCurves)
{
    ActivityNetDetectionScores::ClassScores scores{actionClass.id, {}, {}};
    for (const auto &ranks : ranksOfHits) {
        scores.averagePrecision.push_back(interpolatedAveragePrecisionOfRanks(ranks, actionClass.truths));
        if (keepCurves)
            scores.curves.push_back(
                precisionRecallOfRanks(ranks, actionClass.predictions.size(), actionClass.truths));
    }
    return scores;
}

} // namespace

ActivityNetDetectionScores evaluateActivityNetDetections(std::span<const TimedSegment> truth,
                                                         std::span<const TimedSegment> predictions,
                                                         const ActivityNetDetectionOptions &options)
{
    ActivityNetDetectionScores scores;
    scores.tiou = options.tiou;
    const TruthIndex index(truth);
    Matcher matcher(truth, options.tiou);
    for (const auto &each : byClass(truth, predictions)) {
        const auto ranks = ranksOfHits(each, predictions, index, matcher, options.tiou.size());
        scores.classes.push_back(scoresOf(each, ranks, options.keepCurves));
    }
    scores.averageOverClasses();
    return scores;
}

} // namespace onset
