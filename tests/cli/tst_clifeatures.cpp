// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QtTest>

#include <csignal>
#include <sys/types.h>

using namespace onset;
using namespace onset::test;

/// features: what the command line makes of videos; what the numbers are is tested in tests/descriptors.
class TestCliFeatures : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    Outcome cli(const QStringList &arguments, const QString &cache = "cache") const
    {
        return m_rig.cli(arguments, {"ONSET_CACHE=" + m_rig.path(cache)});
    }
    /// Digests of the stored rows, by file name.
    QMap<QString, QByteArray> rows(const QString &cache) const
    {
        QMap<QString, QByteArray> digests;
        for (const auto &entry : QDir(m_rig.path(cache)).entryInfoList({"*.rows"}, QDir::Files)) {
            QFile file(entry.filePath());
            if (file.open(QIODevice::ReadOnly))
                digests[entry.fileName()] =
                    QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
        }
        return digests;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_rig.people("one.mkv", 60));
        QVERIFY(m_rig.pattern("two.mp4", 5));
        QCOMPARE(m_rig.cli({"new", "p.onset"}).code, 0);
        QCOMPARE(m_rig.cli({"add", "p.onset", "one.mkv", "two.mp4"}).code, 0);
        QCOMPARE(m_rig.cli({"new", "empty.onset"}).code, 0);
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("mention");
        const auto row = [](const char *name, const QStringList &arguments, int code, const char *mention) {
            QTest::newRow(name) << arguments << code << QByteArray(mention);
        };
        row("no project", {"features"}, 2, "usage");
        row("kind", {"features", "p.onset", "--kind", "magic"}, 2, "descriptors");
        row("seed", {"features", "p.onset", "--seed", "-1"}, 2, "--seed");
        row("missing project", {"features", "nothing.onset"}, 1, "nothing.onset");
        row("no videos", {"features", "empty.onset"}, 1, "no videos");
        row("video", {"features", "p.onset", "--video", "three"}, 1, "three");
        row("run", {"features", "p.onset", "--run", "7"}, 1, "no run 7");
    }
    void wrongUse()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, mention);
        const auto outcome = cli(arguments);
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.err.contains(mention), outcome.err.constData());
    }

    /// What is kept of the videos tells the queue what looks new.
    void theQueueKnowsWhatIsNew()
    {
        const auto novelty = [this](QJsonArray *notices) {
            const auto json = cli({"queue", "q.onset", "--json"}, "queue cache").json();
            *notices = json["notices"].toArray();
            for (const auto &entry : json["entries"].toArray()) {
                if (entry.toObject()["reasons"].toObject()["novelty"].isDouble())
                    return true;
            }
            return false;
        };
        const QByteArray labels = R"({"database": {"one": {"subset": "training", "duration": 2.4,
            "annotations": [{"segment": [0.2, 0.8], "label": "wave"}]}}})";
        QVERIFY(m_rig.write("labels.json", labels));
        QCOMPARE(m_rig.cli({"new", "q.onset"}).code, 0);
        QCOMPARE(m_rig.cli({"add", "q.onset", "one.mkv"}).code, 0);
        QCOMPARE(m_rig.cli({"import", "q.onset", "--format", "activitynet", "labels.json"}).code, 0);
        QCOMPARE(m_rig.cli({"detect", "q.onset", "--system", "even"}).code, 0);
        QJsonArray notices;
        QVERIFY(!novelty(&notices));
        QVERIFY(notices.at(0).toString().contains("no features"));
        QCOMPARE(cli({"features", "q.onset"}, "queue cache").code, 0);
        QVERIFY(novelty(&notices));
        QVERIFY(notices.isEmpty());
    }

    void videosHaveRows()
    {
        const auto outcome = cli({"features", "p.onset", "--json"});
        QVERIFY2(outcome.code == 0 && outcome.silent(), outcome.err.constData());
        const auto json = outcome.json();
        QCOMPARE(json["kind"].toString(), QString("descriptors"));
        QCOMPARE(json["size"].toInt(), 221);
        const auto videos = json["videos"].toArray();
        QCOMPARE(videos.size(), 2);
        QCOMPARE(videos[0]["rows"].toInt(), 8);
        QCOMPARE(videos[1]["rows"].toInt(), 1); // shorter than a row
        QCOMPARE(rows("cache").size(), 5);      // trajectories and features of both, a codebook
        const auto before = rows("cache");
        const auto again = cli({"features", "p.onset", "--video", "one", "--json"});
        QCOMPARE(again.json()["codebook"], json["codebook"]);
        QCOMPARE(again.json()["videos"].toArray().size(), 1);
        QCOMPARE(rows("cache"), before);
    }

    void peopleHaveTheirOwn()
    {
        QCOMPARE(cli({"detect", "p.onset", "--system", "motion", "--video", "one"}).code, 0);
        // The other video is not among the run's, and is described all the same.
        const auto outcome = cli({"features", "p.onset", "--run", "1", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QVERIFY(outcome.json()["videos"][0]["tracks"].toInt() > 0);
    }

    void aKilledRunGoesOnToTheSame()
    {
        QVERIFY(m_rig.pattern("long.mp4", 1500));
        QCOMPARE(m_rig.cli({"new", "long.onset"}).code, 0);
        QCOMPARE(m_rig.cli({"add", "long.onset", "long.mp4"}).code, 0);
        QCOMPARE(cli({"features", "long.onset"}, "whole").code, 0);
        QProcess process;
        auto variables = QProcessEnvironment::systemEnvironment();
        variables.insert("ONSET_CACHE", m_rig.path("killed"));
        process.setProcessEnvironment(variables);
        m_rig.start(process, {"features", "long.onset"});
        QVERIFY(process.waitForStarted());
        const QDir folder(m_rig.path("killed"));
        const auto begun = [&] {
            const auto parts = folder.entryInfoList({"*.part"}, QDir::Files);
            return !parts.isEmpty() && parts.first().size() > 300000; // ten rows
        };
        QTRY_VERIFY_WITH_TIMEOUT(begun(), 60000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(rows("killed").isEmpty());
        QCOMPARE(cli({"features", "long.onset"}, "killed").code, 0);
        QCOMPARE(rows("killed"), rows("whole"));
    }

    void aPoliteStopSaysHowToGoOn()
    {
        QProcess process;
        auto variables = QProcessEnvironment::systemEnvironment();
        variables.insert("ONSET_CACHE", m_rig.path("stopped"));
        process.setProcessEnvironment(variables);
        m_rig.start(process, {"features", "long.onset"});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_rig.path("stopped")).entryList({"*.part"}, QDir::Files).isEmpty(),
                                 60000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("goes on where it was"));
    }

    void aDamagedVideoDoesNotEndIt()
    {
        auto bytes = m_rig.read("long.mp4");
        for (qsizetype at = bytes.size() / 3; at < 2 * bytes.size() / 3; at += 97)
            bytes[at] = static_cast<char>(~bytes[at]);
        QVERIFY(m_rig.write("damaged.mp4", bytes));
        QCOMPARE(m_rig.cli({"new", "damaged.onset"}).code, 0);
        QCOMPARE(m_rig.cli({"add", "damaged.onset", "damaged.mp4"}).code, 0);
        const auto outcome = cli({"features", "damaged.onset", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const auto video = outcome.json()["videos"][0];
        QCOMPARE(video["rows"].toInt(), (video["frames"].toInt() + 7) / 8);
    }
};

QTEST_GUILESS_MAIN(TestCliFeatures)
#include "tst_clifeatures.moc"
