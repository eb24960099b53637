// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/hardships.h"
#include "tests/db/projectfixture.h"

#include "storage/db/connection.h"
#include "storage/db/dberror.h"
#include "storage/db/filesystem.h"
#include "storage/db/opening.h"
#include "storage/db/transaction.h"

#include <QElapsedTimer>
#include <QProcess>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

using namespace onset;
using namespace onset::test;

namespace fs = std::filesystem;

/// Files that are none of ours, held by others, or taken away; disks that are full.
class OpeningTest : public QObject
{
    Q_OBJECT

private slots:
    void foreignFilesAreRefused_data();
    void foreignFilesAreRefused();
    void foreignFilesStayAsTheyAre();
    void truncatedProjectsAreRefused_data();
    void truncatedProjectsAreRefused();
    void projectWithoutATableIsRefused();
    void newerFiles();
    void secondWriterIsTold();
    void lockDiesWithItsProcess();
    void staleLockFileDoesNotMatter();
    void readerBesideWriter();
    void readOnlyFolder();
    void readOnlyFile();
    void deletedUnderTheProgram();
    void replacedUnderTheProgram();
    void diskFullLosesNothing();
    void diskFullWhileMaking();
    void fullDatabaseIsExplained();
    void busyDatabaseIsExplained();
    void networkFileSystems();
    void copies();
};

namespace {

std::string contentsOf(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::string &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

Segment simple(ProjectFixture &project, std::int64_t id)
{
    const auto videos = project.contents().videos;
    return segmentOf(id, videos.empty() ? project->addVideo(videoNamed("one")).value() : videos.front(),
                     kMotionClass, id, id + 5);
}

} // namespace

void OpeningTest::foreignFilesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, Error::Code code, const char *part) {
        QTest::newRow(name) << name << static_cast<int>(code) << part;
    };
    row("absent", Error::Code::NotFound, "no project");
    row("text/below", Error::Code::NotFound, "no project");
    row("empty", Error::Code::BadInput, "empty (0 bytes)");
    row("folder", Error::Code::BadInput, "is a folder");
    row("text", Error::Code::BadInput, "not an Onset project");
    row("long text", Error::Code::BadInput, "not an Onset project");
    row("other database", Error::Code::BadInput, "another program");
    row("plain database", Error::Code::BadInput, "another program");
    row("no version", Error::Code::BadInput, "format version");
    row("fifo", Error::Code::BadInput, "not a regular file");
    row("loop", Error::Code::Io, "looked at");
}

void OpeningTest::foreignFilesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(int, code);
    QFETCH(QString, part);
    QTemporaryDir folder;
    const auto at = [&](const char *file) { return folder.filePath(file).toStdString(); };
    write(at("empty"), "");
    fs::create_directory(at("folder"));
    write(at("text"), "This is a shopping list.\n");
    write(at("long text"), std::string(100000, 'x'));
    sql(at("other database"), "PRAGMA application_id=7; CREATE TABLE project(a)");
    sql(at("plain database"), "CREATE TABLE segments(a)");
    sql(at("no version"), "PRAGMA application_id=1330533204; CREATE TABLE project(a)");
    QCOMPARE(mkfifo(at("fifo").c_str(), 0600), 0);
    fs::create_symlink(at("loop"), at("loop"));
    const auto path = folder.filePath(name).toStdString();
    REQUIRE_ERROR(ProjectFile::open(path), static_cast<Error::Code>(code), part.toStdString());
    REQUIRE_ERROR(ProjectFile::open(path), static_cast<Error::Code>(code), name.toStdString());
    REQUIRE_ERROR(ProjectFile::openReadOnly(path), static_cast<Error::Code>(code), part.toStdString());
    QVERIFY(!fs::exists(path + "-lock") && !fs::exists(path + "-wal") && !fs::exists(path + "-journal"));
}

void OpeningTest::foreignFilesStayAsTheyAre()
{
    QTemporaryDir folder;
    const auto path = folder.filePath("other").toStdString();
    sql(path, "PRAGMA application_id=7; PRAGMA user_version=1; CREATE TABLE project(a)");
    const auto before = contentsOf(path);
    QVERIFY(!ProjectFile::open(path).ok());
    QVERIFY(!ProjectFile::create(path).ok());
    QVERIFY(contentsOf(path) == before);
}

void OpeningTest::truncatedProjectsAreRefused_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {1, 50, 100, 1000, 8192, 8192 * 3, 8192 * 3 + 77, -8192, -1})
        QTest::addRow("%d", bytes) << bytes;
}

