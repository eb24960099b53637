// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetdetection.h"

#include "storage/evaluation/matcher.h"
#include "storage/evaluation/ranking.h"

#include <unordered_map>

namespace onset {

namespace {

struct OneClass
{
    ClassId id;
    double truths = 0;
    std::unordered_map<VideoId, std::vector<std::uint32_t>> truthsOf; ///< indices
    std::vector<TimedSegment> predictions; ///< copies, so that what is used together lies together
};

std::vector<OneClass> byClass(std::span<const TimedSegment> truth, std::span<const TimedSegment> predictions)
{
    std::vector<OneClass> classes;
    std::unordered_map<ClassId, std::size_t> places;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const auto [it, isNew] = places.try_emplace(truth[i].actionClass, classes.size());
        if (isNew)
            classes.push_back({truth[i].actionClass, 0, {}, {}});
        auto &its = classes[it->second];
        ++its.truths;
        its.truthsOf[truth[i].video].push_back(static_cast<std::uint32_t>(i));
    }
    for (const auto &segment : predictions) {
        if (const auto it = places.find(segment.actionClass); it != places.end())
            classes[it->second].predictions.push_back(segment);
    }
    return classes;
}

/// For each threshold: the ranks of the predictions that are right, best first from 0.
std::vector<std::vector<std::uint32_t>> ranksOfHits(const OneClass &actionClass, Matcher &matcher,
                                                    std::size_t thresholds)
{
    const auto &predictions = actionClass.predictions;
    std::vector<double> scores;
    scores.reserve(predictions.size());
    for (const auto &prediction : predictions)
        scores.push_back(prediction.score);
    std::vector<std::vector<std::uint32_t>> ranks(thresholds);
    std::uint32_t rank = 0;
    for (const auto p : descendingOrder(scores)) {
        const auto truths = actionClass.truthsOf.find(predictions[p].video);
        if (truths != actionClass.truthsOf.end()) {
            const auto taken = matcher.take(predictions[p], truths->second);
            for (std::size_t t = 0; t < thresholds; ++t) {
                if (taken[t] != kNoSegment)
                    ranks[t].push_back(rank);
            }
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
    Matcher matcher(truth, options.tiou);
    for (const auto &each : byClass(truth, predictions)) {
        const auto ranks = ranksOfHits(each, matcher, options.tiou.size());
        scores.classes.push_back(scoresOf(each, ranks, options.keepCurves));
    }
    scores.averageOverClasses();
    return scores;
}

} // namespace onset
