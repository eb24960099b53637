// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/project.h"

#include <cstddef>
#include <vector>

namespace onset::bench {

/// How far two lists of detections in the same videos say the same.
struct Agreement
{
    std::size_t all = 0;     ///< of the first list
    std::size_t matched = 0; ///< that have one of the same video and class at tIoU ≥ 0.5 in the second
    double share() const { return all > 0 ? static_cast<double>(matched) / static_cast<double>(all) : 1; }
};

/// `best`: the best so many detections of each video only.
Agreement agreement(const std::vector<Detection> &first, const std::vector<Detection> &second,
                    std::size_t best);

/// mAP at tIoU 0.5 against the segments of the videos; NaN where there are none.
double meanAveragePrecision(const ProjectContents &contents, const std::vector<Detection> &detections);

} // namespace onset::bench
