// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/projectfixture.h"

#include <fstream>

using namespace onset;
using namespace onset::test;

/// What check() finds after damage of every kind.
class CheckTest : public QObject
{
    Q_OBJECT

private slots:
    void damageIsFound_data();
    void damageIsFound();
    void damagedIndexIsFound();
    void damagedFrameTableStillLoads();
    void unknownStateIsAnError();
    void shorterVideoLeavesRangesOutside();
    void strangeCurvesAreFound();

private:
    bool fill(ProjectFixture &project);
};

/// A project with everything in it; true if all went well.
bool CheckTest::fill(ProjectFixture &project)
{
    const auto video = project->addVideo(videoNamed("one", 200)).value();
    Run run;
    run.system = "motion";
    run.videos = {video.id};
    const auto id = project->beginRun(run).value();
    DetectionUpdate update;
    update.run = id;
    update.video = video.id;
    update.sequence = 1;
    CurveChunk chunk;
    chunk.key = {id, video.id, CurveKind::Motion, {}, {}};
    chunk.values.assign(200, 0.5F);
    update.curves = {chunk};
    update.tracks = {{productId<TrackId>(id, 1), video.id, id, "", {{{150}, 1, 2, 3, 4, 1, true, false}}}};
    update.detections = {
        {productId<DetectionId>(id, 1), video.id, kMotionClass, {}, frameRange(100, 200), 1, false}};
    update.detectionsChanged = true;
    Edit edit = segmentEdit("make", {}, segmentOf(1, video, {2}, 100, 200));
    edit.changes.segments.push_back({{}, segmentOf(2, video, kMotionClass, 3, 5)});
    edit.changes.classes = {{{}, ActionClass{{2}, "jump", 1, "", "", true, false, 1}}};
    edit.changes.coverage = {
        {{}, Coverage{{1}, video.id, {}, frameRange(0, 200), CoverageKind::Seen, {}, 1}}};
    edit.changes.verdicts = {{{}, Verdict{{1}, video.id, id, frameRange(0, 200), {2}, {}, {}, 1, ""}}};
    auto held = video;
    held.split = Split::HeldOut;
    Edit split = editOf("split");
    split.changes.videos = {{video, held}};
    return project->append({&update, 1}).ok() && project->apply(edit).ok() && project->apply(split).ok() &&
           project->finishRun(id, RunState::Finished, "").ok() && project->check().value().empty();
}

void CheckTest::damageIsFound_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("finding");
    const auto logged = [](const char *statement) {
        // As if the log had never been protected.
        return QString("CREATE TEMP TABLE t AS SELECT sql FROM sqlite_schema WHERE type='trigger';"
                       "DROP TRIGGER edit_log_keeps_rows; DROP TRIGGER edit_log_keeps_values; %1;"
                       "CREATE TRIGGER edit_log_keeps_rows BEFORE DELETE ON edit_log"
                       " BEGIN SELECT RAISE(ABORT, 'the edit log is append-only'); END;"
                       "CREATE TRIGGER edit_log_keeps_values BEFORE UPDATE ON edit_log"
                       " BEGIN SELECT RAISE(ABORT, 'the edit log is append-only'); END")
            .arg(statement);
    };
    const auto row = [](const char *name, const QString &damage, const char *finding) {
        QTest::newRow(name) << damage << QString(finding);
    };
    row("changed", "UPDATE segments SET note='x' WHERE id=2",
        "Row 2 of segments is not what the edit log leads to");
    row("deleted", "DELETE FROM segments WHERE id=2",
        "Row 2 of segments is in the edit log but not in its table");
    row("added", "INSERT INTO classes VALUES(3,'x',1,'','',1,0,0)", "Row 3 of classes is not what");
    row("coverage", "UPDATE coverage SET kind=1", "Row 1 of coverage is not what");
    row("verdict", "UPDATE verdicts SET kind=1", "Row 1 of verdicts is not what");
    row("split", "UPDATE videos SET split=1", "Row 1 of videos is not what");
    row("hidden video", "UPDATE videos SET removed=1", "Segments belong to a video that was removed");
    row("gap in log", logged("DELETE FROM edit_log WHERE id=1"), "Row 1 of segments is not what");
    row("log of its own",
        logged("UPDATE edit_log SET changes=replace(changes,'\"split\":0','\"split\":1') WHERE id=2;"
               "INSERT INTO edit_log SELECT 3,kind,sequence,action,annotator_id,when_ms,changes"
               " FROM edit_log WHERE id=2"),
        "Entry 3 of the edit log does not follow");
    row("unreadable log", logged("UPDATE edit_log SET changes='{' WHERE id=1"),
        "Entry 1: A row of the edit log");
    row("odd log",
        logged("UPDATE edit_log SET changes='{\"segments\":[{\"after\":{\"id\":\"x\"}}]}' WHERE id=1"),
        "Entry 1: A row of the edit log");
    row("odd state in log",
        logged("UPDATE edit_log SET changes=replace(changes,'\"state\":4','\"state\":77')"),
        "Entry 1: 'the edit log' holds a value");
    row("no motion", "UPDATE classes SET id=9 WHERE id=1; UPDATE segments SET class_id=9 WHERE class_id=1",
        "The class 'motion' is missing");
    row("two classes", "UPDATE classes SET name='motion'", "several classes 'motion'");
    row("two videos",
        "INSERT INTO videos SELECT 7,key,absolute_path,relative_path,file_size,file_digests,"
        "file_mtime_ns,split,width,height,codec,rotation,removed FROM videos",
        "several videos 'one'");
    row("ids again", "UPDATE sqlite_sequence SET seq=1 WHERE name='segments'",
        "ids of segments could be used again");
    row("reference", "DELETE FROM videos", "names a row of videos that is not there");
    row("trigger", "DROP TRIGGER edit_log_keeps_rows", "The trigger edit_log_keeps_rows is missing");
    row("table", "CREATE TABLE extra(a)", "The table extra is not one of ours");
    row("column", "ALTER TABLE classes ADD COLUMN more", "The table classes is not as this version makes it");
    row("times", "UPDATE segments SET start_pts=start_pts+1 WHERE id=2",
        "Segment 2 has times that are not those");
    row("frames blob", "UPDATE frame_tables SET columns=zeroblob(100)",
        "frame table of the video 'one' is damaged");
    row("frames cut", "UPDATE frame_tables SET columns=substr(columns,1,length(columns)/2)",
        "frame table of");
    row("frames count", "UPDATE frame_tables SET frame_count=201", "frame table of");
    row("frames fewer", "UPDATE frame_tables SET frame_count=100", "frame table of");
    row("frames negative", "UPDATE frame_tables SET frame_count=-1", "frame table of");
    row("frames time base", "UPDATE frame_tables SET time_base_den=0", "impossible time base");
    row("curve blob", "UPDATE curve_chunks SET data=zeroblob(20)", "A curve of run 1 for video 1 is damaged");
    row("curve count", "UPDATE curve_chunks SET sample_count=5", "A curve of run 1 for video 1 is damaged");
    row("curve more", "UPDATE curve_chunks SET sample_count=500", "A curve of run 1 for video 1 is damaged");
    row("curve place", "UPDATE curve_chunks SET sample_start=1<<60",
        "A curve of run 1 for video 1 is damaged");
    row("curve long", "UPDATE curves SET stride=2", "A curve of run 1 for video 1 is longer than its video");
    row("detection", "UPDATE detections SET end_frame=201", "ends at frame 201, but its video has 200");
    row("box", "UPDATE boxes SET frame=200", "Track 16777217 ends at frame 201");
    row("check constraint", "PRAGMA ignore_check_constraints=ON; UPDATE segments SET state=77 WHERE id=2",
        "holds a value that this version does not know");
}

