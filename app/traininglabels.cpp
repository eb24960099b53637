// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traininglabels.h"

#include "storage/domain/frameranges.h"
#include "storage/formats/exportinput.h"

#include <algorithm>

namespace onset {

TrainingLabels::TrainingLabels(const Source &source)
    : m_source(source)
{
    for (const auto &segment : source.segments)
        m_segments.emplace(segment.video, &segment);
    std::vector<ActionClass> classes(source.classes.begin(), source.classes.end());
    std::ranges::stable_sort(classes, {}, &ActionClass::position);
    const bool motion = std::ranges::any_of(
        source.segments, [](const Segment &s) { return s.actionClass == kMotionClass && isGroundTruth(s); });
    for (const auto &known : classes) {
        if (known.id == kMotionClass && known.name == kMotionClassName && !motion)
            continue;
        m_places[known.id] = static_cast<int>(m_names.size());
        m_names.push_back(known.name);
    }
}

Error TrainingLabels::wrong(const Video &video, const std::string &problem) const
{
    return {Error::Code::BadInput, m_source.path + ": the video '" + video.key + "' " + problem, {}};
}

Result<TrainingVideo> TrainingLabels::of(const Video &video, FrameRange part) const
{
    if (!video.frames || video.frames->empty())
        return wrong(video, "has not been indexed; open it once first");
    if (part.empty())
        part = frameRange(0, video.frames->size());
    TrainingVideo labelled;
    labelled.video = video;
    if (const auto added = addSegments(labelled, part); !added)
        return added.error();
    addReviews(labelled, part);
    return labelled;
}

Status TrainingLabels::addSegments(TrainingVideo &labelled, FrameRange part) const
{
    const auto &video = labelled.video;
    const auto [first, last] = m_segments.equal_range(video.id);
    for (auto it = first; it != last; ++it) {
        const Segment &segment = *it->second;
        if (!isGroundTruth(segment))
            continue;
        if (segment.range.start.value < 0 || segment.range.empty() ||
            segment.range.end.value > video.frames->size())
            return wrong(video, "has a label that reaches from frame " +
                                    std::to_string(segment.range.start.value) + " to " +
                                    std::to_string(segment.range.end.value) + ", but only " +
                                    std::to_string(video.frames->size()) + " frames");
        const auto place = m_places.find(segment.actionClass);
        if (place == m_places.end())
            return wrong(video, "has a label of a class that is not there any more");
        if (commonRange(segment.range, part) == segment.range)
            labelled.segments.push_back({segment.range, place->second});
    }
    return success();
}

void TrainingLabels::addReviews(TrainingVideo &labelled, FrameRange part) const
{
    std::map<int, std::vector<FrameRange>> forClass;
    const auto add = [&](ClassId actionClass, const FrameRange &range) {
        const auto seen = commonRange(range, part);
        const auto place = m_places.find(actionClass);
        if (seen.empty())
            return;
        if (!actionClass.valid())
            labelled.reviewed.push_back(seen);
        else if (place != m_places.end())
            forClass[place->second].push_back(seen);
    };
    for (const auto &row : m_source.coverage) {
        if (row.video == labelled.video.id && row.kind == CoverageKind::Reviewed)
            add(row.actionClass, row.range);
    }
    const auto [first, last] = m_segments.equal_range(labelled.video.id);
    for (auto it = first; it != last; ++it) {
        if (it->second->state == SegmentState::Rejected)
            add(it->second->actionClass, it->second->range);
    }
    labelled.reviewed = joinedRanges(std::move(labelled.reviewed));
    for (auto &[place, ranges] : forClass) {
        for (const auto &range : joinedRanges(std::move(ranges)))
            labelled.reviewedFor.push_back({place, range});
    }
}

} // namespace onset
