// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/csv.h"

#include "storage/formats/csvtable.h"
#include "storage/formats/numbers.h"

namespace onset {

namespace {

std::string ptsText(const Video &video, FrameIndex edge)
{
    if (!video.frames || video.frames->empty() || edge.value < 0 || edge.value > video.frames->size())
        return {};
    const Ticks pts = video.frames->ptsOf(edge);
    return pts == kNoPts ? std::string() : std::to_string(pts);
}

struct Row
{
    FrameRange range;
    SecondsRange seconds;
    ClassId actionClass;
    std::optional<TrackId> track;
    SegmentState state = SegmentState::Human;
    std::optional<double> score;
    std::string annotator;
    std::string note;
};

std::string rowText(const Video &video, const Row &row, const std::vector<ActionClass> &classes)
{
    const std::string fields[] = {
        CsvTable::field(video.key),
        renderSeconds(row.seconds.start),
        renderSeconds(row.seconds.end),
        std::to_string(row.range.start.value),
        std::to_string(row.range.end.value),
        ptsText(video, row.range.start),
        ptsText(video, row.range.end),
        CsvTable::field(classNameOf(classes, row.actionClass)),
        row.track ? std::to_string(row.track->value) : std::string(),
        stateName(row.state),
        row.score ? renderNumber(*row.score) : std::string(),
        CsvTable::field(row.annotator),
        CsvTable::field(row.note),
    };
    std::string text;
    for (const auto &field : fields)
        text += (text.empty() ? "" : ",") + field;
    return text + "\r\n";
}

std::string annotatorName(const std::vector<Annotator> &annotators, AnnotatorId id)
{
    for (const auto &annotator : annotators) {
        if (annotator.id == id)
            return annotator.name;
    }
    return {};
}

} // namespace

std::string stateName(SegmentState state)
{
    switch (state) {
    case SegmentState::Predicted:
        return "predicted";
    case SegmentState::Accepted:
        return "accepted";
    case SegmentState::Edited:
        return "edited";
    case SegmentState::Rejected:
        return "rejected";
    case SegmentState::Human:
        return "human";
    case SegmentState::Locked:
        return "locked";
    }
    return {};
}

Result<std::string> writeCsv(const ExportInput &input, bool rejected)
{
    const auto groups = groupByVideo(input);
    if (!groups)
        return groups.error();
    std::string text = "video,start_seconds,end_seconds,start_frame,end_frame,start_pts,end_pts,class,track,"
                       "state,score,annotator,note\r\n";
    for (const auto &group : *groups) {
        for (const auto *s : group.segments) {
            if (!isGroundTruth(*s) && !(rejected && s->state == SegmentState::Rejected))
                continue;
            const auto seconds = exportedSeconds(*group.video, s->range, s->imported);
            if (!seconds)
                return seconds.error();
            text += rowText(*group.video,
                            {s->range, *seconds, s->actionClass, s->track, s->state,
                             s->origin ? std::optional(s->origin->score) : std::nullopt,
                             annotatorName(input.annotators, s->annotator), s->note},
                            input.classes);
        }
        for (const auto *d : group.detections) {
            const auto seconds = exportedSeconds(input, *group.video, *d);
            if (!seconds)
                return seconds.error();
            text += rowText(
                *group.video,
                {d->range, *seconds, d->actionClass, d->track, SegmentState::Predicted, d->score, {}, {}},
                input.classes);
        }
    }
    return text;
}

} // namespace onset
