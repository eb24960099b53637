// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/importplan.h"

#include "storage/formats/importresolver.h"
#include "storage/formats/numbers.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace onset {

namespace {

constexpr const char *kImportSystem = "import";
constexpr std::size_t kMostDetections = (std::size_t{1} << kRunShift) - 1;

using Sameness = std::tuple<VideoId, ClassId, std::optional<TrackId>, FrameRange, bool>;

Sameness sameness(const Segment &s)
{
    return {s.video, s.actionClass, s.track, s.range, s.state == SegmentState::Rejected};
}

Segment segmentFrom(const ImportedSegment &imported, const ImportResolver::Place &place,
                    const ImportOptions &options)
{
    Segment segment;
    segment.video = place.video->id;
    segment.track = place.track;
    segment.actionClass = place.actionClass;
    segment.range = place.range;
    segment.startPts = place.video->frames->ptsOf(place.range.start);
    segment.endPts = place.video->frames->ptsOf(place.range.end);
    segment.state = imported.state.value_or(SegmentState::Human);
    segment.imported = {imported.start, imported.end};
    segment.annotator = options.annotator;
    segment.changedMs = options.nowMs;
    segment.note = imported.note;
    return segment;
}

/// A row that came through an interval of seconds which the frames alone would not give back.
bool roundedAway(const ImportedSegment &segment, const FrameRange &range, const FrameTable &frames)
{
    return segment.start && segment.end &&
           (*segment.start != frames.secondsOf(range.start) || *segment.end != frames.secondsOf(range.end));
}

bool wasReviewed(const ProjectContents &contents, const Video &video)
{
    return std::ranges::any_of(contents.coverage, [&](const Coverage &row) {
        return row.video == video.id && row.kind == CoverageKind::Reviewed && !row.actionClass.valid() &&
               row.range.start.value <= 0 && row.range.end.value >= video.frames->size();
    });
}

/// All of each video, for all classes.
void markReviewed(const std::vector<const Video *> &videos, const ProjectContents &contents,
                  const ImportOptions &options, ImportPlan &plan)
{
    std::size_t marked = 0;
    for (const auto *video : videos) {
        if (!video || !video->frames || video->frames->empty() || wasReviewed(contents, *video))
            continue;
        Coverage row;
        row.id = CoverageId{plan.next.coverage++};
        row.video = video->id;
        row.range = frameRange(0, video->frames->size());
        row.kind = CoverageKind::Reviewed;
        row.annotator = options.annotator;
        row.changedMs = options.nowMs;
        plan.changes.coverage.push_back({std::nullopt, row});
        ++marked;
    }
    plan.notices.push_back(std::to_string(marked) + " videos were marked as reviewed.");
}

} // namespace

Result<ImportPlan> toChanges(const ImportedAnnotations &imported, const ProjectContents &contents,
                             const ImportOptions &options)
{
    if (imported.kind != ImportedKind::Annotations)
        return Error{Error::Code::InvalidArgument,
                     imported.file + ": holds a model's results, which become a run, not segments.",
                     {}};
    ImportPlan plan;
    ImportResolver resolver(imported, contents, options, plan);
    if (const auto status = resolver.prepare(); !status)
        return status.error();
    std::set<Sameness> existing;
    if (options.skipExisting) {
        for (const auto &segment : contents.segments)
            existing.insert(sameness(segment));
    }
    std::map<std::string, AnnotatorId> annotators;
    for (const auto &annotator : contents.annotators)
        annotators.emplace(annotator.name, annotator.id);
    std::size_t predicted = 0;
    for (const auto &entry : imported.segments) {
        if (entry.state == SegmentState::Predicted) {
            ++predicted;
            continue;
        }
        const auto place = resolver.placeOf(entry);
        if (!place)
            return place.error();
        if (!*place)
            continue;
        Segment segment = segmentFrom(entry, **place, options);
        const auto annotator = annotators.find(entry.annotator);
        if (annotator != annotators.end())
            segment.annotator = annotator->second;
        if (existing.contains(sameness(segment))) {
            ++plan.existing;
            continue;
        }
        if (!entry.annotator.empty() && annotator == annotators.end())
            plan.newAnnotators[entry.annotator].push_back(plan.changes.segments.size());
        segment.id = SegmentId{plan.next.segment++};
        plan.changes.segments.push_back({std::nullopt, std::move(segment)});
        ++plan.segments;
    }
    if (options.reviewed)
        markReviewed(resolver.videos(), contents, options, plan);
    resolver.finish();
    if (predicted > 0)
        plan.notices.push_back(std::to_string(predicted) +
                               " predicted rows passed over; import a model's results as such.");
    if (plan.existing > 0)
        plan.notices.push_back(std::to_string(plan.existing) + " segments were in the project already.");
    return plan;
}

Result<ImportedRun> toRun(const ImportedAnnotations &imported, const ProjectContents &contents,
                          const ImportOptions &options)
{
    if (imported.kind == ImportedKind::Annotations)
        return Error{
            Error::Code::InvalidArgument, imported.file + ": holds people's segments, not results.", {}};
    if (imported.segments.size() > kMostDetections)
        return Error{Error::Code::BadInput,
                     imported.file + ": holds more than " + std::to_string(kMostDetections) + " detections.",
                     {}};
    ImportedRun result;
    ImportResolver resolver(imported, contents, options, result.plan);
    if (const auto status = resolver.prepare(); !status)
        return status.error();
    auto seconds = nlohmann::json::array();
    std::set<VideoId> seen;
    for (const auto &entry : imported.segments) {
        const auto resolved = resolver.placeOf(entry);
        if (!resolved)
            return resolved.error();
        if (!*resolved)
            continue;
        const auto &place = **resolved;
        const auto ordinal = static_cast<std::int64_t>(result.detections.size()) + 1;
        if (roundedAway(entry, place.range, *place.video->frames))
            seconds.push_back({ordinal, *entry.start, *entry.end});
        result.detections.push_back({DetectionId{ordinal}, place.video->id, place.actionClass, place.track,
                                     place.range, entry.score.value_or(0), false});
        if (seen.insert(place.video->id).second)
            result.run.videos.push_back(place.video->id);
    }
    resolver.finish();
    result.run.system = kImportSystem;
    result.run.startedMs = result.run.finishedMs = options.nowMs;
    const auto replace = nlohmann::json::error_handler_t::replace;
    result.run.parameters = nlohmann::json{{"file", imported.file}, {"seconds", std::move(seconds)}}.dump(
        -1, ' ', false, replace);
    return result;
}

std::vector<Detection> assignedTo(RunId run, std::vector<Detection> detections)
{
    for (auto &detection : detections)
        detection.id = productId<DetectionId>(run, ordinalOf(detection.id));
    return detections;
}

std::unordered_map<DetectionId, ImportedTimes> importedTimesOf(const Run &run)
{
    std::unordered_map<DetectionId, ImportedTimes> result;
    if (run.system != kImportSystem)
        return result;
    const auto parameters = nlohmann::json::parse(run.parameters, nullptr, false);
    if (!parameters.is_object() || !parameters.contains("seconds"))
        return result;
    for (const auto &entry : parameters["seconds"]) {
        if (entry.is_array() && entry.size() == 3 && entry[0].is_number_integer() && entry[1].is_number() &&
            entry[2].is_number())
            result[productId<DetectionId>(run.id, entry[0].get<std::int64_t>())] = {entry[1].get<double>(),
                                                                                    entry[2].get<double>()};
    }
    return result;
}

} // namespace onset
