// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/project.h"
#include "storage/evaluation/timedsegment.h"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace onset {

/// What two people annotated of the same videos, for segmentAgreement() and frameAgreement().
struct ComparedAnnotators
{
    std::vector<TimedSegment> first;   ///< in the videos of `lengths`
    std::vector<TimedSegment> second;  ///< likewise
    std::map<VideoId, double> lengths; ///< seconds, of the videos that both worked on
    std::size_t alone = 0;             ///< videos that one of them worked on
    std::size_t notIndexed = 0;        ///< videos that both worked on, but without a frame table
};

/// Somebody worked on a video who has a segment in it (of any state) or reviewed a stretch of it. Compared
/// are the segments that are ground truth, each its last editor's, in seconds: imported edges as the file
/// said. `split` none: all videos.
ComparedAnnotators compareAnnotators(const ProjectContents &contents, AnnotatorId first, AnnotatorId second,
                                     std::optional<Split> split);

/// Those who worked on any video, by the number of their segments, most first.
std::vector<Annotator> workingAnnotators(const ProjectContents &contents);

} // namespace onset