void CheckTest::damageIsFound()
{
    QFETCH(QString, damage);
    QFETCH(QString, finding);
    ProjectFixture project;
    QVERIFY(fill(project));
    project.close();
    std::string error;
    QVERIFY2(sql(project.path(), damage.toStdString(), &error) == SQLITE_OK, error.c_str());
    const auto reader = ProjectFile::openReadOnly(project.path());
    REQUIRE_OK(reader);
    const auto found = reader.value()->check();
    REQUIRE_OK(found);
    QVERIFY2(mentions(found.value(), finding.toStdString()),
             found.value().empty() ? "nothing found" : found.value().front().c_str());
}

void CheckTest::damagedIndexIsFound()
{
    ProjectFixture project;
    QVERIFY(fill(project));
    project.close();
    const auto page = std::stol(
        sqlRows(project.path(), "SELECT rootpage FROM sqlite_schema WHERE name='segments_of_video'").front());
    {
        std::fstream file(project.path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(page * 8192 - 8);
        file.write("\x55\x55\x55\x55\x55\x55\x55\x55", 8);
    }
    const auto reader = ProjectFile::openReadOnly(project.path());
    REQUIRE_OK(reader);
    const auto found = reader.value()->check();
    REQUIRE_OK(found);
    QVERIFY(mentions(found.value(), "The database is damaged"));
}

void CheckTest::damagedFrameTableStillLoads()
{
    ProjectFixture project;
    QVERIFY(fill(project));
    project.close();
    sql(project.path(), "UPDATE frame_tables SET columns=zeroblob(100)");
    QVERIFY(project.reopen());
    QVERIFY(mentions(project->notices(), ProjectNotice::Kind::FramesDamaged));
    const auto contents = project.contents();
    QVERIFY(contents.videos.front().frames == nullptr);
    QCOMPARE(contents.segments.size(), 2U);
}

void CheckTest::unknownStateIsAnError()
{
    ProjectFixture project;
    QVERIFY(fill(project));
    project.close();
    sql(project.path(), "PRAGMA ignore_check_constraints=ON; UPDATE segments SET state=77 WHERE id=2");
    QVERIFY(project.reopen());
    REQUIRE_ERROR(project->load(), Error::Code::BadInput, project.path());
    QVERIFY(mentions(project->check().value(), "CHECK constraint failed in segments"));
}

void CheckTest::shorterVideoLeavesRangesOutside()
{
    ProjectFixture project;
    QVERIFY(fill(project));
    const auto video = project.contents().videos.front();
    REQUIRE_OK(project->setFrames(video.id, video.identity, frameTable(120)));
    const auto found = project->check().value();
    for (const char *part : {"Segment 1 ends at frame 200", "Coverage 1 ends", "Verdict 1 ends",
                             "Detection 16777217", "Track 16777217", "longer than its video"})
        QVERIFY2(mentions(found, part), part);
}

void CheckTest::strangeCurvesAreFound()
{
    ProjectFixture project;
    QVERIFY(fill(project));
    project.close();
    sql(project.path(), "UPDATE curve_chunks SET sample_start=1<<60");
    QVERIFY(project.reopen());
    REQUIRE_ERROR(project->products({1}, {1}), Error::Code::BadInput, project.path());
}

QTEST_GUILESS_MAIN(CheckTest)
#include "checktest.moc"
