// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/projectfixture.h"

#include "storage/db/schema.h"

#include <cmath>
#include <filesystem>
#include <random>

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
    void undoBringsBackTheSameId();
    void idsAreNeverUsedAgain();
    void staleBeforeChangesNothing();
    void senselessEditsAreRefused_data();
    void senselessEditsAreRefused();
    void namesMaySwapButNotClash();
    void videoIsRemovedAndBroughtBack();
    void videoEditKeepsToItsFields();
    void classMadeAndUsedInOneEdit();
    void logIsNewestFirstAndAppendOnly();
    void randomEditsUndoToTheStart();
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
    QVERIFY(mentions(project->notices(), "not at"));
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

void ProjectFileTest::undoBringsBackTheSameId()
{
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one")).value();
    const auto segment = segmentOf(1, video, kMotionClass, 5, 9);
    const auto create = segmentEdit("create-segment", {}, segment);
    const auto remove = segmentEdit("delete-segment", segment, {});
    REQUIRE_OK(project->apply(create));
    REQUIRE_OK(project->apply(remove));
    QVERIFY(project.contents().segments.empty());
    REQUIRE_OK(project->apply(undone(remove)));
    QVERIFY(project.contents().segments.front() == segment);
    REQUIRE_OK(project->apply(undone(create)));
    QVERIFY(project.contents().segments.empty());
    REQUIRE_SOUND(*project);
}

void ProjectFileTest::idsAreNeverUsedAgain()
{
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one")).value();
    const auto segment = segmentOf(41, video, kMotionClass, 5, 9);
    REQUIRE_OK(project->apply(segmentEdit("create-segment", {}, segment)));
    REQUIRE_OK(project->apply(segmentEdit("delete-segment", segment, {})));
    QVERIFY(project.reopen());
    QCOMPARE(project.contents().next.segment, 42);
    Edit remove = editOf("remove-video");
    remove.changes.videos.push_back({video, {}});
    REQUIRE_OK(project->apply(remove));
    QCOMPARE(project->addVideo(videoNamed("two")).value().id.value, 2);
}

void ProjectFileTest::staleBeforeChangesNothing()
{
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one")).value();
    const auto segment = segmentOf(1, video, kMotionClass, 5, 9);
    auto moved = segment;
    moved.range = frameRange(6, 9);
    moved.startPts = video.frames->ptsOf({6});
    moved.revision = 2;
    REQUIRE_OK(project->apply(segmentEdit("create-segment", {}, segment)));
    REQUIRE_OK(project->apply(segmentEdit("resize", segment, moved)));

    auto other = segment;
    other.note = "mine";
    other.revision = 2;
    const auto fresh = segmentOf(2, video, kMotionClass, 50, 60);
    Edit edit = segmentEdit("create-segment", {}, fresh); // would work, but goes with one that does not
    edit.changes.segments.push_back({segment, other});
    REQUIRE_ERROR(project->apply(edit), Error::Code::Conflict, "Row 1 of segments was changed");
    QCOMPARE(project.contents().segments, std::vector<Segment>{moved});
    REQUIRE_ERROR(project->apply(segmentEdit("create-segment", {}, segment)), Error::Code::Conflict,
                  "exists");
    REQUIRE_ERROR(project->apply(segmentEdit("delete-segment", fresh, {})), Error::Code::Conflict,
                  "no longer");
    QCOMPARE(project->editLog(0, 100).value().size(), 2U);
    REQUIRE_SOUND(*project);
}

void ProjectFileTest::senselessEditsAreRefused_data()
{
    QTest::addColumn<int>("which");
    const char *names[] = {"no range",     "negative",     "undecided",      "no such video", "no such class",
                           "no id",        "neither side", "two rows",       "not finite",    "not UTF-8",
                           "nameless",     "no annotator", "no motion",      "keyless",       "class in use",
                           "video in use", "new video",    "coverage range", "verdict class"};
    for (int i = 0; i < static_cast<int>(std::size(names)); ++i)
        QTest::newRow(names[i]) << i;
}

