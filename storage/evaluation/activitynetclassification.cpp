// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetclassification.h"

#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/ranking.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace onset {

namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

std::vector<std::size_t> bestFirst(std::span<const TimedSegment> predictions,
                                   const std::vector<std::size_t> &which)
{
    std::vector<double> scores;
    for (const auto i : which)
        scores.push_back(predictions[i].score);
    std::vector<std::size_t> order;
    for (const auto place : descendingOrder(scores))
        order.push_back(which[place]);
    return order;
}

double averagePrecision(const std::set<VideoId> &positives, std::span<const TimedSegment> predictions,
                        const std::vector<std::size_t> &which)
{
    std::set<VideoId> free = positives;
    std::vector<std::uint32_t> ranks;
    std::uint32_t rank = 0;
    for (const auto i : bestFirst(predictions, which)) {
        if (free.erase(predictions[i].video) > 0)
            ranks.push_back(rank);
        ++rank;
    }
    return interpolatedAveragePrecisionOfRanks(ranks, static_cast<double>(positives.size()));
}

/// Of the classes of a video, how many are among the first k of its predictions?
double shareFound(const std::set<ClassId> &classes, std::span<const TimedSegment> predictions,
                  const std::vector<std::size_t> &order, std::size_t k)
{
    std::set<ClassId> shown;
    for (std::size_t i = 0; i < std::min(k, order.size()); ++i)
        shown.insert(predictions[order[i]].actionClass);
    const auto found =
        std::count_if(classes.begin(), classes.end(), [&](ClassId id) { return shown.contains(id); });
    return static_cast<double>(found) / static_cast<double>(classes.size());
}

void countHits(ActivityNetClassificationScores &scores, const std::map<VideoId, std::set<ClassId>> &truth,
               std::span<const TimedSegment> predictions)
{
    std::unordered_map<VideoId, std::vector<std::size_t>> ofVideo;
    for (std::size_t i = 0; i < predictions.size(); ++i)
        ofVideo[predictions[i].video].push_back(i);
    for (const auto &[video, classes] : truth) {
        const auto order = bestFirst(predictions, ofVideo[video]);
        for (std::size_t i = 0; i < scores.k.size(); ++i) {
            const double share = shareFound(classes, predictions, order, scores.k[i]);
            scores.hit[i] += share > 0 ? 1 : 0;
            scores.hitOfClasses[i] += share;
        }
    }
    const auto videos = static_cast<double>(truth.size()); // 0 / 0 without truth
    for (std::size_t i = 0; i < scores.k.size(); ++i) {
        scores.hit[i] = truth.empty() ? kUndefined : scores.hit[i] / videos;
        scores.hitOfClasses[i] = truth.empty() ? kUndefined : scores.hitOfClasses[i] / videos;
    }
}

} // namespace

ActivityNetClassificationScores evaluateActivityNetClassification(std::span<const TimedSegment> truth,
                                                                  std::span<const TimedSegment> predictions,
                                                                  std::span<const std::size_t> k)
{
    ActivityNetClassificationScores scores;
    scores.k.assign(k.begin(), k.end());
    scores.hit.resize(k.size());
    scores.hitOfClasses.resize(k.size());
    std::map<VideoId, std::set<ClassId>> ofVideo;
    std::unordered_map<ClassId, std::set<VideoId>> positives;
    for (const auto &segment : truth) {
        if (!positives.contains(segment.actionClass))
            scores.classes.push_back({segment.actionClass, 0});
        positives[segment.actionClass].insert(segment.video);
        ofVideo[segment.video].insert(segment.actionClass);
    }
    countHits(scores, ofVideo, predictions);
    std::unordered_map<ClassId, std::vector<std::size_t>> ofClass;
    for (std::size_t i = 0; i < predictions.size(); ++i)
        ofClass[predictions[i].actionClass].push_back(i);
    std::vector<double> all;
    for (auto &each : scores.classes) {
        each.averagePrecision =
            averagePrecision(positives[each.actionClass], predictions, ofClass[each.actionClass]);
        all.push_back(each.averagePrecision);
    }
    scores.meanAveragePrecision = meanOf(all);
    return scores;
}

} // namespace onset
