// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studyevaluation.h"

#include "storage/evaluation/summary.h"

namespace onset {

namespace {

TimedSegment timed(const Video &video, std::size_t place, ClassId actionClass, const FrameRange &range,
                   double score)
{
    return {VideoId{static_cast<std::int64_t>(place) + 1}, actionClass, video.frames->secondsOf(range.start),
            video.frames->secondsOf(range.end), score};
}

std::vector<TimedSegment> truthOf(const StudyData &data)
{
    std::vector<TimedSegment> truth;
    for (std::size_t i = 0; i < data.testing.size(); ++i) {
        for (const auto &segment : data.testing[i].segments)
            truth.push_back(
                timed(data.testing[i].video, i, ClassId{segment.actionClass + 1}, segment.range, 1));
    }
    return truth;
}

} // namespace

StudyScores scoreStudy(const StudyData &data, const std::vector<std::vector<Detection>> &found)
{
    std::vector<TimedSegment> predictions;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const auto &detection : found[i])
            predictions.push_back(
                timed(data.testing[i].video, i, detection.actionClass, detection.range, detection.score));
    }
    const auto truth = truthOf(data);
    const auto summary = summarizeDetections(truth, predictions);
    StudyScores scores;
    scores.measures = {{"map50", summary.map50},
                       {"average_map", summary.averageMap},
                       {"ar10", summary.recallAt10},
                       {"ar100", summary.recallAt100},
                       {"auc", summary.areaUnderCurve}};
    for (const auto &entry : summary.classes)
        scores.perClass[data.set.classes[static_cast<std::size_t>(entry.actionClass.value - 1)]] =
            entry.averagePrecision50;
    return scores;
}

} // namespace onset
