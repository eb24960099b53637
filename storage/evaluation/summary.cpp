// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/summary.h"

#include "storage/evaluation/activitynetdetection.h"
#include "storage/evaluation/activitynetproposals.h"
#include "storage/evaluation/ranking.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace onset {

namespace {

std::vector<TimedSegment> stretches(std::span<const TimedSegment> detections)
{
    const auto place = [](const TimedSegment &s) { return std::tuple(s.video, s.start, s.end); };
    std::vector<TimedSegment> result(detections.begin(), detections.end());
    std::stable_sort(result.begin(), result.end(), [&](const TimedSegment &a, const TimedSegment &b) {
        return place(a) != place(b) ? place(a) < place(b) : ranksBefore(a.score, b.score);
    });
    const auto same = [&](const TimedSegment &a, const TimedSegment &b) { return place(a) == place(b); };
    result.erase(std::unique(result.begin(), result.end(), same), result.end());
    return result;
}

std::size_t countOf(std::span<const TimedSegment> segments, ClassId id)
{
    return static_cast<std::size_t>(std::count_if(
        segments.begin(), segments.end(), [id](const TimedSegment &s) { return s.actionClass == id; }));
}

} // namespace

DetectionSummary summarizeDetections(std::span<const TimedSegment> truth,
                                     std::span<const TimedSegment> detections)
{
    const auto scores = evaluateActivityNetDetections(truth, detections);
    const auto proposals = evaluateActivityNetProposals(truth, stretches(detections));
    DetectionSummary summary;
    summary.map50 = scores.meanAveragePrecision.front();
    summary.averageMap = scores.average;
    // Where the protocol divides by zero proposals, none of the truth was found.
    const bool nothingFound = !truth.empty() && std::isnan(proposals.areaUnderCurve);
    summary.recallAt10 = nothingFound ? 0 : proposals.averageRecallAt(10);
    summary.recallAt100 = nothingFound ? 0 : proposals.averageRecallAt(100);
    summary.areaUnderCurve = nothingFound ? 0 : proposals.areaUnderCurve;
    for (const auto &each : scores.classes)
        summary.classes.push_back({each.actionClass, countOf(truth, each.actionClass),
                                   countOf(detections, each.actionClass), each.averagePrecision.front(),
                                   meanOf(each.averagePrecision), each.averagePrecision});
    return summary;
}

} // namespace onset
