// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluationproject.h"

#include <QtTest>

namespace onset::test {

std::shared_ptr<const FrameTable> evaluationFrames()
{
    std::vector<FrameEntry> entries(1000);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].pts = static_cast<Ticks>(i);
        entries[i].flags = i == 0 ? FrameEntry::Key : 0;
    }
    return std::make_shared<const FrameTable>(TimeBase{1, 25}, std::move(entries), 25);
}

namespace {

Change<Segment> annotation(std::int64_t id, std::int64_t video, ClassId actionClass, std::int64_t start,
                           std::int64_t end)
{
    Segment segment;
    segment.id = {id};
    segment.video = {video};
    segment.actionClass = actionClass;
    segment.range = frameRange(start, end);
    segment.startPts = start;
    segment.endPts = end;
    segment.annotator = {1};
    return {std::nullopt, segment};
}

Edit annotations()
{
    Edit edit;
    edit.action = "import";
    edit.annotator = {1};
    for (const auto &[id, name] : {std::pair(kJump, "jump"), std::pair(kThrow, "throw")}) {
        ActionClass actionClass;
        actionClass.id = id;
        actionClass.name = name;
        actionClass.position = static_cast<int>(id.value);
        edit.changes.classes.push_back({std::nullopt, actionClass});
    }
    edit.changes.segments = {annotation(1, 1, kJump, 100, 200),  annotation(2, 1, kJump, 300, 400),
                             annotation(3, 1, kThrow, 600, 700), annotation(4, 2, kJump, 100, 200),
                             annotation(5, 2, kThrow, 300, 400), annotation(6, 2, kThrow, 500, 600)};
    return edit;
}

Detection detection(int ordinal, std::int64_t video, ClassId actionClass, std::int64_t start,
                    std::int64_t end, double score)
{
    Detection result;
    result.id = placed(productId<DetectionId>(RunId{1}, ordinal), video - 1);
    result.video = {video};
    result.actionClass = actionClass;
    result.range = frameRange(start, end);
    result.score = score;
    return result;
}

/// Boxes of a person who walks to the right, hidden for five frames.
Track walker(RunId run, int ordinal, float top)
{
    Track track{productId<TrackId>(run, ordinal), {1}, run, "", {}};
    for (int frame = 90; frame < 420; ++frame)
        track.boxes.push_back(
            {FrameIndex{frame}, float(frame), top, 50, 100, 1, true, frame >= 150 && frame < 155});
    return track;
}

Detection personFound(int ordinal, int person, FrameRange range, double score)
{
    Detection each;
    each.id = productId<DetectionId>(RunId{3}, ordinal);
    each.video = {1};
    each.actionClass = kJump;
    each.track = productId<TrackId>(RunId{3}, person);
    each.range = range;
    each.score = score;
    return each;
}

/// A finished run over the first video with two persons and these detections.
void makePeopleRun(ProjectFile &file, RunId expected, float top, const std::vector<Detection> &found)
{
    Run run;
    run.system = "motion";
    run.videos = {{1}};
    QCOMPARE(*file.beginRun(run), expected);
    DetectionUpdate update;
    update.run = expected;
    update.video = {1};
    update.sequence = 1;
    update.totalFrames = 1000;
    update.processed = frameRange(0, 1000);
    update.tracks = {walker(expected, 1, top), walker(expected, 2, 500)};
    const auto stored = file.append({&update, 1});
    QVERIFY2(stored.ok(), stored ? "" : stored.error().message.c_str());
    QVERIFY(file.replaceDetections(expected, {1}, found).ok());
    QVERIFY(file.finishRun(expected, RunState::Finished, {}).ok());
}

} // namespace

void makeEvaluationProject(const QString &path)
{
    auto created = ProjectFile::create(path.toStdString());
    QVERIFY2(created.ok(), created ? "" : created.error().message.c_str());
    auto &file = **created;
    QVERIFY(file.annotator("Ada").ok());
    Run run;
    run.system = "uniform";
    const std::string parameters = "{}"; // a literal would set off a false alarm of gcc 12
    run.parameters = parameters;
    for (const auto *key : {"one", "two", "three"}) {
        Video video;
        video.key = key;
        video.absolutePath = std::string("/videos/") + key + ".mp4";
        const auto added = file.addVideo(video);
        QVERIFY(added.ok());
        QVERIFY(file.setFrames(added->id, {}, *evaluationFrames()).ok());
        run.videos.push_back(added->id);
    }
    const auto stored = file.apply(annotations());
    QVERIFY2(stored.ok(), stored ? "" : stored.error().message.c_str());
    QVERIFY(file.beginRun(run).ok());
    const std::vector<Detection> first{
        detection(1, 1, kJump, 112, 200, 0.8), detection(2, 1, kThrow, 300, 396, 0.7),
        detection(3, 1, kJump, 800, 900, 0.9), detection(4, 1, kThrow, 600, 700, 0.6)};
    const std::vector<Detection> second{detection(1, 2, kJump, 100, 190, 0.75),
                                        detection(2, 2, kThrow, 300, 400, 0.5)};
    QVERIFY(file.replaceDetections({1}, {1}, first).ok());
    QVERIFY(file.replaceDetections({1}, {2}, second).ok());
    QVERIFY(file.replaceDetections({1}, {3}, {detection(1, 3, kJump, 1, 90, 0.4)}).ok());
    QVERIFY(file.finishRun({1}, RunState::Finished, {}).ok());
}

void makePeopleProject(const QString &path)
{
    makeEvaluationProject(path);
    auto file = ProjectFile::open(path.toStdString());
    const auto contents = (*file)->load();
    makePeopleRun(**file, RunId{2}, 10, {});
    makePeopleRun(
        **file, RunId{3}, 30,
        {personFound(1, 1, frameRange(100, 190), 0.5), personFound(2, 2, frameRange(100, 200), 0.9)});
    Edit edit;
    edit.action = "edit";
    edit.annotator = {1};
    for (const auto &segment : contents->segments) {
        if (segment.video != VideoId{1} || segment.actionClass != kJump)
            continue;
        auto after = segment;
        after.track = productId<TrackId>(RunId{2}, 1);
        ++after.revision;
        edit.changes.segments.push_back({segment, after});
    }
    const auto stored = (*file)->apply(edit);
    QVERIFY2(stored.ok(), stored ? "" : stored.error().message.c_str());
}

} // namespace onset::test
