// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/disagreement.h"

#include <algorithm>
#include <map>
#include <utility>

namespace onset {

std::vector<double> disagreement(std::span<const Candidate> candidates, std::span<const Detection> others,
                                 double floor)
{
    double best = 0;
    for (const auto &other : others)
        best = std::max(best, other.score);
    std::map<std::pair<VideoId, ClassId>, std::vector<FrameRange>> ranges;
    for (const auto &other : others) {
        if (other.score >= floor * best)
            ranges[{other.video, other.actionClass}].push_back(other.range);
    }
    std::vector<double> result;
    result.reserve(candidates.size());
    for (const auto &candidate : candidates) {
        double nearest = 0;
        if (const auto found = ranges.find({candidate.video, candidate.actionClass}); found != ranges.end()) {
            for (const auto &range : found->second)
                nearest = std::max(nearest, temporalIou(range, candidate.range));
        }
        result.push_back(1 - nearest);
    }
    return result;
}

} // namespace onset
