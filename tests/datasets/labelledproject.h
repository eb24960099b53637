// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/project.h"

#include <memory>
#include <string>
#include <vector>

namespace onset::test {

inline constexpr int kFrames = 100; // at 10 a second

inline std::shared_ptr<const FrameTable> table()
{
    std::vector<FrameEntry> entries(kFrames);
    for (int i = 0; i < kFrames; ++i)
        entries[static_cast<std::size_t>(i)].pts = i;
    return std::make_shared<const FrameTable>(TimeBase{1, 10}, entries, 10.0);
}

inline Video video(std::int64_t id, const std::string &key, Split split)
{
    Video made;
    made.id = VideoId{id};
    made.key = key;
    made.split = split;
    made.frames = table();
    return made;
}

inline Segment segment(std::int64_t videoId, std::int64_t classId, int start, int end,
                       SegmentState state = SegmentState::Human)
{
    Segment made;
    made.video = VideoId{videoId};
    made.actionClass = ClassId{classId};
    made.range = frameRange(start, end);
    made.state = state;
    return made;
}

inline ActionClass actionClass(std::int64_t id, const std::string &name, int position)
{
    ActionClass made;
    made.id = ClassId{id};
    made.name = name;
    made.position = position;
    return made;
}

inline ProjectContents project()
{
    ProjectContents contents;
    contents.path = "p.onset";
    contents.classes = {actionClass(1, kMotionClassName, 0), actionClass(2, "wave", 2),
                        actionClass(3, "hop", 1)};
    contents.videos = {video(1, "a", Split::Training), video(2, "b", Split::Validation),
                       video(3, "c", Split::HeldOut)};
    contents.segments = {segment(1, 2, 10, 20), segment(2, 3, 0, 5), segment(3, 2, 90, 100)};
    return contents;
}

inline Coverage reviewed(std::int64_t videoId, int start, int end, std::int64_t classId = 0,
                         CoverageKind kind = CoverageKind::Reviewed)
{
    Coverage made;
    made.video = VideoId{videoId};
    made.range = frameRange(start, end);
    made.actionClass = ClassId{classId};
    made.kind = kind;
    return made;
}

} // namespace onset::test
