// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/runtubes.h"

#include "storage/evaluation/live/livevalues.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace onset {

namespace {

class Collecting
{
public:
    Collecting(ProjectFile &file, const Video &video)
        : m_file(file)
        , m_video(video)
    {}

    Result<PersonTubes> collect(std::span<const Segment> segments, RunId run)
    {
        if (const auto added = addTruth(segments); !added)
            return added.error();
        if (m_tubes.truth.empty())
            return std::move(m_tubes);
        m_tubes.videos.push_back(m_video.id);
        addSeconds();
        if (const auto added = addPredictions(run); !added)
            return added.error();
        return std::move(m_tubes);
    }

private:
    Status addTruth(std::span<const Segment> segments)
    {
        for (const auto &segment : segments) {
            if (!liveTruth(segment))
                continue;
            if (!segment.track) {
                ++m_tubes.withoutTrack;
                continue;
            }
            auto tube = tubeOfTrack(*segment.track, segment.range);
            if (!tube)
                return tube.error();
            if (!*tube) {
                ++m_tubes.lost;
                continue;
            }
            (*tube)->actionClass = segment.actionClass;
            m_tubes.truth.push_back(std::move(**tube));
        }
        return success();
    }

    Status addPredictions(RunId run)
    {
        const auto detections = m_file.detections(run, m_video.id);
        if (!detections)
            return detections.error();
        for (const auto &detection : *detections) {
            if (!detection.track)
                continue;
            auto tube = tubeOfTrack(*detection.track, detection.range);
            if (!tube)
                return tube.error();
            if (!*tube)
                continue;
            (*tube)->actionClass = detection.actionClass;
            (*tube)->score = detection.score;
            m_tubes.predictions.push_back(std::move(**tube));
        }
        return success();
    }

    void addSeconds()
    {
        if (!m_video.frames || m_video.frames->empty())
            return;
        for (int second = 0; second < m_video.frames->durationSeconds(); ++second)
            m_tubes.seconds.emplace(m_video.id, m_video.frames->frameAtSeconds(second));
    }

    /// Tracks are read with the run that made them, once.
    Result<std::optional<Tube>> tubeOfTrack(TrackId id, const FrameRange &range)
    {
        const auto run = runOf(id);
        if (!m_tracks.contains(run)) {
            auto products = m_file.products(run, m_video.id);
            if (!products && products.error().code != Error::Code::NotFound)
                return products.error();
            m_tracks[run] = products ? std::move(products->tracks) : std::vector<Track>();
        }
        const auto &tracks = m_tracks[run];
        const auto track = std::ranges::find(tracks, id, &Track::id);
        return track == tracks.end() ? std::optional<Tube>() : tubeOf(*track, range);
    }

    ProjectFile &m_file;
    const Video &m_video;
    PersonTubes m_tubes;
    std::map<RunId, std::vector<Track>> m_tracks;
};

} // namespace

Result<PersonTubes> tubesOf(ProjectFile &file, const Video &video, std::span<const Segment> segments,
                            RunId run)
{
    return Collecting(file, video).collect(segments, run);
}

Result<PersonTubes> tubesOf(ProjectFile &file, const ProjectContents &contents, RunId run,
                            std::optional<Split> split)
{
    if (std::ranges::find(contents.runs, run, &Run::id) == contents.runs.end())
        return Error{Error::Code::NotFound,
                     "the project '" + contents.path + "' has no run " + std::to_string(run.value),
                     {}};
    const auto completed = file.completedVideos(run);
    if (!completed)
        return completed.error();
    std::unordered_map<VideoId, std::vector<Segment>> segments;
    for (const auto &segment : contents.segments)
        segments[segment.video].push_back(segment);
    PersonTubes all;
    for (const auto &video : contents.videos) {
        if ((split && video.split != *split) || std::ranges::find(*completed, video.id) == completed->end())
            continue;
        const auto tubes = tubesOf(file, video, segments[video.id], run);
        if (!tubes)
            return tubes.error();
        all.add(*tubes);
    }
    return all;
}

} // namespace onset
