// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineworld.h"

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

std::shared_ptr<const FrameTable> makeFrames(std::int64_t count)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
        auto &entry = entries[static_cast<std::size_t>(i)];
        entry.pts = i * 40;
        entry.duration = 40;
        entry.flags = i % 25 == 0 ? FrameEntry::Key : 0;
    }
    return std::make_shared<FrameTable>(TimeBase{1, 1000}, std::move(entries), 25.0);
}

Segment segment(SegmentId id, ClassId actionClass, std::int64_t start, std::int64_t end, SegmentState state)
{
    Segment s;
    s.id = id;
    s.video = TimelineWorld::kVideo;
    s.actionClass = actionClass;
    s.range = frameRange(start, end);
    s.startPts = start * 40;
    s.endPts = end * 40;
    s.state = state;
    s.annotator = TimelineWorld::kPerson;
    if (state != SegmentState::Human && state != SegmentState::Locked)
        s.origin = SegmentOrigin{TimelineWorld::kRun, frameRange(start - 7, end + 5), actionClass, 0.81};
    return s;
}

ActionClass actionClass(ClassId id, const char *name, std::uint32_t colour, const char *hotkey)
{
    ActionClass c;
    c.id = id;
    c.name = name;
    c.colour = colour;
    c.hotkey = hotkey;
    c.position = static_cast<int>(id.value);
    return c;
}

Curve curve(CurveKind kind, ClassId actionClass, std::optional<TrackId> track, int stride, double phase)
{
    Curve c;
    c.key = {TimelineWorld::kRun, TimelineWorld::kVideo, kind, actionClass, track};
    c.stride = stride;
    c.values = humps(TimelineWorld::kFrames / stride, phase);
    return c;
}

Track track(std::int64_t ordinal, std::int64_t from, std::int64_t to)
{
    Track t;
    t.id = productId<TrackId>(TimelineWorld::kRun, ordinal);
    t.video = TimelineWorld::kVideo;
    t.run = TimelineWorld::kRun;
    for (auto f = from; f < to; f += 5)
        t.boxes.push_back({FrameIndex{f}, 10, 10, 40, 90, 0.9F, true, false});
    return t;
}

Detection detection(std::int64_t ordinal, ClassId actionClass, std::int64_t start, std::int64_t end,
                    double score, bool provisional = false)
{
    Detection d;
    d.id = productId<DetectionId>(TimelineWorld::kRun, ordinal);
    d.video = TimelineWorld::kVideo;
    d.actionClass = actionClass;
    d.range = frameRange(start, end);
    d.score = score;
    d.provisional = provisional;
    return d;
}

} // namespace

std::vector<float> humps(std::int64_t count, double phase)
{
    std::vector<float> values(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(count) * 40 + phase * 7;
        const double slow = 0.5 + 0.5 * std::sin(t * 0.9 + phase) * std::sin(t * 0.37 + 2 * phase);
        const double hump = std::pow(std::max(0.0, slow), 2.2);
        const double noise =
            0.035 * std::sin(static_cast<double>(i) * 1.7 + phase) * std::sin(static_cast<double>(i) * 0.61);
        values[static_cast<std::size_t>(i)] = static_cast<float>(std::clamp(hump + noise + 0.05, 0.0, 1.0));
    }
    return values;
}

TimelineWorld::TimelineWorld(bool rich)
    : frames(makeFrames(kFrames))
{
    workspace.document.load(contents(rich), Annotator{kPerson, "Ada"});
    Run run;
    run.id = kRun;
    run.system = "motion";
    run.state = RunState::Finished;
    run.videos = {kVideo};
    workspace.runs.setRuns({run});
    workspace.runs.setVideo(kVideo, frames);
    workspace.runs.setProducts(products(rich));
    workspace.runs.setShownRun(kRun);
    workspace.selection.setVideo(kVideo);
    workspace.playhead.setVideo(kVideo, frames);
    show(0);
}

