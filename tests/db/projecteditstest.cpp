// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/projectfixture.h"

#include <random>

using namespace onset;
using namespace onset::test;

/// Edits of a project file: stored, undone, refused, logged.
class ProjectEditsTest : public QObject
{
    Q_OBJECT

private slots:
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

void ProjectEditsTest::undoBringsBackTheSameId()
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

void ProjectEditsTest::idsAreNeverUsedAgain()
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

void ProjectEditsTest::staleBeforeChangesNothing()
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

void ProjectEditsTest::senselessEditsAreRefused_data()
{
    QTest::addColumn<int>("which");
    const char *names[] = {"no range",     "negative",     "undecided",      "no such video", "no such class",
                           "no id",        "neither side", "two rows",       "not finite",    "not UTF-8",
                           "nameless",     "no annotator", "no motion",      "keyless",       "class in use",
                           "video in use", "new video",    "coverage range", "verdict class"};
    for (int i = 0; i < static_cast<int>(std::size(names)); ++i)
        QTest::newRow(names[i]) << i;
}

void ProjectEditsTest::senselessEditsAreRefused()
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

void ProjectEditsTest::namesMaySwapButNotClash()
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

void ProjectEditsTest::videoIsRemovedAndBroughtBack()
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

void ProjectEditsTest::videoEditKeepsToItsFields()
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

void ProjectEditsTest::classMadeAndUsedInOneEdit()
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

void ProjectEditsTest::logIsNewestFirstAndAppendOnly()
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

void ProjectEditsTest::randomEditsUndoToTheStart()
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

QTEST_GUILESS_MAIN(ProjectEditsTest)
#include "projecteditstest.moc"
