// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/projectfixture.h"

using namespace onset;
using namespace onset::test;

/// What trainings learnt from, and the versions that came out of them.
class TrainingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void snapshotsAreFrozen();
    void theModelIsLinked();
    void heldOutVideosCannotEnter_data();
    void heldOutVideosCannotEnter();
    void damageIsNamed_data();
    void damageIsNamed();
    void aDamagedOneDoesNotKeepTheProjectShut();
    void oneWithoutAModelCanBeDiscarded();
    void correctionsAreCountedFromTheLastFinishedOne();
    void versionsHaveNotesAndMetrics();
    void oneVersionIsCurrent();
    void readersChangeNothing();

private:
    TrainingSnapshot snapshot() const;
    ModelVersionId model(const std::string &digest);
    Status make(std::int64_t id, std::int64_t start, std::int64_t end);

    std::unique_ptr<ProjectFixture> m_project;
    Video m_video;
    Video m_heldOut;
};

void TrainingTest::init()
{
    m_project = std::make_unique<ProjectFixture>();
    QVERIFY(m_project->made());
    auto &file = *m_project;
    m_video = file->addVideo(videoNamed("one", 200)).value();
    m_heldOut = file->addVideo(videoNamed("two", 200)).value();
    Edit edit = editOf("begin");
    edit.changes.classes = {{{}, ActionClass{{2}, "jump", 1, "", "", true, false, 1}}};
    auto held = m_heldOut;
    held.split = Split::HeldOut;
    edit.changes.videos = {{m_heldOut, held}};
    m_heldOut = held;
    REQUIRE_OK(file->apply(edit));
}

Status TrainingTest::make(std::int64_t id, std::int64_t start, std::int64_t end)
{
    return (*m_project)->apply(segmentEdit("make", {}, segmentOf(id, m_video, {2}, start, end)));
}

TrainingSnapshot TrainingTest::snapshot() const
{
    TrainingSnapshot made;
    made.createdMs = 1700000000000;
    made.settings = R"({"system":"temporalmaxer"})";
    made.classes = {ActionClass{{2}, "jump", 1, "1", "both feet", true, false, 1}};
    made.videos = {{m_video.id, Split::Training, 2, frameRange(0, 150)},
                   {m_video.id, Split::Validation, 1, frameRange(150, 200)},
                   {m_heldOut.id, Split::HeldOut, 1, {}}};
    auto segment = segmentOf(1, m_video, {2}, 10, 20);
    segment.origin = SegmentOrigin{{7}, frameRange(9, 21), {2}, 0.25};
    segment.note = "sch\xc3\xb6n";
    made.segments = {segment, segmentOf(2, m_video, {2}, 160, 170)};
    made.segments[1].state = SegmentState::Rejected;
    made.coverage = {{{1}, m_video.id, {2}, frameRange(0, 200), CoverageKind::Reviewed, {}, 5},
                     {{2}, m_video.id, {}, frameRange(0, 50), CoverageKind::Reviewed, {}, 6}};
    return made;
}

ModelVersionId TrainingTest::model(const std::string &digest)
{
    ModelVersion made;
    made.system = "temporalmaxer";
    made.name = digest;
    made.card = made.metrics = "{}";
    made.weightsDigest = digest;
    return (*m_project)->addModel(made).value();
}

void TrainingTest::snapshotsAreFrozen()
{
    auto &file = *m_project;
    REQUIRE_OK(make(1, 10, 20));
    const auto logged = file->editLog(0, 1).value().front().id;
    const auto entry = file->addSnapshot(snapshot());
    REQUIRE_OK(entry);
    QCOMPARE(entry->editLogId, logged);
    REQUIRE_OK(make(2, 30, 40));
    QVERIFY(file.reopen());
    const auto stored = file->snapshot(entry->id);
    REQUIRE_OK(stored);
    auto expected = snapshot();
    expected.id = entry->id;
    expected.editLogId = logged;
    QVERIFY(*stored == expected);
    QVERIFY(file.contents().snapshots == std::vector{*entry});
    QVERIFY(file->snapshots().value() == std::vector{*entry});
    REQUIRE_SOUND(*file);
    REQUIRE_ERROR(file->snapshot({9}), Error::Code::NotFound, "snapshot 9");
}

