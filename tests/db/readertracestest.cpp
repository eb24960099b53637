// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/folderstate.h"
#include "tests/db/hardships.h"
#include "tests/db/projectfixture.h"

#include <filesystem>

using namespace onset;
using namespace onset::test;

namespace fs = std::filesystem;

/// Who only reads a project leaves it, and its folder, as they were.
class ReaderTracesTest : public QObject
{
    Q_OBJECT

private slots:
    void readerLeavesNothing();
    void readersAfterOneAnother();
    void olderProjectStaysAlone();
    void unwritableFile();
    void unwritableFolder();
    void besideAWriter();
    void whatACrashLeftStays();
};

namespace {

/// A project with one segment in it, closed.
std::unique_ptr<ProjectFixture> closedProject()
{
    auto project = std::make_unique<ProjectFixture>();
    const auto video = (*project)->addVideo(videoNamed("one")).value();
    if (!(*project)->apply(segmentEdit("create", {}, segmentOf(1, video, kMotionClass, 10, 20))))
        return nullptr;
    project->close();
    return project;
}

QMap<QString, QByteArray> stateOf(const ProjectFixture &project)
{
    return folderState(QString::fromStdString(project.folder()));
}

std::size_t segmentsIn(ProjectFile &file)
{
    const auto contents = file.load();
    return contents ? contents->segments.size() : 0;
}

} // namespace

void ReaderTracesTest::readerLeavesNothing()
{
    const auto project = closedProject();
    QVERIFY(project);
    const auto before = stateOf(*project);
    QCOMPARE(before.keys(), QStringList{QStringLiteral("walk.onset")});
    const auto changed = fs::last_write_time(project->path());
    {
        const auto reader = ProjectFile::openReadOnly(project->path());
        REQUIRE_OK(reader);
        QCOMPARE(segmentsIn(**reader), 1U);
        REQUIRE_SOUND(**reader);
        QVERIFY(!mentions((*reader)->notices(), ProjectNotice::Kind::ReadAsItIs));
    }
    QCOMPARE(stateOf(*project), before);
    QVERIFY(fs::last_write_time(project->path()) == changed);
}

void ReaderTracesTest::readersAfterOneAnother()
{
    const auto project = closedProject();
    QVERIFY(project);
    const auto before = stateOf(*project);
    {
        const auto last = ProjectFile::openReadOnly(project->path());
        REQUIRE_OK(last);
        {
            const auto first = ProjectFile::openReadOnly(project->path());
            REQUIRE_OK(first);
            QCOMPARE(segmentsIn(**first), 1U);
        }
        QCOMPARE(segmentsIn(**last), 1U); // the first one took nothing away from it
    }
    QCOMPARE(stateOf(*project), before);
}

void ReaderTracesTest::olderProjectStaysAlone()
{
    const QTemporaryDir folder;
    const auto path = oldProject(folder, 3);
    QCOMPARE(sql(path, "PRAGMA journal_mode=WAL"), SQLITE_OK);
    const auto before = folderState(folder.path());
    REQUIRE_ERROR(ProjectFile::openReadOnly(path), Error::Code::Unsupported, "older version");
    QCOMPARE(folderState(folder.path()), before);
}

void ReaderTracesTest::unwritableFile()
{
    const auto project = closedProject();
    QVERIFY(project);
    fs::permissions(project->folder(), fs::perms::all);
    fs::permissions(project->path(), static_cast<fs::perms>(0444));
    const auto before = stateOf(*project);
    {
        const Unprivileged nobody;
        REQUIRE_ERROR(ProjectFile::open(project->path()), Error::Code::Io, "File, Open for reading only");
        QCOMPARE(stateOf(*project), before);
        const auto reader = ProjectFile::openReadOnly(project->path());
        REQUIRE_OK(reader);
        QCOMPARE(segmentsIn(**reader), 1U);
        QVERIFY(mentions((*reader)->notices(), ProjectNotice::Kind::ReadAsItIs));
        QCOMPARE(stateOf(*project), before); // nothing that its owner could not use
    }
    QCOMPARE(stateOf(*project), before);
    fs::permissions(project->path(), fs::perms::owner_read | fs::perms::owner_write);
    QVERIFY(project->reopen());
}

void ReaderTracesTest::unwritableFolder()
{
    const auto project = closedProject();
    QVERIFY(project);
    fs::permissions(project->path(), static_cast<fs::perms>(0666));
    fs::permissions(project->folder(), static_cast<fs::perms>(0555));
    const auto before = stateOf(*project);
    {
        const Unprivileged nobody;
        REQUIRE_ERROR(ProjectFile::open(project->path()), Error::Code::Io, "File, Open for reading only");
        const auto reader = ProjectFile::openReadOnly(project->path());
        REQUIRE_OK(reader);
        QCOMPARE(segmentsIn(**reader), 1U);
        QVERIFY(mentions((*reader)->notices(), ProjectNotice::Kind::ReadAsItIs));
    }
    QCOMPARE(stateOf(*project), before);
    fs::permissions(project->folder(), fs::perms::owner_all);
}

void ReaderTracesTest::besideAWriter()
{
    const auto project = closedProject();
    QVERIFY(project && project->reopen());
    const auto segment = segmentOf(2, project->contents().videos.front(), kMotionClass, 30, 40);
    {
        const auto reader = ProjectFile::openReadOnly(project->path());
        REQUIRE_OK(reader);
        QCOMPARE(segmentsIn(**reader), 1U);
    }
    REQUIRE_OK((*project)->apply(segmentEdit("create", {}, segment)));
    {
        const auto reader = ProjectFile::openReadOnly(project->path());
        REQUIRE_OK(reader);
        QCOMPARE(segmentsIn(**reader), 2U);
    }
    REQUIRE_SOUND(**project);
}

void ReaderTracesTest::whatACrashLeftStays()
{
    const auto project = closedProject();
    QVERIFY(project && project->reopen());
    const auto segment = segmentOf(2, project->contents().videos.front(), kMotionClass, 30, 40);
    REQUIRE_OK((*project)->apply(segmentEdit("create", {}, segment)));
    const QTemporaryDir after; // as a power cut would leave it
    const auto copy = after.filePath(QStringLiteral("walk.onset")).toStdString();
    for (const auto *suffix : {"", "-wal"})
        fs::copy_file(project->path() + suffix, copy + suffix);
    const auto before = folderState(after.path());
    {
        const auto reader = ProjectFile::openReadOnly(copy);
        REQUIRE_OK(reader);
        QCOMPARE(segmentsIn(**reader), 2U); // the newest one is in the log only
    }
    const auto now = folderState(after.path());
    for (const auto *name : {"walk.onset", "walk.onset-wal"})
        QCOMPARE(now.value(QLatin1String(name)), before.value(QLatin1String(name)));
}

QTEST_GUILESS_MAIN(ReaderTracesTest)
#include "readertracestest.moc"
