// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/importresolver.h"

#include "storage/domain/newclasses.h"
#include "storage/formats/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace onset {

namespace {

/// Seconds that a file may disagree with the video about where it ends.
constexpr double kEndSlack = 1.0;

std::string counted(std::size_t n, const std::string &one, const std::string &many)
{
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

} // namespace

FrameRange nearestFrames(const FrameTable &frames, double start, double end)
{
    const FrameRange range{frames.nearestEdge(start), frames.nearestEdge(end)};
    if (!range.empty())
        return range;
    const auto middle = frames.frameAtSeconds(start + (end - start) / 2);
    return {middle, middle + 1};
}

ImportResolver::ImportResolver(const ImportedAnnotations &imported, const ProjectContents &contents,
                               const ImportOptions &options, ImportPlan &plan)
    : m_imported(imported)
    , m_options(options)
    , m_plan(plan)
    , m_known(contents.classes)
{
    m_plan.next = contents.next;
    const bool people = imported.kind == ImportedKind::Annotations;
    m_unknownClasses =
        options.classes.value_or(people ? ImportOptions::Unknown::Create : ImportOptions::Unknown::Refuse);
    for (const auto &video : contents.videos)
        m_videosByKey.emplace(video.key, &video);
    for (const auto &actionClass : contents.classes) {
        m_classes.emplace(actionClass.name, actionClass.id);
        m_plan.next.actionClass = std::max(m_plan.next.actionClass, actionClass.id.value + 1);
    }
}

Error ImportResolver::error(const std::string &where, const std::string &text, Error::Code code) const
{
    return {code, m_imported.file + ": " + where + ": " + text, {}};
}

const Video *ImportResolver::findVideo(const std::string &key) const
{
    auto it = m_videosByKey.find(key);
    if (it == m_videosByKey.end())
        it = m_videosByKey.find("v_" + key);
    return it == m_videosByKey.end() ? nullptr : it->second;
}

Status ImportResolver::prepare()
{
    std::map<VideoId, std::string> named;
    for (const auto &entry : m_imported.videos) {
        const Video *video = findVideo(entry.key);
        m_videos.push_back(video);
        if (!video) {
            if (m_options.videos == ImportOptions::Unknown::Refuse)
                return error(entry.where,
                             "the project has no video '" + entry.key +
                                 "'; add the video, under this name, and import again.",
                             Error::Code::NotFound);
            ++m_skippedVideos;
            continue;
        }
        if (const auto [it, isNew] = named.emplace(video->id, entry.key); !isNew)
            return error(entry.where, "'" + entry.key + "' and '" + it->second + "' are the same video.",
                         Error::Code::Conflict);
        const bool newSplit = entry.split && *entry.split != Split::None && *entry.split != video->split;
        if (m_options.subsets && newSplit) {
            Video after = *video;
            after.split = *entry.split;
            m_plan.changes.videos.push_back({*video, after});
        }
    }
    if (m_options.taxonomyClasses && m_unknownClasses == ImportOptions::Unknown::Create) {
        for (const auto &name : m_imported.classes) {
            if (!m_classes.contains(name))
                createClass(name);
        }
    }
    return success();
}

ClassId ImportResolver::createClass(const std::string &name)
{
    const auto made = newClasses(m_known, {name}, m_plan.next.actionClass++).front();
    m_known.push_back(made);
    m_plan.changes.classes.push_back({std::nullopt, made});
    m_classes.emplace(name, made.id);
    return made.id;
}

Result<std::optional<ImportResolver::Place>> ImportResolver::placeOf(const ImportedSegment &segment)
{
    const Video *video = m_videos[segment.video];
    if (!video)
        return std::optional<Place>();
    const auto actionClass = classOf(segment);
    if (!actionClass)
        return actionClass.error();
    if (!*actionClass)
        return std::optional<Place>();
    const auto range = framesOf(segment, *video);
    if (!range)
        return range.error();
    return std::optional(Place{video, **actionClass, *range, trackOf(segment)});
}

Result<std::optional<ClassId>> ImportResolver::classOf(const ImportedSegment &segment)
{
    if (m_imported.kind == ImportedKind::Proposals)
        return std::optional(kMotionClass);
    if (const auto it = m_classes.find(segment.label); it != m_classes.end())
        return std::optional(it->second);
    if (m_unknownClasses == ImportOptions::Unknown::Skip) {
        m_skippedClasses.insert(segment.label);
        ++m_skippedSegments;
        return std::optional<ClassId>();
    }
    const auto &own = m_imported.classes;
    const bool foreign = !own.empty() && std::find(own.begin(), own.end(), segment.label) == own.end();
    if (foreign || m_unknownClasses == ImportOptions::Unknown::Refuse)
        return error(segment.where,
                     "the class '" + segment.label + "' is unknown" +
                         (foreign ? " to the file's taxonomy and the project." : "; create it first."),
                     Error::Code::BadInput);
    return std::optional(createClass(segment.label));
}

Result<FrameRange> ImportResolver::framesOf(const ImportedSegment &segment, const Video &video)
{
    if (!video.frames || video.frames->empty())
        return error(segment.where, "the video '" + video.key + "' has not been indexed; open it once first.",
                     Error::Code::NotFound);
    if (!segment.start || !segment.end) {
        const FrameRange range = frameRange(*segment.startFrame, *segment.endFrame);
        if (range.end.value > video.frames->size())
            return error(segment.where,
                         "frame " + std::to_string(range.end.value) + " lies beyond the " +
                             std::to_string(video.frames->size()) + " frames of '" + video.key + "'.",
                         Error::Code::BadInput);
        return range;
    }
    const double duration = video.frames->durationSeconds();
    if (*segment.start >= duration + kEndSlack)
        return error(segment.where,
                     "starts at " + renderSeconds(*segment.start) + " s, after the end of '" + video.key +
                         "' (" + renderSeconds(duration) + " s).",
                     Error::Code::BadInput);
    if (*segment.end > duration + kEndSlack && m_beyondEnd++ == 0)
        m_firstBeyondEnd = segment.where + " ('" + video.key + "')";
    return nearestFrames(*video.frames, *segment.start, *segment.end);
}

std::optional<TrackId> ImportResolver::trackOf(const ImportedSegment &segment)
{
    if (!segment.track)
        return std::nullopt;
    if (m_options.tracks.contains(TrackId{*segment.track}))
        return TrackId{*segment.track};
    ++m_droppedTracks;
    return std::nullopt;
}

void ImportResolver::finish()
{
    auto &notices = m_plan.notices;
    if (m_skippedVideos > 0)
        notices.push_back(counted(m_skippedVideos, "video", "videos") +
                          " of the file not in the project, passed over.");
    if (m_skippedSegments > 0)
        notices.push_back(counted(m_skippedSegments, "segment", "segments") + " of " +
                          counted(m_skippedClasses.size(), "unknown class", "unknown classes") +
                          " passed over.");
    if (m_droppedTracks > 0)
        notices.push_back(counted(m_droppedTracks, "segment names a track", "segments name tracks") +
                          " that the project does not have; imported without.");
    if (m_beyondEnd > 0)
        notices.push_back(counted(m_beyondEnd, "segment ends", "segments end") +
                          " after the end of the video, the first at " + m_firstBeyondEnd +
                          "; cut there (the file's seconds are kept).");
}

} // namespace onset