void ProjectFileTest::senselessEditsAreRefused()
{
    QFETCH(int, which);
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one")).value();
    const ActionClass jump{{2}, "jump", 1, "", "", true, false, 1};
    Edit setUp = segmentEdit("create", {}, segmentOf(1, video, {2}, 1, 2));
    setUp.changes.classes.push_back({{}, jump});
    REQUIRE_OK(project->apply(setUp));
    const auto before = project.contents();

    Segment s = segmentOf(2, video, kMotionClass, 5, 9);
    Edit edit = editOf("bad");
    auto &segments = edit.changes.segments;
    auto &classes = edit.changes.classes;
    auto noKey = video;
    noKey.key.clear();
    auto unknown = video;
    unknown.id = {7};
    const ActionClass nameless{{3}, "", 1, "", "", true, false, 1};
    const auto motion = before.classes.front();
    switch (which) {
    case 0:
        s.range = frameRange(9, 9);
        segments = {{{}, s}};
        break;
    case 1:
        s.range = frameRange(-1, 9);
        segments = {{{}, s}};
        break;
    case 2:
        s.state = SegmentState::Predicted;
        segments = {{{}, s}};
        break;
    case 3:
        s.video = {9};
        segments = {{{}, s}};
        break;
    case 4:
        s.actionClass = {9};
        segments = {{{}, s}};
        break;
    case 5:
        s.id = {};
        segments = {{{}, s}};
        break;
    case 6:
        segments = {{{}, {}}};
        break;
    case 7:
        segments = {{s, segmentOf(3, video, kMotionClass, 5, 9)}};
        break;
    case 8:
        s.secondsSpent = std::nan("");
        segments = {{{}, s}};
        break;
    case 9:
        s.note = "\xff\xfe";
        segments = {{{}, s}};
        break;
    case 10:
        classes = {{{}, nameless}};
        break;
    case 11:
        s.annotator = {5};
        segments = {{{}, s}};
        break;
    case 12:
        classes = {{motion, {}}};
        break;
    case 13:
        edit.changes.videos = {{video, noKey}};
        break;
    case 14:
        classes = {{jump, {}}};
        break;
    case 15:
        edit.changes.videos = {{video, {}}};
        break;
    case 16:
        edit.changes.videos = {{{}, unknown}};
        break;
    case 17:
        edit.changes.coverage = {{{}, Coverage{{1}, video.id, {}, frameRange(4, 2), {}, {}, 0}}};
        break;
    case 18:
        edit.changes.verdicts = {{{}, Verdict{{1}, video.id, {}, frameRange(1, 2), {9}, {}, {}, 0, ""}}};
        break;
    default:
        QFAIL("unknown row");
    }
    REQUIRE_ERROR(project->apply(edit), Error::Code::InvalidArgument, "");
    const auto after = project.contents();
    QVERIFY(after.segments == before.segments && after.classes == before.classes);
    QVERIFY(after.coverage.empty() && after.verdicts.empty());
    QCOMPARE(after.videos.size(), 1U);
    QCOMPARE(project->editLog(0, 10).value().size(), 1U);
    // The connection is still good for the next edit.
    REQUIRE_OK(project->apply(segmentEdit("create", {}, segmentOf(2, video, kMotionClass, 5, 9))));
    REQUIRE_SOUND(*project);
}

void ProjectFileTest::namesMaySwapButNotClash()
{
    ProjectFixture project;
    const ActionClass a{{2}, "a", 1, "1", "", true, false, 1};
    const ActionClass b{{3}, "b", 2, "2", "", true, false, 2};
    Edit make = editOf("create-class");
    make.changes.classes = {{{}, a}, {{}, b}};
    REQUIRE_OK(project->apply(make));
    auto a2 = a;
    auto b2 = b;
    a2.name = "b";
    Edit clash = editOf("rename-class");
    clash.changes.classes = {{a, a2}};
    REQUIRE_ERROR(project->apply(clash), Error::Code::Conflict, "two classes 'b'");
    b2.name = "a";
    clash.changes.classes.push_back({b, b2});
    REQUIRE_OK(project->apply(clash));
    QCOMPARE(project.contents().classes[1].name, std::string("b"));

    const auto one = project->addVideo(videoNamed("one")).value();
    REQUIRE_OK(project->addVideo(videoNamed("two")));
    auto two = one;
    two.key = "two";
    Edit rename = editOf("rename-video");
    rename.changes.videos = {{one, two}};
    REQUIRE_ERROR(project->apply(rename), Error::Code::Conflict, "two videos 'two'");
    REQUIRE_SOUND(*project);
}

void ProjectFileTest::videoIsRemovedAndBroughtBack()
{
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one")).value();
    const auto segment = segmentOf(1, video, kMotionClass, 5, 9);
    REQUIRE_OK(project->apply(segmentEdit("create", {}, segment)));
    Edit remove = segmentEdit("remove-video", segment, {});
    remove.changes.videos.push_back({video, {}});
    REQUIRE_OK(project->apply(remove));
    QVERIFY(project.contents().videos.empty());
    REQUIRE_ERROR(project->apply(segmentEdit("create", {}, segment)), Error::Code::InvalidArgument, "video");
    REQUIRE_SOUND(*project);
    REQUIRE_OK(project->apply(undone(remove)));
    const auto contents = project.contents();
    QVERIFY(*contents.videos.front().frames == *video.frames);
    QVERIFY(contents.segments.front() == segment);
    REQUIRE_SOUND(*project);
    // Its key is free while it is away, and then undo has to say so.
    REQUIRE_OK(project->apply(remove));
    REQUIRE_OK(project->addVideo(videoNamed("one")));
    REQUIRE_ERROR(project->apply(undone(remove)), Error::Code::Conflict, "two videos");
}

