// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/candidates.h"

#include <algorithm>
#include <iterator>

namespace onset {

namespace {

VideoId placeId(std::size_t video)
{
    return {static_cast<std::int64_t>(video) + 1};
}

} // namespace

std::vector<QueueVideo> queueVideos(const std::vector<VideoProposals> &found,
                                    const std::vector<Detection> &before, const ScriptedAnnotator &annotator)
{
    std::vector<QueueVideo> videos;
    for (const auto &one : found) {
        const auto &known = annotator.known()[one.video];
        QueueVideo video;
        video.video = placeId(one.video);
        video.frames = known.video.frames->size();
        video.framesPerSecond = known.video.frames->averageRate();
        video.curves = one.curves;
        video.compared = !before.empty();
        video.looked = known.reviewed;
        if (known.wholly)
            video.looked = {frameRange(0, video.frames)};
        std::copy_if(one.detections.begin(), one.detections.end(), std::back_inserter(video.open),
                     [&](const Detection &detection) {
                         return !annotator.isDecided(one.video, detection.range,
                                                     static_cast<int>(detection.actionClass.value) - 1);
                     });
        std::copy_if(before.begin(), before.end(), std::back_inserter(video.other),
                     [&](const Detection &detection) { return detection.video == video.video; });
        videos.push_back(std::move(video));
    }
    return videos;
}

Decided decidedSoFar(const std::vector<QueueVideo> &videos, std::size_t classes,
                     const ScriptedAnnotator &annotator)
{
    Decided decided;
    for (std::size_t i = 0; i < classes; ++i)
        decided.labels[ClassId{static_cast<std::int64_t>(i) + 1}] = annotator.labelsOf(static_cast<int>(i));
    for (const auto &video : videos) {
        const auto place = static_cast<std::size_t>(video.video.value - 1);
        for (const auto &label : annotator.known()[place].segments)
            decided.places.push_back({video.video, label.range, {}, ClassId{label.actionClass + 1}});
        for (const auto &range : annotator.rejectedPlaces(place))
            decided.places.push_back({video.video, range, {}});
    }
    return decided;
}

std::vector<Detection> namedByPlace(const std::vector<VideoProposals> &found)
{
    std::vector<Detection> all;
    for (const auto &video : found) {
        for (auto detection : video.detections) {
            detection.video = placeId(video.video);
            all.push_back(detection);
        }
    }
    return all;
}

} // namespace onset
