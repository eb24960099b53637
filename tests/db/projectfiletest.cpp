// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/projectfixture.h"

#include "storage/db/schema.h"

#include <filesystem>

using namespace onset;
using namespace onset::test;

class ProjectFileTest : public QObject
{
    Q_OBJECT

private slots:
    void newProjectHasMotionOnly();
    void fileSaysWhatItIs();
    void videoComesBackAsItWas();
    void videoKeysAreUnique();
    void framesAreReplaced();
    void videoIsFoundBesideMovedProject();
    void annotatorsAreFoundOrMade();
    void everyFieldSurvivesReopening();
};

void ProjectFileTest::newProjectHasMotionOnly()
{
    ProjectFixture project;
    QVERIFY(project.made());
    const auto contents = project.contents();
    QCOMPARE(contents.classes.size(), 1U);
    QVERIFY(contents.classes.front().id == kMotionClass);
    QCOMPARE(contents.classes.front().name, std::string(kMotionClassName));
    QCOMPARE(contents.next.actionClass, 2);
    QCOMPARE(contents.next.video, 1);
    QCOMPARE(contents.next.segment, 1);
    QCOMPARE(contents.next.coverage, 1);
    QCOMPARE(contents.next.verdict, 1);
    QCOMPARE(contents.path, project.path());
    QVERIFY(contents.videos.empty() && contents.runs.empty() && contents.annotators.empty());
    REQUIRE_SOUND(*project);
    REQUIRE_ERROR(ProjectFile::create(project.path()), Error::Code::Conflict, project.path());
    REQUIRE_ERROR(ProjectFile::create(project.inFolder("no/such/folder/a.onset")), Error::Code::Io,
                  "a.onset");
}

void ProjectFileTest::fileSaysWhatItIs()
{
    ProjectFixture project;
    project.close();
    QCOMPARE(sqlRows(project.path(), "PRAGMA application_id").front(), std::to_string(0x4F4E5354));
    QCOMPARE(sqlRows(project.path(), "PRAGMA user_version").front(), std::to_string(currentVersion()));
    QCOMPARE(sqlRows(project.path(), "PRAGMA page_size").front(), std::string("8192"));
    QCOMPARE(sqlRows(project.path(), "PRAGMA journal_mode").front(), std::string("wal"));
    QCOMPARE(sqlRows(project.path(), "SELECT value FROM project WHERE name='min_reader_version'").front(),
             std::string("2"));
    // Nothing is left beside it once it is closed.
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(project.folder()))
        names.push_back(entry.path().filename().string());
    QCOMPARE(names, std::vector<std::string>{"walk.onset"});
}

void ProjectFileTest::videoComesBackAsItWas()
{
    ProjectFixture project;
    const auto added = project->addVideo(videoNamed("one"));
    REQUIRE_OK(added);
    QCOMPARE(added.value().id.value, 1);
    auto bare = videoNamed("", 0);
    bare.absolutePath = "/films/Ünïcode %41?#.mp4";
    const auto second = project->addVideo(bare);
    REQUIRE_OK(second);
    QCOMPARE(second.value().key, std::string("Ünïcode %41?#"));

    QVERIFY(project.reopen());
    const auto contents = project.contents();
    QCOMPARE(contents.videos.size(), 2U);
    const Video &video = contents.videos[0];
    QVERIFY(video.frames != nullptr);
    QVERIFY(*video.frames == *added.value().frames);
    Video expected = added.value();
    expected.frames = video.frames;
    QVERIFY(video == expected);
    QCOMPARE(video.identity.mtimeNs, expected.identity.mtimeNs);
    QVERIFY(contents.videos[1].frames == nullptr);
    QCOMPARE(contents.next.video, 3);
    REQUIRE_SOUND(*project);
}

void ProjectFileTest::videoKeysAreUnique()
{
    ProjectFixture project;
    REQUIRE_OK(project->addVideo(videoNamed("one")));
    REQUIRE_ERROR(project->addVideo(videoNamed("one")), Error::Code::Conflict, "'one'");
    QCOMPARE(project.contents().videos.size(), 1U);
}

void ProjectFileTest::framesAreReplaced()
{
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one", 0)).value();
    FileIdentity identity;
    identity.size = 77;
    identity.digests.fill(0xABCDEF);
    identity.mtimeNs = -5;
    REQUIRE_OK(project->setFrames(video.id, identity, frameTable(5000)));
    REQUIRE_OK(project->setFrames(video.id, identity, frameTable(300, -90000)));
    const auto loaded = project.contents().videos.front();
    QVERIFY(*loaded.frames == frameTable(300, -90000));
    QVERIFY(loaded.identity == identity);
    QCOMPARE(loaded.identity.mtimeNs, -5);
    REQUIRE_ERROR(project->setFrames({99}, identity, frameTable(3)), Error::Code::NotFound, "99");
    REQUIRE_ERROR(project->relink({99}, "/a", "a"), Error::Code::NotFound, "99");
    // No PTS at all, and an empty table.
    REQUIRE_OK(project->setFrames(video.id, identity, FrameTable({1, 25}, std::vector<FrameEntry>(40), 25)));
    QCOMPARE(project.contents().videos.front().frames->hasPts(), false);
    REQUIRE_OK(project->setFrames(video.id, identity, FrameTable()));
    QVERIFY(project.contents().videos.front().frames->empty());
}