void ProjectFileTest::videoEditKeepsToItsFields()
{
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one")).value();
    auto held = video;
    held.split = Split::HeldOut;
    held.rotation = 180;
    Edit edit = editOf("split");
    edit.changes.videos = {{video, held}};
    REQUIRE_OK(project->apply(edit));
    QVERIFY(project.contents().videos.front().split == Split::HeldOut);
    // Found somewhere else meanwhile: still the same video to an edit.
    REQUIRE_OK(project->relink(video.id, "/elsewhere/one.mp4", "one.mp4"));
    REQUIRE_OK(project->apply(undone(edit)));
    QCOMPARE(project.contents().videos.front().absolutePath, std::string("/elsewhere/one.mp4"));
    QCOMPARE(project.contents().videos.front().rotation, 90);

    auto reindexed = video;
    reindexed.frames = std::make_shared<const FrameTable>(frameTable(7));
    edit.changes.videos = {{video, reindexed}};
    REQUIRE_ERROR(project->apply(edit), Error::Code::InvalidArgument, "frame table");
    edit.changes.videos = {{held, video}};
    REQUIRE_ERROR(project->apply(edit), Error::Code::Conflict, "Row 1 of videos");
    REQUIRE_SOUND(*project);
}

void ProjectFileTest::classMadeAndUsedInOneEdit()
{
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one")).value();
    Edit edit = segmentEdit("import", {}, segmentOf(1, video, {2}, 1, 5));
    edit.changes.classes.push_back({{}, ActionClass{{2}, "walk", 7, "", "", true, false, 1}});
    REQUIRE_OK(project->apply(edit));
    REQUIRE_OK(project->apply(undone(edit)));
    QCOMPARE(project.contents().classes.size(), 1U);
    QCOMPARE(project.contents().next.actionClass, 3);
    Edit redo = edit;
    redo.kind = Edit::Kind::Redo;
    REQUIRE_OK(project->apply(redo));
    REQUIRE_SOUND(*project);
}

void ProjectFileTest::logIsNewestFirstAndAppendOnly()
{
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one")).value();
    for (int i = 1; i <= 5; ++i) {
        const auto action = "create-" + std::to_string(i);
        REQUIRE_OK(
            project->apply(segmentEdit(action.c_str(), {}, segmentOf(i, video, kMotionClass, i, i + 1))));
    }
    const auto newest = project->editLog(0, 2).value();
    QCOMPARE(newest.size(), 2U);
    QCOMPARE(newest[0].action, std::string("create-5"));
    QVERIFY(newest[0].summary.find("\"start_frame\":5") != std::string::npos);
    const auto older = project->editLog(newest[1].id, 10).value();
    QCOMPARE(older.size(), 3U);
    QCOMPARE(older[2].action, std::string("create-1"));
    project.close();
    for (const char *attack :
         {"DELETE FROM edit_log", "UPDATE edit_log SET action='x' WHERE id=1",
          "PRAGMA recursive_triggers=ON; INSERT OR REPLACE INTO edit_log SELECT * FROM edit_log"}) {
        std::string error;
        QVERIFY(sql(project.path(), attack, &error) != SQLITE_OK);
        QCOMPARE(error, std::string("the edit log is append-only"));
    }
    QVERIFY(project.reopen());
    QCOMPARE(project->editLog(0, 10).value().size(), 5U);
}

void ProjectFileTest::randomEditsUndoToTheStart()
{
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one")).value();
    std::mt19937 random(5);
    std::vector<Segment> model;
    std::vector<Edit> done;
    std::int64_t next = 1;
    for (int i = 0; i < 200; ++i) {
        const auto start = static_cast<std::int64_t>(random() % 900);
        auto fresh =
            segmentOf(next, video, kMotionClass, start, start + 1 + static_cast<std::int64_t>(random() % 99));
        Edit edit;
        if (model.empty() || random() % 3 == 0) {
            edit = segmentEdit("create", {}, fresh);
            model.push_back(fresh);
            ++next;
        } else {
            const auto at = static_cast<std::ptrdiff_t>(random() % model.size());
            auto &row = model[static_cast<std::size_t>(at)];
            fresh.id = row.id;
            fresh.revision = row.revision + 1;
            const bool remove = random() % 4 == 0;
            edit = segmentEdit("change", row, remove ? std::optional<Segment>() : fresh);
            if (remove)
                model.erase(model.begin() + at);
            else
                row = fresh;
        }
        REQUIRE_OK(project->apply(edit));
        done.push_back(edit);
    }
    QCOMPARE(project.contents().segments, model);
    REQUIRE_SOUND(*project);
    for (auto it = done.rbegin(); it != done.rend(); ++it)
        REQUIRE_OK(project->apply(undone(*it)));
    QVERIFY(project.contents().segments.empty());
    QCOMPARE(project->editLog(0, 1000).value().size(), 400U);
    REQUIRE_SOUND(*project);
}

QTEST_GUILESS_MAIN(ProjectFileTest)
#include "projectfiletest.moc"
