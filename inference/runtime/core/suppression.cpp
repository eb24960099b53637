// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/core/suppression.h"

#include "inference/proposals/nms.h"

#include <algorithm>
#include <map>

namespace onset {

std::vector<ScoredSegment> bestPerClass(const std::vector<ScoredSegment> &segments, double threshold)
{
    std::map<int, std::vector<std::size_t>> classes;
    for (std::size_t i = 0; i < segments.size(); ++i)
        classes[segments[i].actionClass].push_back(i);
    std::vector<std::size_t> kept;
    for (const auto &[actionClass, members] : classes) {
        std::vector<Proposal> proposals;
        proposals.reserve(members.size());
        for (const auto i : members)
            proposals.push_back({segments[i].range, segments[i].score});
        for (const auto i : nmsOrder(proposals, threshold))
            kept.push_back(members[i]);
    }
    std::sort(kept.begin(), kept.end());
    std::stable_sort(kept.begin(), kept.end(),
                     [&](std::size_t a, std::size_t b) { return segments[a].score > segments[b].score; });
    std::vector<ScoredSegment> result;
    result.reserve(kept.size());
    for (const auto i : kept)
        result.push_back(segments[i]);
    return result;
}

} // namespace onset
