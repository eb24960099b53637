// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/comparedruns.h"

#include <algorithm>
#include <map>
#include <set>

namespace onset {

namespace {

Result<std::set<VideoId>> completedVideos(ProjectFile &file, const ProjectContents &contents, RunId run)
{
    if (std::ranges::find(contents.runs, run, &Run::id) == contents.runs.end())
        return Error{Error::Code::NotFound,
                     "the project '" + contents.path + "' has no run " + std::to_string(run.value),
                     {}};
    const auto videos = file.completedVideos(run);
    if (!videos)
        return videos.error();
    return std::set<VideoId>(videos->begin(), videos->end());
}

void addLabels(const ProjectContents &contents, std::map<VideoId, ComparedVideo> &videos)
{
    for (const auto &segment : contents.segments) {
        const auto video = videos.find(segment.video);
        if (auto truth = liveTruth(segment); truth && video != videos.end())
            video->second.truths.push_back(std::move(*truth));
    }
    for (const auto &row : contents.coverage) {
        const auto video = videos.find(row.video);
        if (auto review = liveReview(row); review && video != videos.end())
            video->second.reviews.push_back(std::move(*review));
    }
}

} // namespace

Result<std::vector<ComparedVideo>> comparedVideos(ProjectFile &file, const ProjectContents &contents,
                                                  RunId before, RunId after, std::optional<Split> split)
{
    const auto first = completedVideos(file, contents, before);
    if (!first)
        return first.error();
    const auto second = completedVideos(file, contents, after);
    if (!second)
        return second.error();
    std::map<VideoId, ComparedVideo> videos;
    for (const auto &video : contents.videos) {
        if (first->contains(video.id) && second->contains(video.id) && (!split || video.split == *split))
            videos[video.id].video = liveVideo(video);
    }
    addLabels(contents, videos);
    std::vector<ComparedVideo> result;
    for (auto &[id, video] : videos) {
        auto earlier = file.detections(before, id);
        if (!earlier)
            return earlier.error();
        auto later = file.detections(after, id);
        if (!later)
            return later.error();
        video.before = std::move(*earlier);
        video.after = std::move(*later);
        result.push_back(std::move(video));
    }
    return result;
}

} // namespace onset
