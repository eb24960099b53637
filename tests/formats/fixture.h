// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory> // before the others: moc 6.4 stumbles over <compare> as the first header of the standard library
#include <string>
#include <vector>

#include "storage/domain/project.h"
#include "storage/formats/exportinput.h"

namespace onset::test {

inline Video video(std::int64_t id, std::string key, FrameTable table)
{
    Video result;
    result.id = VideoId{id};
    result.key = std::move(key);
    result.width = 640;
    result.height = 360;
    result.frames = std::make_shared<const FrameTable>(std::move(table));
    return result;
}

/// n frames of `step` ticks from `offset` on.
inline FrameTable table(std::int64_t n, TimeBase timeBase, Ticks step, Ticks offset = 0)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(n));
    for (std::int64_t i = 0; i < n; ++i) {
        entries[static_cast<std::size_t>(i)].pts = offset + i * step;
        entries[static_cast<std::size_t>(i)].duration = step;
    }
    const double rate = 1 / timeBase.seconds(step);
    return FrameTable(timeBase, std::move(entries), rate);
}

/// Steps of 33, 34, 80, 33, 34, 80 … milliseconds.
inline FrameTable variableTable(std::int64_t n)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(n));
    Ticks pts = 500;
    for (std::int64_t i = 0; i < n; ++i) {
        const Ticks step = i % 3 == 2 ? 80 : 33 + i % 3;
        entries[static_cast<std::size_t>(i)].pts = pts;
        entries[static_cast<std::size_t>(i)].duration = step;
        pts += step;
    }
    return FrameTable({1, 1000}, std::move(entries), 20.4);
}

inline FrameTable tableWithoutPts(std::int64_t n)
{
    return FrameTable({1, 1200000}, std::vector<FrameEntry>(static_cast<std::size_t>(n)), 25);
}

inline ActionClass actionClass(std::int64_t id, std::string name)
{
    ActionClass result;
    result.id = ClassId{id};
    result.name = std::move(name);
    result.position = static_cast<int>(id);
    return result;
}

/// Four videos: 29.97 frames a second from a late start; variable; without PTS; 10 a second. 100 to 3000
/// frames.
inline ProjectContents project()
{
    ProjectContents p;
    p.videos = {video(1, "ntsc", table(3000, {1, 30000}, 1001, 90090)), video(2, "vfr", variableTable(900)),
                video(3, "raw, \"odd\"; name", tableWithoutPts(500)),
                video(4, "vtest", table(795, {1, 10}, 1))};
    p.videos[0].split = Split::Training;
    p.videos[1].split = Split::HeldOut;
    p.videos[3].split = Split::Validation;
    p.classes = {actionClass(1, "motion"), actionClass(2, "walk"), actionClass(3, "跑步, \"快\"")};
    p.annotators = {{AnnotatorId{1}, "Ada"}, {AnnotatorId{2}, "Grace, \"H\""}};
    p.next.video = 5;
    p.next.actionClass = 4;
    return p;
}

inline ExportInput exported(const ProjectContents &p)
{
    ExportInput input;
    input.videos = p.videos;
    input.classes = p.classes;
    input.segments = p.segments;
    input.annotators = p.annotators;
    return input;
}

inline Segment segment(std::int64_t id, std::int64_t videoId, std::int64_t classId, FrameRange range,
                       SegmentState state = SegmentState::Human)
{
    Segment s;
    s.id = SegmentId{id};
    s.video = VideoId{videoId};
    s.actionClass = ClassId{classId};
    s.range = range;
    s.state = state;
    return s;
}

} // namespace onset::test
