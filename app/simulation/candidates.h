// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/annotator.h"
#include "app/study/studyservices.h"
#include "inference/ranking/reviewqueue.h"

#include <cstdint>
#include <vector>

namespace onset {

/// What the newest model put out for a video, named by its place in the set.
struct VideoProposals
{
    std::size_t video = 0;
    std::vector<Detection> detections;
    std::vector<Curve> curves;
};

/// The videos as the review queue looks at them: proposals that nobody decided. A video's id is its place
/// plus 1. `before`: what the version before put out, by the same ids; empty in the first round.
std::vector<QueueVideo> queueVideos(const std::vector<VideoProposals> &found,
                                    const std::vector<Detection> &before, const ScriptedAnnotator &annotator);

/// What the annotator decided, by the same ids: places of these videos, labels of so many classes in all.
Decided decidedSoFar(const std::vector<QueueVideo> &videos, std::size_t classes,
                     const ScriptedAnnotator &annotator);

/// All detections, their videos named as candidates' are.
std::vector<Detection> namedByPlace(const std::vector<VideoProposals> &found);

} // namespace onset