void OpeningTest::truncatedProjectsAreRefused()
{
    QFETCH(int, bytes);
    ProjectFixture project;
    REQUIRE_OK(project->addVideo(videoNamed("one")));
    project.close();
    const auto whole = contentsOf(project.path());
    const auto size =
        bytes > 0 ? static_cast<std::size_t>(bytes) : whole.size() + static_cast<std::size_t>(bytes);
    fs::resize_file(project.path(), size);
    REQUIRE_ERROR(ProjectFile::open(project.path()), Error::Code::BadInput, project.path());
    REQUIRE_ERROR(ProjectFile::openReadOnly(project.path()), Error::Code::BadInput, project.path());
    QVERIFY(contentsOf(project.path()) == whole.substr(0, size)); // what is left was not touched
}

void OpeningTest::projectWithoutATableIsRefused()
{
    ProjectFixture project;
    project.close();
    QCOMPARE(sql(project.path(), "DROP TABLE verdicts"), SQLITE_OK);
    REQUIRE_ERROR(ProjectFile::open(project.path()), Error::Code::BadInput, "damaged");
    QVERIFY(ProjectFile::open(project.path()).error().detail.find("verdicts") != std::string::npos);
}

void OpeningTest::newerFiles()
{
    ProjectFixture project;
    project.close();
    sql(project.path(), "PRAGMA user_version=9; CREATE TABLE from_the_future(a)");
    QVERIFY(project.reopen());
    QVERIFY(mentions(project->notices(), ProjectNotice::Kind::NewerWriter));
    REQUIRE_OK(project->apply(segmentEdit("create", {}, simple(project, 1))));
    REQUIRE_SOUND(*project);
    project.close();
    sql(project.path(), "UPDATE project SET value=9 WHERE name='min_reader_version'");
    REQUIRE_ERROR(ProjectFile::open(project.path()), Error::Code::NewerVersion, "Update Onset");
    REQUIRE_ERROR(ProjectFile::openReadOnly(project.path()), Error::Code::NewerVersion, project.path());
}

void OpeningTest::secondWriterIsTold()
{
    ProjectFixture project;
    REQUIRE_ERROR(ProjectFile::open(project.path()), Error::Code::Conflict,
                  "process " + std::to_string(getpid()) + " on ");
    // Another name of the same file is no way around it.
    fs::create_symlink(project.path(), project.inFolder("link.onset"));
    REQUIRE_ERROR(ProjectFile::open(project.inFolder("link.onset")), Error::Code::Conflict,
                  "open in another program");
    project.close();
    QVERIFY(!fs::exists(project.path() + "-lock"));
    QVERIFY(ProjectFile::open(project.inFolder("link.onset")).ok());
}

void OpeningTest::lockDiesWithItsProcess()
{
    ProjectFixture project;
    const auto video = project->addVideo(videoNamed("one")).value();
    Run run;
    run.system = "motion";
    run.videos = {video.id};
    REQUIRE_OK(project->beginRun(run));
    project.close();
    QProcess writer;
    writer.start(CRASHWRITER, {QString::fromStdString(project.path()), "lock", "1"});
    QVERIFY(writer.waitForReadyRead(10000));
    REQUIRE_ERROR(ProjectFile::open(project.path()), Error::Code::Conflict,
                  "process " + std::to_string(writer.processId()));
    writer.kill();
    writer.waitForFinished();
    QVERIFY(fs::exists(project.path() + "-lock")); // left behind, but free
    QVERIFY(project.reopen());
}

void OpeningTest::staleLockFileDoesNotMatter()
{
    ProjectFixture project;
    project.close();
    write(project.path() + "-lock", "process 1 on elsewhere");
    QVERIFY(project.reopen());
    REQUIRE_ERROR(ProjectFile::open(project.path()), Error::Code::Conflict, std::to_string(getpid()));
}

void OpeningTest::readerBesideWriter()
{
    ProjectFixture project;
    const auto segment = simple(project, 1);
    REQUIRE_OK(project->apply(segmentEdit("create", {}, segment)));
    auto opened = ProjectFile::openReadOnly(project.path());
    REQUIRE_OK(opened);
    auto &reader = *opened.value();
    QCOMPARE(reader.load().value().segments.size(), 1U);
    REQUIRE_OK(project->apply(segmentEdit("create", {}, simple(project, 2))));
    QCOMPARE(reader.load().value().segments.size(), 2U);
    QCOMPARE(reader.editLog(0, 10).value().size(), 2U);
    REQUIRE_SOUND(reader);

    const auto refused = [&](const Status &status) {
        return !status.ok() && status.error().code == Error::Code::Conflict;
    };
    const DetectionUpdate update;
    QVERIFY(refused(reader.apply(segmentEdit("delete", segment, {}))));
    QVERIFY(refused(reader.append({&update, 1})));
    QVERIFY(refused(reader.relink({1}, "/a", "")));
    QVERIFY(refused(reader.setFrames({1}, {}, {})));
    QVERIFY(refused(reader.finishRun({1}, RunState::Finished, "")));
    QVERIFY(refused(reader.replaceDetections({1}, {1}, {})));
    QVERIFY(refused(reader.removeRun({1})));
    REQUIRE_ERROR(reader.addVideo(videoNamed("two")), Error::Code::Conflict, "for reading only");
    REQUIRE_ERROR(reader.beginRun({}), Error::Code::Conflict, "for reading only");
    QCOMPARE(project.contents().segments.size(), 2U);
}

