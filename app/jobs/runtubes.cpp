// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/runtubes.h"

#include "storage/evaluation/live/livevalues.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace onset {

namespace {

EdgeBox edgesOf(const TrackBox &box)
{
    return {box.x, box.y, double{box.x} + box.width, double{box.y} + box.height};
}

/// None where the track has no box on any of the frames.
std::optional<Tube> tubeOn(const Track &track, const FrameRange &range)
{
    if (track.boxes.empty())
        return std::nullopt;
    const auto begin = std::max(range.start, track.boxes.front().frame);
    const auto end = std::min(range.end, track.boxes.back().frame + 1);
    Tube tube;
    tube.video = track.video;
    tube.start = begin;
    for (auto frame = begin; frame < end; frame = frame + 1) {
        const auto box = boxAt(track, frame);
        if (box && !box->outside)
            tube.boxes.push_back(edgesOf(*box));
        else if (tube.boxes.empty())
            tube.start = frame + 1;
        else
            tube.boxes.push_back(tube.boxes.back());
    }
    return tube.boxes.empty() ? std::nullopt : std::optional(tube);
}

class Collecting
{
public:
    Collecting(ProjectFile &file, const ProjectContents &contents)
        : m_file(file)
        , m_contents(contents)
    {}

    Status add(const Video &video, RunId run)
    {
        m_tracks.clear();
        const auto before = m_tubes.truth.size();
        if (const auto added = addTruth(video); !added)
            return added;
        if (m_tubes.truth.size() == before)
            return success();
        m_tubes.videos.push_back(video.id);
        addSeconds(video);
        return addPredictions(video, run);
    }
    RunTubes result() { return std::move(m_tubes); }

private:
    Status addTruth(const Video &video)
    {
        for (const auto &segment : m_contents.segments) {
            if (segment.video != video.id || !liveTruth(segment))
                continue;
            if (!segment.track) {
                ++m_tubes.withoutTrack;
                continue;
            }
            auto tube = tubeOf(video.id, *segment.track, segment.range);
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

    Status addPredictions(const Video &video, RunId run)
    {
        const auto detections = m_file.detections(run, video.id);
        if (!detections)
            return detections.error();
        for (const auto &detection : *detections) {
            if (!detection.track)
                continue;
            auto tube = tubeOf(video.id, *detection.track, detection.range);
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

    void addSeconds(const Video &video)
    {
        if (!video.frames || video.frames->empty())
            return;
        for (int second = 0; second < video.frames->durationSeconds(); ++second)
            m_tubes.seconds.emplace(video.id, video.frames->frameAtSeconds(second));
    }

    /// Tracks are read with the run that made them, once a video.
    Result<std::optional<Tube>> tubeOf(VideoId video, TrackId id, const FrameRange &range)
    {
        const auto run = runOf(id);
        if (!m_tracks.contains(run)) {
            auto products = m_file.products(run, video);
            if (!products && products.error().code != Error::Code::NotFound)
                return products.error();
            m_tracks[run] = products ? std::move(products->tracks) : std::vector<Track>();
        }
        const auto &tracks = m_tracks[run];
        const auto track = std::ranges::find(tracks, id, &Track::id);
        return track == tracks.end() ? std::optional<Tube>() : tubeOn(*track, range);
    }

    ProjectFile &m_file;
    const ProjectContents &m_contents;
    RunTubes m_tubes;
    std::map<RunId, std::vector<Track>> m_tracks; ///< of the video at hand
};

} // namespace

Result<RunTubes> tubesOf(ProjectFile &file, const ProjectContents &contents, RunId run,
                         std::optional<Split> split)
{
    if (std::ranges::find(contents.runs, run, &Run::id) == contents.runs.end())
        return Error{Error::Code::NotFound,
                     "the project '" + contents.path + "' has no run " + std::to_string(run.value),
                     {}};
    const auto completed = file.completedVideos(run);
    if (!completed)
        return completed.error();
    Collecting collecting(file, contents);
    for (const auto &video : contents.videos) {
        if ((split && video.split != *split) || std::ranges::find(*completed, video.id) == completed->end())
            continue;
        if (const auto added = collecting.add(video, run); !added)
            return added.error();
    }
    return collecting.result();
}

} // namespace onset