void TrainingTest::theModelIsLinked()
{
    auto &file = *m_project;
    const auto entry = file->addSnapshot(snapshot()).value();
    const auto version = model("abc");
    REQUIRE_OK(file->setSnapshotModel(entry.id, version));
    QVERIFY(file.contents().snapshots.front().model == version);
    QVERIFY(file->snapshot(entry.id).value().model == version);
    REQUIRE_ERROR(file->setSnapshotModel({9}, version), Error::Code::NotFound, "snapshot 9");
    QVERIFY(!file->setSnapshotModel(entry.id, {77}).ok());
    QVERIFY(file.contents().snapshots.front().model == version);
}

void TrainingTest::heldOutVideosCannotEnter_data()
{
    QTest::addColumn<int>("door");
    QTest::newRow("a segment") << 0;
    QTest::newRow("a reviewed stretch") << 1;
    QTest::newRow("to train") << 2;
    QTest::newRow("to validate") << 3;
    QTest::newRow("a video that is not listed") << 4;
}

void TrainingTest::heldOutVideosCannotEnter()
{
    QFETCH(int, door);
    auto made = snapshot();
    if (door == 0)
        made.segments.push_back(segmentOf(3, m_heldOut, {2}, 1, 5));
    else if (door == 1)
        made.coverage.push_back({{3}, m_heldOut.id, {}, frameRange(0, 9), CoverageKind::Reviewed, {}, 5});
    else if (door < 4)
        made.videos.push_back({m_heldOut.id, door == 2 ? Split::Training : Split::Validation, 1, {}});
    else
        made.videos.clear();
    REQUIRE_ERROR((*m_project)->addSnapshot(made), Error::Code::InvalidArgument,
                  door < 4 ? "held out" : "list");
    QVERIFY(m_project->contents().snapshots.empty());
}

void TrainingTest::damageIsNamed_data()
{
    QTest::addColumn<QByteArray>("set");
    QTest::newRow("no compressed data") << QByteArray("segments=x'00112233'");
    QTest::newRow("nothing") << QByteArray("coverage=x''");
    QTest::newRow("another list") << QByteArray("videos=segments");
    QTest::newRow("settings") << QByteArray("settings='[1]'");
    QTest::newRow("classes without the segments'")
        << QByteArray("classes=(SELECT coverage FROM training_snapshots WHERE id=2)");
}

void TrainingTest::damageIsNamed()
{
    QFETCH(QByteArray, set);
    auto &file = *m_project;
    QVERIFY(file->addSnapshot(snapshot()).ok());
    auto empty = snapshot();
    empty.coverage.clear();
    empty.segments.clear();
    QVERIFY(file->addSnapshot(empty).ok());
    file.close();
    QCOMPARE(sql(file.path(), "UPDATE training_snapshots SET " + set.toStdString() + " WHERE id=1"),
             SQLITE_OK);
    QVERIFY(file.reopen());
    REQUIRE_ERROR(file->snapshot({1}), Error::Code::BadInput, "Training snapshot 1 of");
    REQUIRE_OK(file->snapshot({2}));
    const auto found = file->check().value();
    QVERIFY(found.size() == 1 && mentions(found, "Training snapshot 1"));
}

void TrainingTest::aDamagedOneDoesNotKeepTheProjectShut()
{
    auto &file = *m_project;
    QVERIFY(file->addSnapshot(snapshot()).ok());
    file.close();
    QCOMPARE(sql(file.path(), "UPDATE training_snapshots SET videos=x'01', edit_log_id=99;"
                              "INSERT INTO project VALUES('current_model',5)"),
             SQLITE_OK);
    QVERIFY(file.reopen());
    QVERIFY(file.contents().snapshots.size() == 1 && file.contents().snapshots.front().videos.empty());
    const auto found = file->check().value();
    QVERIFY(mentions(found, "Training snapshot 1") && mentions(found, "never made") &&
            mentions(found, "current model"));
}

void TrainingTest::oneWithoutAModelCanBeDiscarded()
{
    auto &file = *m_project;
    const auto first = file->addSnapshot(snapshot()).value().id;
    const auto second = file->addSnapshot(snapshot()).value().id;
    REQUIRE_OK(file->setSnapshotModel(first, model("abc")));
    REQUIRE_ERROR(file->removeSnapshot(first), Error::Code::Conflict, "learnt from");
    REQUIRE_OK(file->removeSnapshot(second));
    REQUIRE_ERROR(file->removeSnapshot(second), Error::Code::NotFound, "snapshot 2");
    QCOMPARE(file.contents().snapshots.size(), 1U);
    QVERIFY(file->addSnapshot(snapshot()).value().id.value > second.value); // never used again
}

