// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/projectfile.h"
#include "storage/domain/tube.h"

#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace onset {

/// A project's annotations of people and what a run said of people, as tubes.
struct RunTubes
{
    std::vector<Tube> truth;
    std::vector<Tube> predictions;
    std::vector<VideoId> videos; ///< that count: the run came to their end and a person is annotated
    /// Of these videos, the frames that begin a whole second or are on screen then: AVA's pictures.
    std::set<std::pair<VideoId, FrameIndex>> seconds;
    std::size_t withoutTrack = 0; ///< annotations in videos of the run that name no person; they do not count
    std::size_t lost = 0;         ///< annotations whose track is gone or not there at that time
};

/// A segment's boxes are those of its track, of whatever run, on its frames, from the first to the last that
/// has one; where the person is hidden between, the box seen last. Boxes are pixels of the picture. `split`
/// none: all videos. NotFound where the project has no such run.
Result<RunTubes> tubesOf(ProjectFile &file, const ProjectContents &contents, RunId run,
                         std::optional<Split> split);

} // namespace onset
