// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/projectfile.h"
#include "tests/cli/clirig.h"
#include "tests/cli/hostilefiles.h"

#include <QTest>

#include <sys/stat.h>

using namespace onset;
using namespace onset::test;

/// Files that are wrong, by accident or on purpose: told with the place, and nothing changes.
class TestCliHostile : public QObject
{
    Q_OBJECT

    CliRig m_rig;
    ProjectContents m_before;

    ProjectContents contents() const
    {
        auto file = ProjectFile::openReadOnly(m_rig.path("p.onset").toStdString());
        if (!file)
            return {};
        auto loaded = (*file)->load();
        if (!loaded)
            return {};
        for (auto &video : loaded->videos)
            video.frames.reset(); // a pointer, another at every load
        return *loaded;
    }
    bool unchanged() const
    {
        const auto now = contents();
        return !now.videos.empty() && now.videos == m_before.videos && now.classes == m_before.classes &&
               now.segments == m_before.segments && now.annotators == m_before.annotators &&
               now.runs == m_before.runs;
    }
    Outcome import(const QString &format, const QString &file) const
    {
        return m_rig.cli({"import", "p.onset", "--format", format, file, "--annotator", "stranger"});
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_rig.projectWithClip("p.onset"));
        QVERIFY(m_rig.write("in.csv", "video,start_seconds,end_seconds,class\nclip,0.11,0.22,jump\n"));
        QCOMPARE(m_rig.cli({"import", "p.onset", "--format", "csv", "in.csv"}).code, 0);
        m_before = contents();
        QCOMPARE(m_before.segments.size(), std::size_t(1));
    }

    void aBadFileChangesNothing_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QByteArray>("mention");
        for (const auto &file : hostileFiles())
            QTest::newRow((file.format + ": " + file.what).constData())
                << QString::fromLatin1(file.format) << file.contents << file.mention;
    }

    void aBadFileChangesNothing()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, contents);
        QFETCH(QByteArray, mention);
        QVERIFY(m_rig.write("hostile-file", contents));
        const auto outcome = import(format, "hostile-file");
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains("hostile-file: "), outcome.err.constData());
        QVERIFY2(outcome.err.contains(mention), outcome.err.constData());
        QVERIFY2(outcome.err.size() < 2000, outcome.err.constData());
        QVERIFY(unchanged());
    }

    void whatIsNoFileIsRefused()
    {
        QVERIFY(m_rig.write("empty", {}));
        for (const auto &format : {"activitynet", "activitynet-results", "activitynet-proposals", "csv"}) {
            for (const auto &name : {"empty", "missing", "/", "/dev/zero"}) {
                const auto outcome = import(format, name);
                QCOMPARE(outcome.code, 1);
                QVERIFY2(outcome.err.contains(name), outcome.err.constData());
                QVERIFY(unchanged());
            }
        }
    }

    void whatCannotBeWrittenIsTold()
    {
        QVERIFY(QDir(m_rig.path("")).mkdir("folder"));
        for (const auto &name : {"/dev/full", "folder", "no/such/folder/out.csv", "/proc/out.csv"}) {
            const auto outcome = m_rig.cli({"export", "p.onset", "--format", "csv", name});
            QCOMPARE(outcome.code, 1);
            QVERIFY2(outcome.err.contains(name), outcome.err.constData());
        }
        // A device is not replaced by a file.
        struct stat device = {};
        QCOMPARE(stat("/dev/full", &device), 0);
        QVERIFY(S_ISCHR(device.st_mode));
    }

    void aFileIsReplacedWholeOrNotAtAll()
    {
        QVERIFY(m_rig.write("kept.json", "what was there"));
        QCOMPARE(m_rig.cli({"export", "p.onset", "--format", "activitynet-results", "kept.json"}).code, 1);
        QCOMPARE(m_rig.read("kept.json"), QByteArray("what was there"));
        QCOMPARE(m_rig.cli({"export", "p.onset", "--format", "csv", "kept.json"}).code, 0);
        QVERIFY(m_rig.read("kept.json").startsWith("video,"));
    }

    void standardOutputCanBeWrittenTo()
    {
        const auto outcome = m_rig.cli({"export", "p.onset", "--format", "csv", "/dev/stdout"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.startsWith("video,start_seconds,"));
    }

    void aHeldProjectIsNotChanged()
    {
        auto holder = ProjectFile::open(m_rig.path("p.onset").toStdString());
        QVERIFY(holder.ok());
        QVERIFY(m_rig.write("more.csv", "video,start_seconds,end_seconds,class\nclip,0.5,0.6,jump\n"));
        const auto outcome = import("csv", "more.csv");
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("p.onset"), outcome.err.constData());
        QVERIFY(unchanged());
        QCOMPARE(m_rig.cli({"segments", "p.onset"}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliHostile)
#include "tst_clihostile.moc"
