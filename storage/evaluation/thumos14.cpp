// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/thumos14.h"

#include "storage/evaluation/ranking.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace onset {

namespace {

/// Places of detections, best first; of equal scores the earlier.
std::vector<std::size_t> bestFirst(std::span<const TimedSegment> detections)
{
    std::vector<double> scores;
    scores.reserve(detections.size());
    for (const auto &detection : detections)
        scores.push_back(detection.score);
    return stableDescendingOrder(scores);
}

bool touchesAny(const TimedSegment &detection, std::span<const TimedSegment> ambiguous)
{
    return std::any_of(ambiguous.begin(), ambiguous.end(),
                       [&](const TimedSegment &region) { return thumos14Overlap(region, detection) > 0; });
}

struct OneVideo
{
    std::vector<TimedSegment> truth;
    std::vector<TimedSegment> detections;
};

struct OneClass
{
    ClassId id;
    std::size_t positives = 0;
    std::map<VideoId, OneVideo> videos;
};

std::vector<OneClass> byClass(std::span<const TimedSegment> truth, std::span<const TimedSegment> predictions)
{
    std::vector<OneClass> classes;
    std::unordered_map<ClassId, std::size_t> places;
    for (const auto &segment : truth) {
        const auto [it, isNew] = places.try_emplace(segment.actionClass, classes.size());
        if (isNew)
            classes.push_back({segment.actionClass, 0, {}});
        auto &its = classes[it->second];
        ++its.positives;
        its.videos[segment.video].truth.push_back(segment);
    }
    for (const auto &segment : predictions) {
        if (const auto it = places.find(segment.actionClass); it != places.end())
            classes[it->second].videos[segment.video].detections.push_back(segment);
    }
    return classes;
}

using Regions = std::unordered_map<VideoId, std::vector<TimedSegment>>;

/// At each threshold the detections that count, by video and score.
std::vector<std::vector<Thumos14Judged>> judged(const OneClass &actionClass, const Regions &ambiguous,
                                                std::span<const double> tiou)
{
    std::vector<std::vector<Thumos14Judged>> result(tiou.size());
    for (const auto &[id, video] : actionClass.videos) {
        const auto regions = ambiguous.find(id);
        const auto outcomes = judgeThumos14(
            video.truth, video.detections,
            regions == ambiguous.end() ? std::span<const TimedSegment>() : regions->second, tiou);
        const auto order = bestFirst(video.detections);
        for (std::size_t t = 0; t < tiou.size(); ++t) {
            for (const auto i : order) {
                if (outcomes[t][i] != Thumos14Outcome::Ignored)
                    result[t].push_back(
                        {video.detections[i].score, outcomes[t][i] == Thumos14Outcome::Right});
            }
        }
    }
    return result;
}

double sumOfPrecisions(std::span<const std::uint8_t> hits, double positives)
{
    const auto curve = precisionRecall(hits, positives);
    double sum = 0;
    for (std::size_t i = 0; i < hits.size(); ++i)
        sum += hits[i] ? curve.precision[i] : 0;
    return sum / positives;
}

double elevenPointAverage(std::span<const std::uint8_t> hits, double positives)
{
    constexpr int kPoints = 11;
    const auto curve = precisionRecall(hits, positives);
    const auto envelope = precisionEnvelope(curve.precision);
    double average = 0;
    for (int k = 0; k < kPoints; ++k) {
        const auto reached = std::lower_bound(curve.recall.begin(), curve.recall.end(), k * 0.1);
        if (reached != curve.recall.end())
            average += envelope[static_cast<std::size_t>(reached - curve.recall.begin())] / kPoints;
    }
    return average;
}

} // namespace

std::vector<double> thumos14Thresholds(Thumos14Kit kit)
{
    if (kit == Thumos14Kit::Of2014)
        return evenlySpaced(0.1, 0.5, 5); // the third is 0.30000000000000004
    return {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7};
}

