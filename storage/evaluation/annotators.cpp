// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/annotators.h"

#include "storage/evaluation/live/livevalues.h"

#include <algorithm>
#include <set>

namespace onset {

namespace {

std::set<VideoId> workedOn(const ProjectContents &contents, AnnotatorId annotator)
{
    std::set<VideoId> videos;
    for (const auto &segment : contents.segments) {
        if (segment.annotator == annotator)
            videos.insert(segment.video);
    }
    for (const auto &coverage : contents.coverage) {
        if (coverage.annotator == annotator && liveReview(coverage))
            videos.insert(coverage.video);
    }
    return videos;
}

std::vector<TimedSegment> segmentsOf(const ProjectContents &contents, AnnotatorId annotator,
                                     const std::map<VideoId, const FrameTable *> &frames)
{
    std::vector<TimedSegment> segments;
    for (const auto &segment : contents.segments) {
        const auto video = frames.find(segment.video);
        if (segment.annotator != annotator || !liveTruth(segment) || video == frames.end())
            continue;
        segments.push_back({segment.video, segment.actionClass,
                            segment.imported.start.value_or(video->second->secondsOf(segment.range.start)),
                            segment.imported.end.value_or(video->second->secondsOf(segment.range.end)), 0});
    }
    return segments;
}

} // namespace

ComparedAnnotators compareAnnotators(const ProjectContents &contents, AnnotatorId first, AnnotatorId second,
                                     std::optional<Split> split)
{
    ComparedAnnotators compared;
    const auto firsts = workedOn(contents, first);
    const auto seconds = workedOn(contents, second);
    std::map<VideoId, const FrameTable *> frames;
    for (const auto &video : contents.videos) {
        if (split && video.split != *split)
            continue;
        const bool both = firsts.contains(video.id) && seconds.contains(video.id);
        compared.alone += !both && (firsts.contains(video.id) || seconds.contains(video.id)) ? 1 : 0;
        if (!both)
            continue;
        if (!video.frames || video.frames->empty()) {
            ++compared.notIndexed;
            continue;
        }
        frames[video.id] = video.frames.get();
        compared.lengths[video.id] = video.frames->durationSeconds();
    }
    compared.first = segmentsOf(contents, first, frames);
    compared.second = segmentsOf(contents, second, frames);
    return compared;
}

std::vector<Annotator> workingAnnotators(const ProjectContents &contents)
{
    std::map<AnnotatorId, std::size_t> segments;
    for (const auto &segment : contents.segments)
        ++segments[segment.annotator];
    for (const auto &coverage : contents.coverage) {
        if (liveReview(coverage))
            segments.try_emplace(coverage.annotator, 0);
    }
    std::vector<Annotator> working;
    for (const auto &annotator : contents.annotators) {
        if (segments.contains(annotator.id))
            working.push_back(annotator);
    }
    std::ranges::stable_sort(
        working, [&](const Annotator &a, const Annotator &b) { return segments[a.id] > segments[b.id]; });
    return working;
}

} // namespace onset
