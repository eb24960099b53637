// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/sampleproject.h"

namespace onset::test {

std::shared_ptr<const FrameTable> frameTable(std::int64_t frames, bool withPts)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(frames));
    for (std::int64_t i = 0; i < frames; ++i) {
        auto &entry = entries[static_cast<std::size_t>(i)];
        entry.pts = withPts ? 9000 + i * 3600 : kNoPts;
        entry.duration = 3600;
        entry.flags = i % 50 == 0 ? FrameEntry::Key : 0;
    }
    return std::make_shared<FrameTable>(TimeBase{1, 90000}, std::move(entries), 25.0);
}

namespace {

Video videoNamed(VideoId id, const std::string &key, std::shared_ptr<const FrameTable> frames)
{
    Video video;
    video.id = id;
    video.key = key;
    video.absolutePath = "/videos/" + key + ".mp4";
    video.frames = std::move(frames);
    return video;
}

ActionClass classNamed(ClassId id, const std::string &name, const std::string &hotkey, int position)
{
    ActionClass value;
    value.id = id;
    value.name = name;
    value.hotkey = hotkey;
    value.position = position;
    return value;
}

Segment human(SegmentId id, VideoId video, ClassId actionClass, FrameRange range)
{
    Segment segment;
    segment.id = id;
    segment.video = video;
    segment.actionClass = actionClass;
    segment.range = range;
    segment.startPts = video == kVideo ? 9000 + range.start.value * 3600 : kNoPts;
    segment.endPts = video == kVideo ? 9000 + range.end.value * 3600 : kNoPts;
    segment.annotator = kBob;
    segment.changedMs = 1'000'000;
    return segment;
}

Run runNumber(RunId id)
{
    Run run;
    run.id = id;
    run.system = "motion";
    run.state = RunState::Finished;
    run.videos = {kVideo};
    run.startedMs = id.value * 1000;
    return run;
}

} // namespace

ProjectContents sampleContents()
{
    ProjectContents contents;
    contents.path = "/projects/sample.onset";
    contents.videos = {videoNamed(kVideo, "street", frameTable(3000)),
                       videoNamed(kShortVideo, "short", frameTable(10, false)),
                       videoNamed(kUnindexed, "unindexed", nullptr)};
    contents.classes = {classNamed(kMotionClass, kMotionClassName, "", 0), classNamed(kWalk, "walk", "1", 1),
                        classNamed(kRun, "run", "2", 2), classNamed(kLocked, "locked", "", 3),
                        classNamed(kUnused, "unused", "", 4)};
    contents.classes[3].locked = true;
    contents.segments = {human(kHuman, kVideo, kWalk, frameRange(100, 200)),
                         human(kLockedOne, kVideo, kWalk, frameRange(300, 400)),
                         human(kInLocked, kVideo, kLocked, frameRange(500, 600)),
                         human(kShortHuman, kShortVideo, kWalk, frameRange(2, 8))};
    contents.segments[0].imported = {4.0001, 8.0002};
    contents.segments[1].state = SegmentState::Locked;
    contents.annotators = {{kAda, "Ada"}, {kBob, "Bob"}};
    contents.runs = {runNumber(kFirstRun), runNumber(kSecondRun)};
    contents.next = {4, 6, 5, 1, 1};
    return contents;
}

std::vector<Detection> sampleDetections(RunId run, int count)
{
    std::vector<Detection> result;
    for (int i = 1; i <= count; ++i) {
        Detection detection;
        detection.id = productId<DetectionId>(run, i);
        detection.video = kVideo;
        detection.actionClass = kMotionClass;
        if (i % 3 != 0)
            detection.track = productId<TrackId>(run, i % 3);
        detection.range = frameRange(950 + i * 50, 980 + i * 50);
        detection.score = 0.5 + (i % 50) / 100.0;
        result.push_back(detection);
    }
    return result;
}

RunProducts sampleProducts(RunId run, int detections)
{
    RunProducts products;
    products.run = runNumber(run);
    products.run.lastSequence = 5;
    products.video = kVideo;
    products.detections = sampleDetections(run, detections);
    for (int i = 1; i <= 2; ++i) {
        Track track;
        track.id = productId<TrackId>(run, i);
        track.video = kVideo;
        track.run = run;
        track.name = "person " + std::to_string(i);
        for (std::int64_t frame = 1000 * i; frame < 1000 * i + 500; frame += 10)
            track.boxes.push_back({{frame}, float(frame), 10, 40, 80, 0.9F, true, false});
        products.tracks.push_back(track);
    }
    Curve curve;
    curve.key = {run, kVideo, CurveKind::Motion, {}, {}};
    curve.values.assign(3000, 0.1F);
    for (std::size_t i = 400; i < 500; ++i)
        curve.values[i] = 0.9F;
    products.curves = {curve};
    return products;
}

OpenProject::OpenProject()
{
    document.load(sampleContents(), {kAda, "Ada"});
    runs.setVideo(kVideo, document.video(kVideo)->frames);
    runs.setProducts(sampleProducts(kFirstRun));
    runs.setProducts(sampleProducts(kSecondRun));
}

EditRecorder::EditRecorder(Document &document)
{
    QObject::connect(&document, &Document::editMade, &context,
                     [this](const std::shared_ptr<const Edit> &edit) { edits.push_back(edit); });
    QObject::connect(&document, &Document::changed, &context, [this] { ++changed; });
}

} // namespace onset::test
