// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/readonlyproject.h"

#include "inference/synthetic/generator.h"
#include "inference/video/videobackend.h"
#include "storage/db/projectfile.h"
#include "storage/domain/time.h"

namespace onset::test {

namespace {

template <class T> T required(Result<T> result)
{
    if (!result)
        qFatal("%s", result.error().message.c_str());
    return std::move(*result);
}

void require(const Status &status)
{
    if (!status)
        qFatal("%s", status.error().message.c_str());
}

Video addVideo(ProjectFile &file, const QString &folder, const char *key)
{
    using namespace onset::synthetic;
    const auto path = (folder + u'/' + QLatin1String(key) + QStringLiteral(".mp4")).toStdString();
    require(renderVideo(planClip(Action::Jump, 20, {}, 2.5), path, {}));
    Video video;
    video.key = key;
    video.absolutePath = path;
    video.relativePath = std::string(key) + ".mp4";
    video.identity = required(makeVideoBackend().identify(path));
    return required(file.addVideo(video));
}

Detection detection(int ordinal, ClassId actionClass, FrameRange range, double score)
{
    Detection made;
    made.id = productId<DetectionId>(kFound, ordinal);
    made.video = kIndexed;
    made.actionClass = actionClass;
    made.range = range;
    made.score = score;
    return made;
}

Edit labels(const Video &video)
{
    Edit edit;
    edit.action = "import";
    edit.annotator = {1};
    edit.whenMs = nowMs();
    ActionClass jump;
    jump.id = kJump;
    jump.name = "jump";
    jump.hotkey = "1";
    jump.position = 1;
    Segment segment;
    segment.id = kJumped;
    segment.video = video.id;
    segment.actionClass = kJump;
    segment.range = frameRange(10, 30);
    segment.startPts = video.frames->ptsOf(segment.range.start);
    segment.endPts = video.frames->ptsOf(segment.range.end);
    segment.annotator = {1};
    Coverage seen;
    seen.id = {1};
    seen.video = video.id;
    seen.range = frameRange(0, 40);
    seen.kind = CoverageKind::Reviewed;
    seen.annotator = {1};
    edit.changes.classes = {{std::nullopt, jump}};
    edit.changes.segments = {{std::nullopt, segment}};
    edit.changes.coverage = {{std::nullopt, seen}};
    return edit;
}

Run runOver(const Video &video)
{
    Run run;
    run.system = "motion";
    run.parameters = "{}";
    run.videos = {video.id};
    run.startedMs = nowMs();
    return run;
}

} // namespace

QString makeReadOnlyProject(const QString &folder)
{
    const auto path = folder + QStringLiteral("/read.onset");
    auto file = required(ProjectFile::create(path.toStdString()));
    required(file->annotator("Ada"));
    auto video = addVideo(*file, folder, "one");
    addVideo(*file, folder, "two");
    video.frames = required(makeVideoBackend().index(video.absolutePath, {}, {}));
    require(file->setFrames(video.id, video.identity, *video.frames));
    require(file->apply(labels(video)));
    required(file->beginRun(runOver(video)));
    require(file->finishRun(kBroken, RunState::Partial, {}));
    required(file->beginRun(runOver(video)));
    require(file->replaceDetections(kFound, video.id,
                                    {detection(1, kJump, frameRange(11, 30), 0.9),
                                     detection(2, kMotionClass, frameRange(34, 44), 0.8),
                                     detection(3, kJump, frameRange(2, 7), 0.7)}));
    require(file->finishRun(kFound, RunState::Finished, {}));
    TrainingSnapshot snapshot;
    snapshot.createdMs = nowMs();
    snapshot.settings = "{}";
    snapshot.videos = {{video.id, Split::Training, 1, {}}};
    required(file->addSnapshot(snapshot));
    return path;
}

} // namespace onset::test
