// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/hardships.h"
#include "tests/db/projectfixture.h"

#include "storage/db/schema.h"

#include <filesystem>

using namespace onset;
using namespace onset::test;

namespace fs = std::filesystem;

/// Projects of every version, from fixtures as that version wrote them.
class MigrationTest : public QObject
{
    Q_OBJECT

private slots:
    void versionsAreNumbered();
    void everyVersionHasAFixture();
    void everyVersionOpens_data();
    void everyVersionOpens();
    void oldFileIsKeptAsBackup();
    void secondBackupGetsAnotherName();
    void currentFileNeedsNoBackup();
    void failedUpgradeLeavesTheFile();
    void brokenReferencesStopTheUpgrade();
    void noRoomForTheBackup();
    void readingDoesNotUpgrade();
    void upgradedFileTakesEdits();
};

namespace {

std::vector<std::string> dump(const std::string &path)
{
    std::vector<std::string> all = sqlRows(path, "SELECT type||name||sql FROM sqlite_schema ORDER BY 1");
    for (const char *query :
         {"SELECT quote(id)||changes FROM edit_log ORDER BY id", "SELECT name||value FROM project",
          "SELECT id||'-'||start_frame||'-'||revision FROM segments ORDER BY id",
          "SELECT quote(columns) FROM frame_tables", "PRAGMA user_version"}) {
        const auto rows = sqlRows(path, query);
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

} // namespace

void MigrationTest::versionsAreNumbered()
{
    int expected = 1;
    for (const auto &step : migrations()) {
        QCOMPARE(step.version, expected++);
        QVERIFY(step.minReader <= step.version && !step.statements.empty());
    }
    QCOMPARE(currentVersion(), expected - 1);
}

void MigrationTest::everyVersionHasAFixture()
{
    for (int version = 1; version <= currentVersion(); ++version) {
        QTemporaryDir folder;
        const auto path = oldProject(folder, version);
        QVERIFY2(!path.empty(), qPrintable(QString("tests/data/db/v%1.sql is missing").arg(version)));
        QCOMPARE(sqlRows(path, "PRAGMA user_version").front(), std::to_string(version));
    }
}

void MigrationTest::everyVersionOpens_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= currentVersion(); ++version)
        QTest::addRow("version %d", version) << version;
}

void MigrationTest::everyVersionOpens()
{
    QFETCH(int, version);
    QTemporaryDir folder;
    const auto path = oldProject(folder, version);
    auto opened = ProjectFile::open(path);
    REQUIRE_OK(opened);
    auto &project = *opened.value();
    REQUIRE_SOUND(project);
    QCOMPARE(sqlRows(path, "PRAGMA user_version").front(), std::to_string(currentVersion()));

    const auto contents = project.load().value();
    QCOMPARE(contents.videos.size(), 2U);
    QCOMPARE(contents.videos[0].key, std::string("walk"));
    QVERIFY(contents.videos[0].split == Split::HeldOut);
    QVERIFY(*contents.videos[0].frames == frameTable(60));
    QVERIFY(contents.videos[1].frames == nullptr);
    QCOMPARE(contents.classes[1].name, std::string("jump"));
    QCOMPARE(contents.annotators.front().name, std::string("Ann"));
    QCOMPARE(contents.segments.size(), 1U);
    const auto &segment = contents.segments.front();
    QVERIFY(segment.range == frameRange(4, 12) && segment.state == SegmentState::Edited &&
            segment.revision == 2);
    QVERIFY(segment.origin == (SegmentOrigin{{1}, frameRange(3, 10), kMotionClass, 0.75}));
    QCOMPARE(segment.secondsSpent, 4.25);
    QVERIFY(segment.note.empty() && contents.verdicts.front().note.empty());
    QCOMPARE(contents.coverage.size(), 1U);
    QCOMPARE(contents.next.segment, 3);
    QVERIFY(contents.runs.front().state == RunState::Finished);
    const auto products = project.products({1}, {1}).value();
    QCOMPARE(products.curves.front().values, (std::vector<float>{0.5F, 0.25F, 1, 0, 0.125F, 0.75F}));
    QCOMPARE(products.tracks.front().boxes.size(), 2U);
    QCOMPARE(products.detections.front().score, 0.75);
    QVERIFY(products.complete);
    QCOMPARE(project.editLog(0, 10).value().size(), 5U);
    for (const auto &model : contents.models)
        QCOMPARE(model.note, std::string(version < 4 ? "" : "the first"));
    QCOMPARE(contents.currentModel.value, version < 4 ? 0 : 1);
    QCOMPARE(contents.samples.size(), version < 5 ? 0U : 1U);
    for (const auto &sample : contents.samples)
        QVERIFY(sample.blind && sample.range == frameRange(10, 20) && sample.doneMs == 1700000007000);
    QCOMPARE(contents.snapshots.size(), version < 4 ? 0U : 1U);
    for (const auto &entry : contents.snapshots) {
        const auto snapshot = project.snapshot(entry.id);
        REQUIRE_OK(snapshot);
        QCOMPARE(snapshot->editLogId, 4);
        QCOMPARE(snapshot->settings, std::string(R"({"system":"scnn"})"));
        QCOMPARE(snapshot->classes.front().name, std::string("jump"));
        QVERIFY(snapshot->videos == (std::vector<SnapshotVideo>{{{1}, Split::Training, 2, {}}}));
        QVERIFY(snapshot->segments.front().range == frameRange(4, 12));
        QCOMPARE(snapshot->coverage.size(), 1U);
    }
}