void OpeningTest::readOnlyFolder()
{
    ProjectFixture project;
    REQUIRE_OK(project->apply(segmentEdit("create", {}, simple(project, 1))));
    project.close();
    fs::permissions(project.folder(), static_cast<fs::perms>(0555));
    fs::permissions(project.path(), static_cast<fs::perms>(0444));
    {
        const Unprivileged nobody;
        REQUIRE_ERROR(ProjectFile::open(project.path()), Error::Code::Io, "folder cannot be written");
        REQUIRE_ERROR(ProjectFile::create(project.inFolder("new.onset")), Error::Code::Io, "new.onset");
        const auto reader = ProjectFile::openReadOnly(project.path());
        REQUIRE_OK(reader);
        QCOMPARE(reader.value()->load().value().segments.size(), 1U);
        QVERIFY(mentions(reader.value()->notices(), ProjectNotice::Kind::ReadAsItIs));
    }
    fs::permissions(project.folder(), fs::perms::owner_all);
    fs::permissions(project.path(), fs::perms::owner_read | fs::perms::owner_write);
    QVERIFY(project.reopen());
    QCOMPARE(project.contents().segments.size(), 1U);
}

void OpeningTest::readOnlyFile()
{
    ProjectFixture project;
    project.close();
    fs::permissions(project.folder(), fs::perms::all);
    fs::permissions(project.path(), static_cast<fs::perms>(0444));
    {
        const Unprivileged nobody;
        REQUIRE_ERROR(ProjectFile::open(project.path()), Error::Code::Io, project.path());
        QVERIFY(ProjectFile::openReadOnly(project.path()).ok());
    }
    fs::permissions(project.path(), fs::perms::none);
    {
        const Unprivileged nobody;
        REQUIRE_ERROR(ProjectFile::open(project.path()), Error::Code::Io, project.path());
        REQUIRE_ERROR(ProjectFile::openReadOnly(project.path()), Error::Code::Io, project.path());
    }
}

void OpeningTest::deletedUnderTheProgram()
{
    ProjectFixture project;
    const auto segment = simple(project, 1);
    REQUIRE_OK(project->apply(segmentEdit("create", {}, segment)));
    const auto away = project.inFolder("away.onset");
    fs::rename(project.path(), away);
    const auto second = simple(project, 2);
    REQUIRE_ERROR(project->apply(segmentEdit("create", {}, second)), Error::Code::Io, project.path());
    REQUIRE_ERROR(project->addVideo(videoNamed("two")), Error::Code::Io, "was deleted, moved or replaced");
    fs::rename(away, project.path());
    REQUIRE_OK(project->apply(segmentEdit("create", {}, second)));

    fs::remove(project.path());
    REQUIRE_ERROR(project->apply(segmentEdit("delete", second, {})), Error::Code::Io, project.path());
    QCOMPARE(project.contents().segments.size(), 2U); // still readable, so that it can be saved
    REQUIRE_OK(project->saveCopy(project.inFolder("saved.onset")));
    project.close();
    QVERIFY(!fs::exists(project.path()));
    const auto saved = ProjectFile::open(project.inFolder("saved.onset"));
    REQUIRE_OK(saved);
    QCOMPARE(saved.value()->load().value().segments.size(), 2U);
    REQUIRE_SOUND(*saved.value());
}

void OpeningTest::replacedUnderTheProgram()
{
    ProjectFixture project;
    const auto segment = simple(project, 1);
    write(project.inFolder("other"), "something else");
    fs::rename(project.inFolder("other"), project.path());
    REQUIRE_ERROR(project->apply(segmentEdit("create", {}, segment)), Error::Code::Io, "replaced");
    QCOMPARE(contentsOf(project.path()), std::string("something else"));
}

