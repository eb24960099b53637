// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/reviewqueue.h"
#include "storage/db/projectfile.h"

#include <stop_token>
#include <string>
#include <vector>

namespace onset {

struct QueueRequest
{
    RunId run;     ///< none: the newest finished one
    RunId compare; ///< none: the finished one before it, if there is one
    /// From this temporal IoU on a segment has decided about a detection, whichever run it came from
    /// (undecided(), storage/evaluation/matching.h).
    double overlap = 0.5;
    QueueSettings settings;
    PlaceFeature feature; ///< for novelty; may be empty
};

struct QueueAnswer
{
    RunId run;
    RunId compare; ///< none: there was no other
    std::vector<RankedCandidate> entries;
    std::vector<std::string> notices; ///< English sentences
};

/// The review queue of a project: what a run put out and nobody decided, in the videos that are not held out,
/// in the order in which to look (reviewqueue.h), with samples among them. NotFound where the project has no
/// such run. Reads the project video by video; blocks.
Result<QueueAnswer> collectQueue(ProjectFile &file, const ProjectContents &contents,
                                 const QueueRequest &request, const std::stop_token &stop);

} // namespace onset
