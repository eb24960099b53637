// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/projectfile.h"
#include "storage/evaluation/persontubes.h"

#include <optional>
#include <span>

namespace onset {

/// A run's predictions of people in one video that it came to the end of, and those of these annotations of
/// the video that count, each with the boxes of its track, of whatever run (tubeOf()). Predictions are left
/// out where no person is annotated.
Result<PersonTubes> tubesOf(ProjectFile &file, const Video &video, std::span<const Segment> segments,
                            RunId run);

/// The same of all videos that the run came to the end of. `split` none: all videos. NotFound where the
/// project has no such run.
Result<PersonTubes> tubesOf(ProjectFile &file, const ProjectContents &contents, RunId run,
                            std::optional<Split> split);

} // namespace onset