void OpeningTest::diskFullLosesNothing()
{
    ProjectFixture project;
    auto segment = simple(project, 1);
    REQUIRE_OK(project->apply(segmentEdit("create", {}, segment)));
    auto large = simple(project, 2);
    large.note = std::string(3000000, 'x');
    {
        const FileSizeLimit full(600000);
        REQUIRE_ERROR(project->apply(segmentEdit("create", {}, large)), Error::Code::Io, project.path());
        QCOMPARE(project.contents().segments, std::vector<Segment>{segment});
        QCOMPARE(project->editLog(0, 10).value().size(), 1U);
        REQUIRE_OK(project->apply(segmentEdit("create", {}, simple(project, 3)))); // a small one still fits
        REQUIRE_ERROR(project->saveCopy("/dev/full/copy"), Error::Code::Io, project.path());
    }
    REQUIRE_OK(project->apply(segmentEdit("create", {}, large)));
    QVERIFY(project.reopen());
    QCOMPARE(project.contents().segments.size(), 3U);
    REQUIRE_SOUND(*project);
}

void OpeningTest::diskFullWhileMaking()
{
    QTemporaryDir folder;
    const auto path = folder.filePath("p.onset").toStdString();
    {
        const FileSizeLimit full(50000);
        REQUIRE_ERROR(ProjectFile::create(path), Error::Code::Io, path);
    }
    QVERIFY(fs::is_empty(folder.path().toStdString()));
    QVERIFY(ProjectFile::create(path).ok());
}

void OpeningTest::fullDatabaseIsExplained()
{
    ProjectFixture project;
    project.close();
    const auto attempt = guarded(project.path(), [&] {
        Connection connection(project.path(), Connection::Mode::ReadWrite);
        connection.exec("PRAGMA max_page_count=" + std::to_string(connection.number("PRAGMA page_count")));
        Transaction transaction(connection, Transaction::Kind::Edit);
        connection.prepare("INSERT INTO annotators(name) VALUES(?)").bind(std::string(100000, 'x')).run();
        transaction.commit();
    });
    REQUIRE_ERROR(attempt, Error::Code::Io, "The disk is full: '" + project.path());
    QVERIFY(project.reopen());
    QVERIFY(project.contents().annotators.empty());
}

void OpeningTest::busyDatabaseIsExplained()
{
    ProjectFixture project;
    // Somebody writes with another program (sqlite3, say), which knows nothing of our lock.
    Connection other(project.path(), Connection::Mode::ReadWrite);
    Transaction transaction(other, Transaction::Kind::Edit);
    QElapsedTimer clock;
    clock.start();
    REQUIRE_ERROR(project->addVideo(videoNamed("one")), Error::Code::Conflict, "another program");
    QVERIFY(clock.elapsed() >= 4000); // it waited first
}

void OpeningTest::networkFileSystems()
{
    for (const std::int64_t type : {0x6969LL, 0xFF534D42LL, 0xFE534D42LL, 0x517BLL, 0x01021997LL})
        QVERIFY(isNetworkFileSystem(type));
    QVERIFY(isNetworkFileSystem(static_cast<std::int32_t>(0xFF534D42U))); // as 32-bit machines give it
    for (const std::int64_t type :
         {0xEF53LL /* ext4 */, 0x01021994LL /* tmpfs */, 0x9123683ELL /* btrfs */, 0LL})
        QVERIFY(!isNetworkFileSystem(type));
    QCOMPARE(fileSystemType("/proc"), 0x9FA0);
    QCOMPARE(fileSystemType("/no/such/place"), 0);

    ProjectFixture project;
    project.close();
    ProjectNotices notices;
    Connection connection(project.path(), Connection::Mode::ReadWrite);
    setJournal(connection, true, notices);
    QCOMPARE(sqlRows(project.path(), "PRAGMA journal_mode").front(),
             std::string("delete")); // not kept in the file
    QVERIFY(mentions(notices, ProjectNotice::Kind::NetworkFolder));
    setJournal(connection, false, notices);
    QCOMPARE(sqlRows(project.path(), "PRAGMA journal_mode").front(), std::string("wal"));
    QCOMPARE(notices.size(), 1U);
}

void OpeningTest::copies()
{
    ProjectFixture project;
    REQUIRE_OK(project->apply(segmentEdit("create", {}, simple(project, 1))));
    const auto copy = project.inFolder("copy.onset");
    REQUIRE_OK(project->saveCopy(copy));
    REQUIRE_ERROR(project->saveCopy(copy), Error::Code::Conflict, copy);
    auto opened = ProjectFile::open(copy); // has a lock of its own
    REQUIRE_OK(opened);
    QVERIFY(opened.value()->load().value().segments == project.contents().segments);
    QCOMPARE(opened.value()->path(), copy);
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "openingtest.moc"
