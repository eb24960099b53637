// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace onset::test;

/// synth: data sets of made videos.
class TestCliSynth : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    /// A quick one: a few small videos at a low rate.
    static QStringList quick(const QString &folder, const QStringList &more = {})
    {
        return QStringList{"synth", folder, "--videos", "4", "--size", "80x60", "--fps", "6"} + more;
    }
    static QStringList below(const QString &folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// "video class first end" of every segment of a ground truth file.
    QStringList segments(const QString &file) const
    {
        QStringList all;
        const auto database = QJsonDocument::fromJson(m_rig.read(file)).object()["database"].toObject();
        for (auto video = database.begin(); video != database.end(); ++video) {
            for (const auto &value : video->toObject()["annotations"].toArray()) {
                const auto frames = value.toObject()["segment(frames)"].toArray();
                all << QString("%1 %2 %3 %4")
                           .arg(video.key(), value.toObject()["label"].toString())
                           .arg(frames[0].toInt())
                           .arg(frames[1].toInt());
            }
        }
        all.sort();
        return all;
    }

private slots:
    void makesADataset()
    {
        const auto outcome = m_rig.cli(quick("set", {"--preset", "tiny", "--seed", "7", "--json"}));
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.silent(), outcome.err.constData());
        const auto json = outcome.json();
        auto keys = json.keys();
        keys.sort();
        QCOMPARE(keys, QStringList({"dataset", "frames", "labels", "preset", "rendered", "seconds", "seed",
                                    "videos"}));
        QCOMPARE(json["videos"].toInt(), 4);
        QCOMPARE(json["rendered"].toInt(), 4);
        QCOMPARE(json["dataset"].toString(), QString("set/dataset.json"));
        QCOMPARE(below(m_rig.path("set")),
                 QStringList({"dataset.json", "people", "synthetic.json", "videos"}));
        QCOMPARE(below(m_rig.path("set/videos")),
                 QStringList({"test_0001.mp4", "train_0001.mp4", "train_0002.mp4", "val_0001.mp4"}));
        const auto probe = m_rig.cli({"probe", "set/videos/train_0001.mp4", "--json"}).json();
        QCOMPARE(probe["width"].toInt(), 80);
        QCOMPARE(probe["codec"].toString(), QString("h264"));
        QCOMPARE(probe["average_rate"].toDouble(), 6.0);
        QCOMPARE(probe["audio_streams"].toArray().size(), 1);
    }

    void goesIntoAProject()
    {
        QCOMPARE(m_rig.cli({"new", "p.onset"}).code, 0);
        QCOMPARE(m_rig
                     .cli({"add", "p.onset", "set/videos/train_0001.mp4", "set/videos/train_0002.mp4",
                           "set/videos/val_0001.mp4", "set/videos/test_0001.mp4"})
                     .code,
                 0);
        const auto imported = m_rig.cli({"import", "p.onset", "--format", "activitynet", "set/dataset.json"});
        QVERIFY2(imported.code == 0, imported.err.constData());
        QCOMPARE(m_rig.cli({"export", "p.onset", "--format", "activitynet", "back.json"}).code, 0);
        const auto made = segments("set/dataset.json");
        QVERIFY(made.size() >= 3 * 14);
        QCOMPARE(segments("back.json"), made);
    }

    void theSameAgainIsNoWork()
    {
        const auto before = m_rig.read("set/dataset.json");
        const auto outcome =
            m_rig.cli(quick("set", {"--preset", "tiny", "--json"})); // the seed is 7 unless said
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json()["rendered"].toInt(), 0);
        QCOMPARE(m_rig.read("set/dataset.json"), before);
        QVERIFY(m_rig.cli(quick("set", {"--preset", "tiny"})).out.contains("4 videos (0 new)"));
    }

    void ctrlCLeavesAPartThatGoesOn()
    {
        QProcess process;
        const QStringList command{"synth", "cut",       "--preset", "tiny",   "--videos",
                                  "6",     "--threads", "1",        "--size", "96x72"};
        m_rig.start(process, command);
        QVERIFY(process.waitForStarted());
        QElapsedTimer patience;
        patience.start();
        while (below(m_rig.path("cut/videos")).isEmpty() && patience.elapsed() < 20000)
            QTest::qWait(5);
        kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("goes on"));
        QVERIFY(!QFile::exists(m_rig.path("cut/dataset.json")));
        QVERIFY(below(m_rig.path("cut/videos")).filter("part").isEmpty());
        QCOMPARE(m_rig.cli(command).code, 0);
        QCOMPARE(below(m_rig.path("cut/videos")).size(), 6);
        QVERIFY(QFile::exists(m_rig.path("cut/dataset.json")));
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("no folder") << QStringList{"synth"} << 2 << "synth";
        QTest::newRow("preset") << QStringList{"synth", "x", "--preset", "huge"} << 2 << "huge";
        QTest::newRow("action") << QStringList{"synth", "x", "--actions", "hop,fly"} << 2 << "fly";
        QTest::newRow("no action") << QStringList{"synth", "x", "--actions", ""} << 2 << "--actions";
        QTest::newRow("seed") << QStringList{"synth", "x", "--seed", "-1"} << 2 << "--seed";
        QTest::newRow("no number") << QStringList{"synth", "x", "--seed", "seven"} << 2 << "seven";
        QTest::newRow("size") << QStringList{"synth", "x", "--size", "160"} << 2 << "--size";
        QTest::newRow("odd size") << QStringList{"synth", "x", "--size", "161x120"} << 2 << "even";
        QTest::newRow("rate") << QStringList{"synth", "x", "--fps", "0"} << 2 << "--fps";
        QTest::newRow("videos") << QStringList{"synth", "x", "--videos", "2"} << 2 << "--videos";
        QTest::newRow("other seed") << quick("set", {"--preset", "tiny", "--seed", "8"}) << 1 << "set";
        QTest::newRow("a file") << QStringList{"synth", "p.onset"} << 1 << "p.onset";
        QTest::newRow("somebody's folder") << QStringList{"synth", "."} << 1 << "not empty";
        QTest::newRow("cannot be") << QStringList{"synth", "/proc/onset"} << 1 << "/proc/onset";
    }
    void refusals()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, says);
        const auto outcome = m_rig.cli(arguments);
        QCOMPARE(outcome.code, code);
        QVERIFY2(QString::fromUtf8(outcome.err).contains(says), outcome.err.constData());
        QVERIFY(!QFile::exists(m_rig.path("x")));
    }
};

QTEST_GUILESS_MAIN(TestCliSynth)
#include "tst_clisynth.moc"
