// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domain/corrections.h"

#include <unordered_map>

namespace onset {

bool isCorrection(const Segment *then, const Segment *now)
{
    if (!then || !now)
        return then != now;
    const bool sameState = (then->state == SegmentState::Rejected) == (now->state == SegmentState::Rejected);
    return !sameState || then->video != now->video || then->actionClass != now->actionClass ||
           then->track != now->track || then->range != now->range;
}

std::set<VideoId> correctedVideos(const TrainingBaseline &baseline, std::span<const Segment> now)
{
    std::unordered_map<SegmentId, const Segment *> present;
    for (const auto &segment : now)
        present.emplace(segment.id, &segment);
    std::set<VideoId> videos;
    for (const auto &[id, before] : baseline.before) {
        const Segment *then = before ? &*before : nullptr;
        const auto it = present.find(id);
        const Segment *after = it == present.end() ? nullptr : it->second;
        if (!isCorrection(then, after))
            continue;
        for (const Segment *side : {then, after}) {
            if (side)
                videos.insert(side->video);
        }
    }
    return videos;
}

} // namespace onset
