// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedset.h"

using namespace onset;

TrainingVideo scriptedVideo(std::int64_t number, std::int64_t frames, std::vector<LabelledSegment> segments)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(frames));
    for (std::int64_t i = 0; i < frames; ++i) {
        auto &entry = entries[static_cast<std::size_t>(i)];
        entry.pts = i;
        entry.duration = 1;
    }
    TrainingVideo result;
    result.video.id = VideoId{number};
    result.video.key = "video-" + std::to_string(number);
    result.video.frames = std::make_shared<FrameTable>(TimeBase{1, 10}, std::move(entries), 10.0);
    result.segments = std::move(segments);
    return result;
}