void MigrationTest::oldFileIsKeptAsBackup()
{
    QTemporaryDir folder;
    const auto path = oldProject(folder, 1);
    const auto before = dump(path);
    const auto backup = folder.filePath("old.backup-v1.onset").toStdString();
    const auto project = ProjectFile::open(path);
    REQUIRE_OK(project);
    QVERIFY(mentions(project.value()->notices(), backup));
    QCOMPARE(dump(backup), before);
    QCOMPARE(sqlRows(backup, "PRAGMA application_id").front(), std::to_string(kApplicationId));
}

void MigrationTest::secondBackupGetsAnotherName()
{
    QTemporaryDir folder;
    const auto path = oldProject(folder, 1);
    QFile taken(folder.filePath("old.backup-v1.onset"));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.write("mine");
    taken.close();
    const auto project = ProjectFile::open(path);
    REQUIRE_OK(project);
    QVERIFY(mentions(project.value()->notices(), "old.backup-v1-2.onset"));
    QVERIFY(taken.open(QIODevice::ReadOnly));
    QCOMPARE(taken.readAll(), QByteArray("mine"));
}

void MigrationTest::currentFileNeedsNoBackup()
{
    QTemporaryDir folder;
    const auto path = oldProject(folder, currentVersion());
    const auto project = ProjectFile::open(path);
    REQUIRE_OK(project);
    QVERIFY(!mentions(project.value()->notices(), ProjectNotice::Kind::Upgraded));
    for (const auto &entry : fs::directory_iterator(folder.path().toStdString()))
        QVERIFY(entry.path().filename().string().find("backup") == std::string::npos);
}

void MigrationTest::failedUpgradeLeavesTheFile()
{
    QTemporaryDir folder;
    const auto path = oldProject(folder, 1);
    // Somebody's own table is in the way of the second version's, after its first statements.
    QCOMPARE(sql(path, "CREATE TABLE training_snapshots(mine)"), SQLITE_OK);
    const auto before = dump(path);
    const auto opened = ProjectFile::open(path);
    REQUIRE_ERROR(opened, Error::Code::Internal, "could not be upgraded");
    QVERIFY(opened.error().message.find("old.backup-v1.onset") != std::string::npos);
    QVERIFY(opened.error().detail.find("training_snapshots") != std::string::npos);
    QCOMPARE(dump(path), before);
    QCOMPARE(dump(folder.filePath("old.backup-v1.onset").toStdString()), before);
    // With the hindrance away it works.
    QCOMPARE(sql(path, "DROP TABLE training_snapshots"), SQLITE_OK);
    REQUIRE_OK(ProjectFile::open(path));
}

void MigrationTest::brokenReferencesStopTheUpgrade()
{
    QTemporaryDir folder;
    const auto path = oldProject(folder, 1);
    QCOMPARE(sql(path, "UPDATE segments SET video_id=77"), SQLITE_OK);
    const auto before = dump(path);
    REQUIRE_ERROR(ProjectFile::open(path), Error::Code::BadInput, "could not be upgraded");
    QCOMPARE(dump(path), before);
}

void MigrationTest::noRoomForTheBackup()
{
    QTemporaryDir folder;
    const auto path = oldProject(folder, 1);
    const auto before = dump(path);
    {
        const FileSizeLimit full(40000);
        REQUIRE_ERROR(ProjectFile::open(path), Error::Code::Io, path);
    }
    QCOMPARE(dump(path), before);
    for (const auto &entry : fs::directory_iterator(folder.path().toStdString()))
        QVERIFY(entry.path().filename().string().find("new-") == std::string::npos);
}

void MigrationTest::readingDoesNotUpgrade()
{
    QTemporaryDir folder;
    const auto path = oldProject(folder, 1);
    const auto before = dump(path);
    REQUIRE_ERROR(ProjectFile::openReadOnly(path), Error::Code::Unsupported, "older version");
    QCOMPARE(dump(path), before);
}

void MigrationTest::upgradedFileTakesEdits()
{
    QTemporaryDir folder;
    const auto path = oldProject(folder, 1);
    auto opened = ProjectFile::open(path);
    REQUIRE_OK(opened);
    const auto segment = opened.value()->load().value().segments.front();
    auto noted = segment;
    noted.note = "seen twice";
    noted.revision = 3;
    REQUIRE_OK(opened.value()->apply(segmentEdit("note", segment, noted)));
    REQUIRE_SOUND(*opened.value());
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "migrationtest.moc"
