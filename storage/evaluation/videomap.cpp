// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/videomap.h"

#include "storage/evaluation/overlapmatching.h"
#include "storage/evaluation/ranking.h"
#include "storage/evaluation/tubeoverlap.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace onset {

namespace {

constexpr double kActSuppression = 0.3;

using Tubes = std::vector<const Tube *>;
using TubesOfVideos = std::unordered_map<VideoId, Tubes>;

struct OneClass
{
    Tubes truth;
    Tubes predictions; ///< those that count, by video
};

TubeOverlap overlapBy(TubeRule rule, const Tube &truth, const Tube &prediction)
{
    switch (rule) {
    case TubeRule::Act:
    case TubeRule::ActNms:
        return tubeOverlap(truth, prediction, TubeGeometry::Inclusive, OverlapPrecision::Single);
    case TubeRule::MultiSports:
        return tubeOverlap(truth, prediction, TubeGeometry::Exclusive, OverlapPrecision::Single);
    case TubeRule::Gurkirt:
        return tubeOverlap(truth, prediction, TubeGeometry::Gurkirt);
    case TubeRule::RetinaNet:
        break;
    }
    return tubeOverlap(truth, prediction, TubeGeometry::Inclusive);
}

double measured(const TubeOverlap &overlap, TubeMeasure measure)
{
    switch (measure) {
    case TubeMeasure::Spatial:
        return overlap.spatial;
    case TubeMeasure::Temporal:
        return overlap.temporal;
    case TubeMeasure::SpatioTemporal:
        break;
    }
    return overlap.product;
}

AreaRule areaOf(TubeRule rule)
{
    switch (rule) {
    case TubeRule::MultiSports:
        return AreaRule::PascalNegated;
    case TubeRule::Gurkirt:
        return AreaRule::PascalSingle;
    case TubeRule::Act:
    case TubeRule::ActNms:
    case TubeRule::RetinaNet:
        break;
    }
    return AreaRule::Trapezoid;
}

std::vector<double> scoresOf(std::span<const Tube *const> tubes)
{
    std::vector<double> scores;
    for (const auto *tube : tubes)
        scores.push_back(tube->score);
    return scores;
}

/// Which predictions of one video count, in the order in which the rule lists them.
std::vector<std::size_t> inVideo(const Tubes &tubes, TubeRule rule)
{
    if (rule == TubeRule::ActNms)
        return suppressTubes(tubes, kActSuppression);
    if (rule == TubeRule::Gurkirt)
        return stableDescendingOrder(scoresOf(tubes));
    std::vector<std::size_t> all(tubes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

/// Predictions by video, in the order of the videos; those of other videos last where the rule counts them.
Tubes byVideo(const Tubes &predictions, std::span<const VideoId> videos, TubeRule rule)
{
    TubesOfVideos ofVideos;
    for (const auto *tube : predictions)
        ofVideos[tube->video].push_back(tube);
    Tubes ordered;
    for (const auto video : videos) {
        const auto found = ofVideos.find(video);
        if (found == ofVideos.end())
            continue;
        const auto &tubes = found->second;
        for (const auto kept : inVideo(tubes, rule))
            ordered.push_back(tubes[kept]);
        ofVideos.erase(found);
    }
    if (rule == TubeRule::MultiSports) {
        for (const auto *tube : predictions) {
            if (ofVideos.contains(tube->video))
                ordered.push_back(tube);
        }
    }
    return ordered;
}

JudgedClass judge(ClassId id, const OneClass &actionClass, const VideoMapOptions &options)
{
    JudgedClass judged{id, actionClass.truth.size(), scoresOf(actionClass.predictions), {}};
    judged.right.assign(options.thresholds.size(),
                        std::vector<std::uint8_t>(actionClass.predictions.size(), 0));
    TubesOfVideos truths;
    for (const auto *tube : actionClass.truth)
        truths[tube->video].push_back(tube);
    const auto choice = options.rule == TubeRule::MultiSports ? TruthChoice::Best : TruthChoice::BestFree;
    std::unordered_map<VideoId, OverlapMatching> matchings;
    for (const auto &[video, tubes] : truths)
        matchings.try_emplace(video, tubes.size(), options.thresholds, choice,
                              options.rule == TubeRule::Gurkirt);
    const auto order = options.rule == TubeRule::Gurkirt ? stableDescendingOrder(judged.scores)
                                                         : negatedOrder(judged.scores);
    std::vector<double> overlaps;
    for (const auto p : order) {
        const auto &prediction = *actionClass.predictions[p];
        const auto matching = matchings.find(prediction.video);
        if (matching == matchings.end())
            continue;
        overlaps.clear();
        for (const auto *truth : truths.at(prediction.video))
            overlaps.push_back(measured(overlapBy(options.rule, *truth, prediction), options.measure));
        const auto right = matching->second.take(overlaps);
        for (std::size_t t = 0; t < right.size(); ++t)
            judged.right[t][p] = right[t];
    }
    return judged;
}

} // namespace

std::vector<std::size_t> suppressTubes(std::span<const Tube *const> tubes, double most)
{
    auto waiting = descendingOrder(scoresOf(tubes));
    std::vector<std::size_t> kept;
    while (!waiting.empty()) {
        const auto best = waiting.front();
        kept.push_back(best);
        waiting.erase(waiting.begin());
        std::erase_if(waiting, [&](std::size_t other) {
            const double overlap = overlapBy(TubeRule::Act, *tubes[other], *tubes[best]).product;
            return !(overlap <= most);
        });
    }
    return kept;
}

OverlapScores evaluateVideoMap(std::span<const Tube> truth, std::span<const Tube> predictions,
                               std::span<const ClassId> classes, std::span<const VideoId> videos,
                               const VideoMapOptions &options)
{
    std::unordered_map<ClassId, OneClass> byClass;
    for (const auto &tube : truth)
        byClass[tube.actionClass].truth.push_back(&tube);
    for (const auto &tube : predictions)
        byClass[tube.actionClass].predictions.push_back(&tube);
    std::vector<JudgedClass> judged;
    for (const auto id : classes) {
        auto &actionClass = byClass[id];
        actionClass.predictions = byVideo(actionClass.predictions, videos, options.rule);
        judged.push_back(judge(id, actionClass, options));
    }
    auto scores =
        overlapScores(judged, options.thresholds, areaOf(options.rule),
                      options.rule == TubeRule::MultiSports ? WithoutTruth::Undefined : WithoutTruth::Zero);
    const std::unordered_set<VideoId> listed(videos.begin(), videos.end());
    scores.elsewhere =
        static_cast<std::size_t>(std::count_if(predictions.begin(), predictions.end(), [&](const Tube &tube) {
            return !listed.contains(tube.video);
        }));
    return scores;
}

} // namespace onset
