// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/track.h"
#include "storage/domain/tube.h"

#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace onset {

/// Annotations of people and what a run said of people, as tubes; of one video or of many.
struct PersonTubes
{
    std::vector<Tube> truth;
    std::vector<Tube> predictions;
    std::vector<VideoId> videos; ///< that count: the run came to their end and a person is annotated
    /// Of these videos, the frames that begin a whole second or are on screen then: AVA's pictures.
    std::set<std::pair<VideoId, FrameIndex>> seconds;
    std::size_t withoutTrack = 0; ///< annotations in videos of the run that name no person; they do not count
    std::size_t lost = 0;         ///< annotations whose track is gone or not there at that time

    void add(const PersonTubes &other); ///< of other videos
    bool operator==(const PersonTubes &) const = default;
};

/// The boxes of a track on the frames of a range, from the first to the last that has one; where the person
/// is hidden between, the box seen last. Boxes are pixels of the picture. None where the track has no box on
/// any of these frames. Class and score are still to be set.
std::optional<Tube> tubeOf(const Track &track, const FrameRange &range);

} // namespace onset