void TrainingTest::correctionsAreCountedFromTheLastFinishedOne()
{
    auto &file = *m_project;
    REQUIRE_OK(make(1, 10, 20));
    QVERIFY(!file.contents().baseline.snapshot.valid());
    const auto first = file->addSnapshot(snapshot()).value().id;
    const auto before = segmentOf(1, m_video, {2}, 10, 20);
    auto moved = before;
    moved.range = frameRange(10, 30);
    moved.endPts = m_video.frames->ptsOf({30});
    moved.revision = 2;
    REQUIRE_OK(file->apply(segmentEdit("resize", before, moved)));
    REQUIRE_OK(make(2, 50, 60));
    QVERIFY(!file->trainingBaseline().value().snapshot.valid()); // it goes on still
    REQUIRE_OK(file->setSnapshotModel(first, model("abc")));
    auto again = moved;
    again.range.end = {40};
    again.endPts = m_video.frames->ptsOf({40});
    again.revision = 3;
    REQUIRE_OK(file->apply(segmentEdit("resize", moved, again)));
    const auto baseline = file->trainingBaseline().value();
    QVERIFY(baseline.snapshot == first);
    QCOMPARE(baseline.before.size(), 2U);
    QVERIFY(baseline.before.at({1}) == before); // as the training saw it
    QVERIFY(!baseline.before.at({2}));
    QVERIFY(file.reopen());
    QVERIFY(file.contents().baseline == baseline);
    const auto second = file->addSnapshot(snapshot()).value().id;
    REQUIRE_OK(file->setSnapshotModel(second, model("def")));
    QVERIFY(file->trainingBaseline().value() == (TrainingBaseline{second, {}}));
}

void TrainingTest::versionsHaveNotesAndMetrics()
{
    auto &file = *m_project;
    const auto version = model("abc");
    REQUIRE_OK(file->setModelNote(version, "with the rainy videos"));
    REQUIRE_OK(file->setModelMetrics(version, R"({"held_out_map50":0.5})"));
    REQUIRE_ERROR(file->setModelMetrics(version, "fine"), Error::Code::InvalidArgument, "JSON");
    REQUIRE_ERROR(file->setModelNote({9}, "x"), Error::Code::NotFound, "model 9");
    QCOMPARE(model("abc"), version); // known again: keeps both
    QVERIFY(file.reopen());
    const auto stored = file.contents().models.front();
    QCOMPARE(stored.note, std::string("with the rainy videos"));
    QCOMPARE(stored.metrics, std::string(R"({"held_out_map50":0.5})"));
}

void TrainingTest::oneVersionIsCurrent()
{
    auto &file = *m_project;
    QVERIFY(!file.contents().currentModel.valid());
    const auto first = model("abc");
    const auto second = model("def");
    REQUIRE_OK(file->setCurrentModel(second));
    REQUIRE_OK(file->setCurrentModel(first));
    QVERIFY(file.reopen());
    QVERIFY(file.contents().currentModel == first);
    REQUIRE_ERROR(file->setCurrentModel({9}), Error::Code::NotFound, "model 9");
    QVERIFY(file.contents().currentModel == first);
    REQUIRE_OK(file->setCurrentModel({}));
    QVERIFY(!file.contents().currentModel.valid());
    REQUIRE_SOUND(*file);
}

void TrainingTest::readersChangeNothing()
{
    const auto version = model("abc");
    const auto reader = ProjectFile::openReadOnly(m_project->path()).value();
    REQUIRE_ERROR(reader->addSnapshot(snapshot()), Error::Code::Conflict, "reading only");
    REQUIRE_ERROR(reader->setCurrentModel(version), Error::Code::Conflict, "reading only");
    REQUIRE_ERROR(reader->setModelNote(version, "x"), Error::Code::Conflict, "reading only");
    QVERIFY(reader->load().value().snapshots.empty());
}

QTEST_GUILESS_MAIN(TrainingTest)
#include "trainingtest.moc"
