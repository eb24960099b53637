// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportvalues.h"

#include "app/jobs/runanalysis.h"
#include "storage/evaluation/persontubes.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace onset::report {

namespace {

LiveEvaluation evaluationOf(const ReportRequest &request, const ReportRun &run)
{
    auto evaluation = annotatedEvaluation(*request.contents, run.run, request.options);
    std::unordered_map<VideoId, std::vector<Detection>> byVideo;
    for (const auto &detection : run.detections)
        byVideo[detection.video].push_back(detection);
    for (const auto video : run.complete) {
        auto &detections = byVideo[video];
        std::sort(detections.begin(), detections.end(),
                  [](const Detection &a, const Detection &b) { return a.id < b.id; });
        evaluation.setPredictions(video, detections);
    }
    return evaluation;
}

/// Truths and predictions that were measured, as the oracle's table takes them.
class OracleInput
{
public:
    OracleInput(const ReportRequest &request, const EntryList &all)
        : m_request(request)
    {
        for (const auto &video : request.contents->videos)
            m_videos[video.id] = &video;
        for (const auto &segment : request.contents->segments)
            m_segments[segment.id] = &segment;
        for (const auto &detection : request.run.detections)
            m_detections[detection.id] = &detection;
        for (const auto &entry : all.entries)
            take(entry);
    }

    OracleTable table(double threshold) const
    {
        OracleOptions options;
        options.thresholds = {threshold};
        const bool hasSpace = m_tracked && !m_trueTubes.empty() && m_trueTubes.size() == m_truths.size();
        return hasSpace ? oracleTable(m_trueTubes, m_tubes, options)
                        : oracleTable(m_truths, m_predictions, options);
    }

private:
    void take(const AnalysisEntry &entry)
    {
        const bool isPrediction = entry.kind != EntryKind::Missed;
        if (isPrediction)
            takePrediction(entry);
        if (entry.kind == EntryKind::TruePositive || !isPrediction)
            takeTruth(entry);
    }

    void takePrediction(const AnalysisEntry &entry)
    {
        const auto &frames = *m_videos.at(entry.video)->frames;
        m_predictions.push_back(
            timedSegment(entry.video, entry.predictedClass, entry.predictedRange, frames, entry.score));
        const auto it = m_detections.find(entry.prediction);
        auto tube = tubeOf(it == m_detections.end() ? std::nullopt : it->second->track, entry.predictedRange);
        m_tracked = m_tracked || !tube.boxes.empty();
        if (tube.boxes.empty()) {
            // It still counts, but nothing is where it is.
            tube.start = entry.predictedRange.start;
            tube.boxes.push_back({-2, -2, -1, -1});
        }
        tube.video = entry.video;
        tube.actionClass = entry.predictedClass;
        tube.score = entry.score;
        m_tubes.push_back(std::move(tube));
    }

    void takeTruth(const AnalysisEntry &entry)
    {
        auto truth =
            timedSegment(entry.video, entry.trueClass, entry.trueRange, *m_videos.at(entry.video)->frames);
        const auto it = m_segments.find(entry.truth);
        const auto *segment = it == m_segments.end() ? nullptr : it->second;
        if (segment) {
            truth.start = segment->imported.start.value_or(truth.start);
            truth.end = segment->imported.end.value_or(truth.end);
        }
        m_truths.push_back(truth);
        auto tube = tubeOf(segment ? segment->track : std::nullopt, entry.trueRange);
        if (tube.boxes.empty())
            return;
        tube.video = entry.video;
        tube.actionClass = entry.trueClass;
        m_trueTubes.push_back(std::move(tube));
    }

    /// Without boxes where nobody is known to be there.
    Tube tubeOf(std::optional<TrackId> id, const FrameRange &range) const
    {
        const auto it = id ? m_request.tracks.find(*id) : m_request.tracks.end();
        return it == m_request.tracks.end() ? Tube() : onset::tubeOf(it->second, range).value_or(Tube());
    }

    const ReportRequest &m_request;
    std::unordered_map<VideoId, const Video *> m_videos;
    std::unordered_map<SegmentId, const Segment *> m_segments;
    std::unordered_map<DetectionId, const Detection *> m_detections;
    std::vector<TimedSegment> m_truths;
    std::vector<TimedSegment> m_predictions;
    std::vector<Tube> m_trueTubes;
    std::vector<Tube> m_tubes;
    bool m_tracked = false;
};

EntryFilter everything()
{
    EntryFilter filter;
    filter.kinds = {EntryKind::TruePositive, EntryKind::DoubleDetection, EntryKind::WrongLabel,
                    EntryKind::Localization, EntryKind::Confusion,       EntryKind::Background,
                    EntryKind::Missed};
    return filter;
}

} // namespace

ReportValues measure(const ReportRequest &request)
{
    ReportValues values;
    auto evaluation = evaluationOf(request, request.run);
    values.run = evaluation.analysis();
    values.worst = evaluation.entries({}, request.worst);
    const auto all = evaluation.entries(everything(), std::numeric_limits<std::size_t>::max());
    const auto &analysis = *values.run;
    values.oracle = OracleInput(request, all).table(analysis.options.tiou[analysis.shown]);
    if (request.compare)
        values.compared = evaluationOf(request, *request.compare).analysis();
    return values;
}

} // namespace onset::report