void ProjectFileTest::videoIsFoundBesideMovedProject()
{
    QTemporaryDir folders;
    const auto at = [&](const char *name) { return folders.filePath(name).toStdString(); };
    std::filesystem::create_directories(at("old/videos"));
    QFile file(folders.filePath("old/videos/a.mp4"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("pictures");
    file.close();
    {
        auto project = ProjectFile::create(at("old/p.onset")).value();
        auto video = videoNamed("a");
        video.absolutePath = at("old/videos/a.mp4");
        const auto added = project->addVideo(video);
        REQUIRE_OK(added);
        QCOMPARE(added.value().relativePath, std::string("videos/a.mp4"));
        QVERIFY(project->notices().empty());
    }
    std::filesystem::rename(at("old"), at("new"));
    auto project = ProjectFile::open(at("new/p.onset")).value();
    QVERIFY(mentions(project->notices(), at("new/videos/a.mp4")));
    const auto video = project->load().value().videos.front();
    QCOMPARE(video.absolutePath, at("new/videos/a.mp4"));

    std::filesystem::remove(at("new/videos/a.mp4"));
    QVERIFY(project->load().ok());
    QVERIFY(mentions(project->notices(), ProjectNotice::Kind::VideoMissing));
    QFile moved(folders.filePath("elsewhere.mp4"));
    QVERIFY(moved.open(QIODevice::WriteOnly));
    moved.close();
    REQUIRE_OK(project->relink(video.id, at("elsewhere.mp4"), ""));
    const auto found = project->load().value().videos.front();
    QCOMPARE(found.absolutePath, at("elsewhere.mp4"));
    QCOMPARE(found.relativePath, std::string("../elsewhere.mp4"));
    QVERIFY(project->notices().empty());
}

void ProjectFileTest::annotatorsAreFoundOrMade()
{
    ProjectFixture project;
    const auto ann = project->annotator("Ann");
    const auto bob = project->annotator("Bob");
    REQUIRE_OK(ann);
    REQUIRE_OK(bob);
    QVERIFY(ann.value() != bob.value());
    QVERIFY(project->annotator("Ann").value() == ann.value());
    REQUIRE_ERROR(project->annotator(""), Error::Code::InvalidArgument, "name");
    QCOMPARE(project.contents().annotators.size(), 2U);
    auto reader = ProjectFile::openReadOnly(project.path()).value();
    QVERIFY(reader->annotator("Bob").value() == bob.value());
    REQUIRE_ERROR(reader->annotator("Cem"), Error::Code::NotFound, "Cem");
}

void ProjectFileTest::everyFieldSurvivesReopening()
{
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one")).value();
    const auto who = project->annotator("Ann").value();
    Run run;
    run.system = "motion";
    run.videos = {video.id};
    const auto runId = project->beginRun(run).value();

    ActionClass jump{{2}, "jump \"high\"; DROP TABLE", 0x00FF7F, "1", "both feet", false, true, 3};
    Segment segment = segmentOf(1, video, {2}, 10, 20);
    segment.track = productId<TrackId>(runId, 4);
    segment.state = SegmentState::Edited;
    segment.origin = SegmentOrigin{runId, frameRange(8, 25), {1}, 0.1};
    segment.imported = {1.0 / 3.0, std::nullopt};
    segment.annotator = who;
    segment.secondsSpent = 12.345678901234567;
    segment.revision = 7;
    segment.note = "nötig\n\"x\"";
    Segment noRun = segmentOf(2, video, {1}, 0, 1000);
    noRun.origin = SegmentOrigin{{}, frameRange(0, 0), {}, -0.0};
    noRun.imported.end = 33.3;
    Coverage seen{{1}, video.id, {}, frameRange(0, 500), CoverageKind::Reviewed, who, 99};
    Verdict verdict{{1}, video.id, runId, frameRange(3, 4), {2}, VerdictKind::LabelWrong, who, 5, "twice"};

    Edit edit = editOf("everything");
    edit.annotator = who;
    edit.changes.segments = {{{}, segment}, {{}, noRun}};
    edit.changes.classes = {{{}, jump}};
    edit.changes.coverage = {{{}, seen}};
    edit.changes.verdicts = {{{}, verdict}};
    REQUIRE_OK(project->apply(edit));
    QVERIFY(project.reopen());
    const auto contents = project.contents();
    QCOMPARE(contents.segments.size(), 2U);
    QVERIFY(contents.segments[0] == segment);
    QVERIFY(contents.segments[1] == noRun);
    QVERIFY(contents.classes[1] == jump);
    QVERIFY(contents.coverage.front() == seen);
    QVERIFY(contents.verdicts.front() == verdict);
    QCOMPARE(contents.annotators.front().name, std::string("Ann"));
    REQUIRE_SOUND(*project);
    const auto log = project->editLog(0, 10);
    REQUIRE_OK(log);
    QCOMPARE(log.value().front().annotator, std::string("Ann"));
}

QTEST_GUILESS_MAIN(ProjectFileTest)
#include "projectfiletest.moc"