double thumos14Overlap(const TimedSegment &a, const TimedSegment &b)
{
    const auto [startA, endA] = std::minmax(a.start, a.end);
    const auto [startB, endB] = std::minmax(b.start, b.end);
    const double common = std::min(endA, endB) - std::max(startA, startB);
    return common > 0 ? common / (std::max(endA, endB) - std::min(startA, startB)) : 0;
}

std::vector<std::vector<Thumos14Outcome>> judgeThumos14(std::span<const TimedSegment> truth,
                                                        std::span<const TimedSegment> detections,
                                                        std::span<const TimedSegment> ambiguous,
                                                        std::span<const double> tiou)
{
    std::vector<Thumos14Outcome> start(detections.size(), Thumos14Outcome::Wrong);
    for (std::size_t i = 0; i < detections.size(); ++i) {
        if (touchesAny(detections[i], ambiguous))
            start[i] = Thumos14Outcome::Ignored;
    }
    std::vector<std::vector<Thumos14Outcome>> outcomes(tiou.size(), start);
    const auto order = bestFirst(detections);
    std::vector<double> overlaps(detections.size());
    for (const auto &each : truth) {
        for (const auto i : order)
            overlaps[i] = thumos14Overlap(each, detections[i]);
        for (std::size_t t = 0; t < tiou.size(); ++t) {
            auto &ofThreshold = outcomes[t];
            auto best = detections.size();
            for (const auto i : order) {
                const bool isBetter = best == detections.size() || overlaps[i] > overlaps[best];
                if (ofThreshold[i] != Thumos14Outcome::Right && isBetter)
                    best = i;
            }
            if (best != detections.size() && overlaps[best] > tiou[t])
                ofThreshold[best] = Thumos14Outcome::Right;
        }
    }
    return outcomes;
}

std::vector<std::uint8_t> rankThumos14(Thumos14Kit kit, std::span<const Thumos14Judged> judged)
{
    std::vector<Thumos14Judged> ranked(judged.begin(), judged.end());
    if (kit == Thumos14Kit::Of2014)
        std::stable_partition(ranked.begin(), ranked.end(), [](const auto &each) { return each.right; });
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &a, const auto &b) { return ranksBefore(a.score, b.score); });
    std::vector<std::uint8_t> hits;
    hits.reserve(ranked.size());
    for (const auto &each : ranked)
        hits.push_back(each.right ? 1 : 0);
    return hits;
}

double thumos14AveragePrecision(Thumos14Kit kit, std::span<const std::uint8_t> hits, double positives)
{
    const bool nothingFound = std::find(hits.begin(), hits.end(), 1) == hits.end();
    if (nothingFound)
        return 0;
    return kit == Thumos14Kit::Of2015 ? sumOfPrecisions(hits, positives)
                                      : elevenPointAverage(hits, positives);
}

DetectionScores evaluateThumos14(std::span<const TimedSegment> truth,
                                 std::span<const TimedSegment> predictions,
                                 std::span<const TimedSegment> ambiguous, const Thumos14Options &options)
{
    Regions regions;
    for (const auto &region : ambiguous)
        regions[region.video].push_back(region);
    DetectionScores scores;
    scores.tiou = options.tiou;
    for (const auto &actionClass : byClass(truth, predictions)) {
        DetectionScores::ClassScores ofClass{actionClass.id, {}, {}};
        const auto positives = static_cast<double>(actionClass.positives);
        for (const auto &ofThreshold : judged(actionClass, regions, options.tiou)) {
            const auto hits = rankThumos14(options.kit, ofThreshold);
            ofClass.averagePrecision.push_back(thumos14AveragePrecision(options.kit, hits, positives));
            if (options.keepCurves)
                ofClass.curves.push_back(precisionRecall(hits, positives));
        }
        scores.classes.push_back(std::move(ofClass));
    }
    scores.averageOverClasses();
    return scores;
}

} // namespace onset
