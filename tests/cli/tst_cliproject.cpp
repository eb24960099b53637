// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"
#include "tests/db/projectfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace onset::test;

/// new, add, segments, check, the help and the exit codes.
class TestCliProject : public QObject
{
    Q_OBJECT

    CliRig m_rig;

private slots:
    void initTestCase()
    {
        QVERIFY(m_rig.pattern("clip.avi", 50));
        QVERIFY(QDir(m_rig.path("")).mkdir("other"));
        QVERIFY(QFile::copy(m_rig.path("clip.avi"), m_rig.path("other/clip.avi")));
        QVERIFY(m_rig.pattern("second.mkv", 30));
    }

    void makesAProjectOnce()
    {
        const auto made = m_rig.cli({"new", "once.onset"});
        QCOMPARE(made.code, 0);
        QCOMPARE(made.out, QByteArray("made once.onset\n"));
        QVERIFY(made.silent());
        const auto before = m_rig.read("once.onset");
        const auto again = m_rig.cli({"new", "once.onset"});
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains("once.onset"));
        QVERIFY(again.out.isEmpty());
        QCOMPARE(m_rig.read("once.onset"), before);
        QCOMPARE(m_rig.cli({"new", "--json", "other.onset"}).json()["project"].toString(),
                 QStringLiteral("other.onset"));
        QCOMPARE(m_rig.cli({"new", "no/such/folder/p.onset"}).code, 1);
    }

    void addsVideosByName()
    {
        QCOMPARE(m_rig.cli({"new", "add.onset"}).code, 0);
        const auto added = m_rig.cli({"add", "add.onset", "clip.avi", "second.mkv", "--json"});
        QCOMPARE(added.code, 0);
        QVERIFY2(added.silent(), added.err.constData());
        const auto videos = added.json()["videos"].toArray();
        QCOMPARE(videos.size(), 2);
        QCOMPARE(videos[0]["id"].toString(), QStringLiteral("clip"));
        QCOMPARE(videos[0]["frames"].toInt(), 50);
        QCOMPARE(videos[1]["id"].toString(), QStringLiteral("second"));

        const auto clash = m_rig.cli({"add", "add.onset", "other/clip.avi"});
        QCOMPARE(clash.code, 1);
        QVERIFY2(clash.err.contains("--id") && clash.err.contains("'clip'"), clash.err.constData());
        const auto named = m_rig.cli({"add", "add.onset", "other/clip.avi", "--id", "clip-b"});
        QCOMPARE(named.code, 0);
        QCOMPARE(named.out, QByteArray("added clip-b, 50 frames\n"));
        QCOMPARE(m_rig.cli({"add", "add.onset", "clip.avi", "--id=clip-b"}).code, 1);
        QCOMPARE(m_rig.cli({"add", "add.onset", "clip.avi", "second.mkv", "--id", "x"}).code, 2);
    }

    void whatIsNoVideoIsRefused()
    {
        QCOMPARE(m_rig.cli({"new", "bad.onset"}).code, 0);
        QVERIFY(m_rig.write("text.mp4", "not a video\n"));
        QVERIFY(m_rig.write("empty.mp4", {}));
        for (const auto &name : {"text.mp4", "empty.mp4", "missing.mp4", "other"}) {
            const auto outcome = m_rig.cli({"add", "bad.onset", name});
            QCOMPARE(outcome.code, 1);
            QVERIFY2(outcome.err.contains(name), outcome.err.constData());
        }
        QCOMPARE(m_rig.cli({"check", "bad.onset"}).code, 0);
        QVERIFY(m_rig.cli({"add", "bad.onset", "clip.avi"}).code == 0);
    }

    void anOldProjectIsUpgradedByTheCommandNamed()
    {
        QVERIFY(makeOldProject(m_rig.path("an old.onset"), 3));
        for (const auto *command : {"check", "queue", "segments", "versions"}) {
            const auto refused = m_rig.cli({command, "an old.onset"});
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.err.contains("onset-cli check --upgrade 'an old.onset'"),
                     refused.err.constData());
        }
        const auto upgraded = m_rig.cli({"check", "--upgrade", "an old.onset"});
        QVERIFY2(upgraded.code == 0, upgraded.err.constData());
        QVERIFY2(upgraded.out.contains("an old.backup-v3.onset"), upgraded.out.constData());
        QVERIFY(upgraded.out.contains("an old.onset is sound"));
        QVERIFY(QFile::exists(m_rig.path("an old.backup-v3.onset")));
        QCOMPARE(m_rig.cli({"check", "an old.onset"}).code, 0);
        QCOMPARE(m_rig.cli({"segments", "an old.onset"}).code, 0);
        const auto again = m_rig.cli({"check", "--upgrade", "--json", "an old.onset"}); // nothing to do
        QVERIFY(again.json()["sound"].toBool() && !again.out.contains("upgraded"));
        QVERIFY(!QFile::exists(m_rig.path("an old.backup-v3-2.onset")));
    }

    void listsSegments()
    {
        QVERIFY(m_rig.projectWithClip("list.onset"));
        QVERIFY(m_rig.write("in.csv", "video,start_frame,end_frame,class,state,annotator\n"
                                      "clip,5,20,jump,human,ann\nclip,25,50,run,rejected,ann\n"));
        QCOMPARE(m_rig.cli({"import", "list.onset", "--format", "csv", "in.csv"}).code, 0);
        const auto text = m_rig.cli({"segments", "list.onset"});
        QCOMPARE(text.code, 0);
        QCOMPARE(text.out, QByteArray("clip\tjump\t5\t20\thuman\nclip\trun\t25\t50\trejected\n"));
        const auto list = m_rig.cli({"segments", "list.onset", "--json"}).json()["segments"].toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0]["video"].toString(), QStringLiteral("clip"));
        QCOMPARE(list[0]["class"].toString(), QStringLiteral("jump"));
        QCOMPARE(list[0]["start_frame"].toInt(), 5);
        QCOMPARE(list[0]["end_frame"].toInt(), 20);
        QCOMPARE(list[0]["start"].toDouble(), 0.2);
        QCOMPARE(list[0]["end"].toDouble(), 0.8);
        QCOMPARE(list[0]["annotator"].toString(), QStringLiteral("ann"));
        QCOMPARE(list[1]["state"].toString(), QStringLiteral("rejected"));
        QVERIFY(m_rig.cli({"segments", "list.onset", "--video", "none"}).out.isEmpty());
    }

    void checksTheFile()
    {
        QVERIFY(m_rig.projectWithClip("sound.onset"));
        const auto sound = m_rig.cli({"check", "sound.onset"});
        QCOMPARE(sound.code, 0);
        QCOMPARE(sound.out, QByteArray("sound.onset is sound\n"));
        QCOMPARE(m_rig.cli({"check", "sound.onset", "--json"}).json()["sound"].toBool(), true);

        auto bytes = m_rig.read("sound.onset");
        QVERIFY(bytes.size() > 20000);
        for (int i = 8192; i < 16384; ++i)
            bytes[i] = static_cast<char>(bytes[i] ^ 0x5a);
        QVERIFY(m_rig.write("spoilt.onset", bytes));
        const auto spoilt = m_rig.cli({"check", "spoilt.onset"});
        QCOMPARE(spoilt.code, 1);
        QVERIFY(!spoilt.out.isEmpty() || !spoilt.err.isEmpty());
        QVERIFY(m_rig.write("text.onset", "this is no project\n"));
        for (const auto &name : {"text.onset", "missing.onset"}) {
            const auto outcome = m_rig.cli({"check", name});
            QCOMPARE(outcome.code, 1);
            QVERIFY2(outcome.err.contains(name), outcome.err.constData());
        }
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("command") << QStringList{"dance"};
        QTest::newRow("project") << QStringList{"new"};
        QTest::newRow("too much") << QStringList{"new", "a", "b"};
        QTest::newRow("option") << QStringList{"new", "a", "--loud"};
        QTest::newRow("value") << QStringList{"add", "a", "b", "--id"};
        QTest::newRow("twice") << QStringList{"export", "p", "f", "--run", "1", "--run", "2"};
        QTest::newRow("number") << QStringList{"export", "p", "f", "--format", "csv", "--run", "one"};
        QTest::newRow("no format") << QStringList{"import", "p", "f"};
        QTest::newRow("format") << QStringList{"export", "p", "f", "--format", "xml"};
        QTest::newRow("no system") << QStringList{"detect", "p"};
        QTest::newRow("system") << QStringList{"detect", "p", "--system", "magic"};
        QTest::newRow("resume") << QStringList{"detect",   "p",       "--system", "motion",
                                               "--resume", "--video", "v"};
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, words);
        const auto outcome = m_rig.cli(words);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(outcome.err.contains("onset-cli"));
    }

    void helpNamesEveryCommand()
    {
        const auto help = m_rig.cli({"--help"});
        QCOMPARE(help.code, 0);
        for (const auto &name :
             {"new", "add", "detect", "import", "export", "segments", "check", "probe", "frames", "eval"})
            QVERIFY2(help.out.contains(QByteArray("onset-cli ") + name + ' '), name);
        QVERIFY(m_rig.cli({"--version"}).out.startsWith("onset-cli "));
    }

    void lostOutputIsAnError()
    {
        QProcess process;
        process.setStandardOutputFile("/dev/full");
        m_rig.start(process, {"--help"});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void anotherLocaleIsNoReasonToSpeak()
    {
        QCOMPARE(m_rig.cli({"--version"}, {"LC_ALL=C"}).err, QByteArray());
        QVERIFY(m_rig.pattern("\u00fcber.avi", 5));
        QCOMPARE(m_rig.cli({"new", "locale.onset"}, {"LC_ALL=C"}).code, 0);
        const auto added = m_rig.cli({"add", "locale.onset", "\u00fcber.avi"}, {"LC_ALL=C"});
        QCOMPARE(added.err, QByteArray());
        QCOMPARE(added.out, QByteArray("added \xc3\xbc"
                                       "ber, 5 frames\n"));
    }
};

QTEST_GUILESS_MAIN(TestCliProject)
#include "tst_cliproject.moc"
