// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/persontubes.h"

#include <algorithm>

namespace onset {

namespace {

EdgeBox edgesOf(const TrackBox &box)
{
    return {box.x, box.y, double{box.x} + box.width, double{box.y} + box.height};
}

} // namespace

void PersonTubes::add(const PersonTubes &other)
{
    truth.insert(truth.end(), other.truth.begin(), other.truth.end());
    predictions.insert(predictions.end(), other.predictions.begin(), other.predictions.end());
    videos.insert(videos.end(), other.videos.begin(), other.videos.end());
    seconds.insert(other.seconds.begin(), other.seconds.end());
    withoutTrack += other.withoutTrack;
    lost += other.lost;
}

std::optional<Tube> tubeOf(const Track &track, const FrameRange &range)
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

} // namespace onset