ProjectContents TimelineWorld::contents(bool rich) const
{
    ProjectContents c;
    c.path = "/tmp/test.onset";
    Video video;
    video.id = kVideo;
    video.key = "square";
    video.frames = frames;
    video.width = 640;
    video.height = 360;
    c.videos = {video};
    c.classes = {actionClass(kMotionClass, kMotionClassName, 0x8a8f98, ""),
                 actionClass(kWalk, "walk", 0x2f80ed, "1"),
                 actionClass(kRunning, "run across the road", 0xeb5757, "2"),
                 actionClass(kWave, "wave", 0x27ae60, "3")};
    c.segments = {segment(kHuman, kWalk, 500, 700, SegmentState::Human),
                  segment(kNext, kWalk, 900, 1000, SegmentState::Accepted)};
    if (rich) {
        c.segments.push_back(segment(SegmentId{3}, kWalk, 1180, 1420, SegmentState::Edited));
        c.segments.push_back(segment(SegmentId{4}, kRunning, 300, 620, SegmentState::Human));
        c.segments.push_back(segment(SegmentId{5}, kRunning, 540, 800, SegmentState::Rejected));
        c.segments.push_back(segment(SegmentId{7}, kWave, 1700, 1950, SegmentState::Edited));
    }
    c.segments.push_back(segment(kLocked, kWave, 200, 420, SegmentState::Locked));
    Coverage seen{CoverageId{1}, kVideo, {}, frameRange(0, 1700), CoverageKind::Seen, kPerson, 0};
    Coverage reviewed{CoverageId{2}, kVideo, kWalk, frameRange(0, 1050), CoverageKind::Reviewed, kPerson, 0};
    c.coverage = {seen, reviewed};
    c.annotators = {{kPerson, "Ada"}};
    c.next = {2, 5, 8, 3, 1};
    return c;
}

RunProducts TimelineWorld::products(bool rich) const
{
    RunProducts p;
    p.run.id = kRun;
    p.run.system = "motion";
    p.run.state = RunState::Finished;
    p.run.videos = {kVideo};
    p.video = kVideo;
    const auto person = [](int n) { return productId<TrackId>(kRun, n); };
    p.curves = {curve(CurveKind::Motion, {}, std::nullopt, 1, 0.3),
                curve(CurveKind::Class, kWalk, std::nullopt, 2, 1.1)};
    p.tracks = {track(1, 100, 1400), track(2, 800, 2600)};
    p.detections = {detection(1, kMotionClass, 1500, 1600, 0.72)};
    if (rich) {
        p.curves.push_back(curve(CurveKind::Class, kRunning, std::nullopt, 4, 2.2));
        p.curves.push_back(curve(CurveKind::Class, kWave, std::nullopt, 4, 3.1));
        p.curves.push_back(curve(CurveKind::Motion, {}, person(1), 1, 0.8));
        p.curves.push_back(curve(CurveKind::Motion, {}, person(2), 1, 1.9));
        p.detections = {
            detection(1, kMotionClass, 210, 420, 0.91),   detection(2, kMotionClass, 380, 760, 0.77),
            detection(3, kMotionClass, 1100, 1280, 0.64), detection(4, kWalk, 1600, 1900, 0.88),
            detection(5, kWalk, 1820, 2080, 0.54),        detection(6, kRunning, 1350, 1500, 0.73),
            detection(7, kWave, 820, 1010, 0.69),         detection(8, kMotionClass, 1940, 2330, 0.83),
            detection(9, kWalk, 2480, 2720, 0.61, true),  detection(10, kRunning, 2250, 2330, 0.57, true)};
        p.detections[1].track = person(1);
        p.detections[7].track = person(2);
    }
    std::sort(p.detections.begin(), p.detections.end(),
              [](const Detection &a, const Detection &b) { return a.range < b.range; });
    return p;
}

void TimelineWorld::tellNoClasses()
{
    auto motion = products(false);
    std::erase_if(motion.curves, [](const Curve &one) { return one.key.kind == CurveKind::Class; });
    workspace.runs.setProducts(motion);
}

void TimelineWorld::show(std::int64_t frame)
{
    ShownFrame shown;
    shown.video = kVideo;
    shown.index = FrameIndex{frame};
    shown.pts = frame * 40;
    shown.seconds = static_cast<double>(frame) / 25;
    workspace.playhead.setShown(shown);
}

} // namespace onset
