// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"
#include "tests/cli/labelstext.h"
#include "tests/cli/smallsystems.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace onset;
using namespace onset::test;

/// Each system that learns, through the command line, on data that is short, odd or wrong: it works and
/// warns, or says what is wrong and what to do.
class TestCliSystems : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    Outcome cli(const QStringList &arguments) const
    {
        return m_rig.cli(arguments, {"ONSET_CACHE=" + m_rig.path("cache")});
    }
    QStringList trainCommand(const QString &data, const QString &system, const QString &folder,
                             const QString &rate = "0.001") const
    {
        return {"train",        data,
                "--system",     system,
                "--parameters", QString::fromStdString(fewSteps(system.toStdString(), rate.toStdString())),
                "--out",        folder,
                "--json"};
    }
    bool makeDataset(const QString &folder, const QByteArray &videos) const
    {
        return QDir(m_rig.path(".")).mkpath(folder + "/videos") &&
               m_rig.write(folder + "/dataset.json", "{\"database\": {" + videos + "}}");
    }
    QString model(const QString &system) const { return system + "/" + system + ".safetensors"; }

private slots:
    void initTestCase()
    {
        // "wave" is learnt nowhere; "short" and "blink" are shorter than any window.
        const auto labels =
            annotated("one", "training", segment(0.4, 1.2, "hop") + ',' + segment(1.4, 2.4, "jump")) + ',' +
            annotated("short", "training", segment(0.04, 0.16, "hop")) + ',' +
            annotated("two", "validation", segment(0.4, 1.6, "hop") + ',' + segment(1.8, 2.2, "wave")) + ',' +
            annotated("blink", "testing", {}) + ',' +
            annotated("three", "testing", segment(1.0, 2.0, "jump"));
        QVERIFY(makeDataset("set", labels));
        QVERIFY(m_rig.pattern("set/videos/one.mp4", 75) && m_rig.pattern("set/videos/short.mp4", 5) &&
                m_rig.pattern("set/videos/two.mp4", 60) && m_rig.pattern("set/videos/blink.mp4", 1) &&
                m_rig.pattern("set/videos/three.mp4", 60));
    }

    void systems_data()
    {
        QTest::addColumn<QString>("system");
        for (const auto *system :
             {"scnn", "rc3d", "ssn", "etp", "prop-ssad", "glimpse", "temporalmaxer", "ms-tcn"})
            QTest::newRow(system) << system;
    }

    void learnsAndWarns_data() { systems_data(); }
    void learnsAndWarns()
    {
        QFETCH(QString, system);
        const auto outcome = cli(trainCommand("set", system, system));
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QByteArray warnings;
        for (const auto &warning : outcome.json()["warnings"].toArray())
            warnings += warning.toString().toUtf8() + '\n';
        QVERIFY2(warnings.contains("'wave' has no example in the training videos"), warnings.constData());
        QVERIFY2(warnings.contains("short is shorter (5 frames)"), warnings.constData());
        QVERIFY(QFile::exists(m_rig.path(model(system))));
    }

    void detectsInShortVideos_data() { systems_data(); }
    void detectsInShortVideos()
    {
        QFETCH(QString, system);
        for (const auto *precision : {"fp32", "bf16"}) {
            const auto outcome = cli({"detect", "set", "--system", system, "--model", model(system),
                                      "--precision", precision, "--out", "results.json", "--json"});
            QVERIFY2(outcome.code == 0, outcome.err.constData());
            QCOMPARE(outcome.json()["videos"].toArray().size(), 2);
            const auto times = outcome.json()["times"].toObject();
            QVERIFY(times["total"].toDouble() > 0 && times["network"].toDouble() > 0);
            QVERIFY(times["network"].toDouble() <= times["total"].toDouble());
            const auto measured =
                cli({"eval", "--protocol", "activitynet-proposals", "--truth", "set/dataset.json",
                     "--predictions", "results.json", "--subset", "testing", "--json"});
            QVERIFY2(measured.code == 0, measured.err.constData());
        }
    }

    void noGpuIsSaid_data() { systems_data(); }
    void noGpuIsSaid()
    {
        QFETCH(QString, system);
        const auto outcome = m_rig.cli({"detect", "set/videos/three.mp4", "--system", system, "--model",
                                        model(system), "--device", "cuda", "--out", "gpu.json", "--json"},
                                       {"ONSET_CACHE=" + m_rig.path("cache"), "CUDA_VISIBLE_DEVICES="});
        QVERIFY2(outcome.code == 0 && outcome.err.contains("no GPU"), outcome.err.constData());
        QVERIFY(outcome.json()["notices"].toArray().first().toString().contains("no GPU"));
    }

    void aFinishedTrainingIsResumed_data() { systems_data(); }
    void aFinishedTrainingIsResumed()
    {
        QFETCH(QString, system);
        const auto before = m_rig.read(model(system));
        const auto outcome = cli(trainCommand("set", system, system) << "--resume");
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(m_rig.read(model(system)), before);
    }

    void oneStageNeedsTheOnesBefore_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("stage");
        QTest::newRow("scnn") << "scnn"
                              << "localization";
        QTest::newRow("ssn") << "ssn"
                             << "b";
        QTest::newRow("etp") << "etp"
                             << "localization";
        QTest::newRow("prop-ssad") << "prop-ssad"
                                   << "classifier";
    }
    void oneStageNeedsTheOnesBefore()
    {
        QFETCH(QString, system);
        QFETCH(QString, stage);
        const auto again = cli(trainCommand("set", system, system) << "--stage" << stage);
        QVERIFY2(again.code == 0, again.err.constData());
        const auto alone = cli(trainCommand("set", system, "alone-" + system) << "--stage" << stage);
        QVERIFY2(alone.code == 1 && alone.err.contains("safetensors"), alone.err.constData());
        const auto unknown = cli(trainCommand("set", system, system) << "--stage"
                                                                     << "nothing");
        QVERIFY2(unknown.code == 2 && unknown.err.contains(stage.toUtf8()), unknown.err.constData());
    }

    void aLossThatIsNoNumberStops_data() { systems_data(); }
    void aLossThatIsNoNumberStops()
    {
        QFETCH(QString, system);
        const auto outcome = cli(trainCommand("set", system, "nan-" + system, "1e30"));
        QVERIFY2(outcome.code == 1 && outcome.err.contains("learningRate"), outcome.err.constData());
        QVERIFY2(outcome.err.contains("stage"), outcome.err.constData());
        QVERIFY(!QFile::exists(m_rig.path("nan-" + system + "/" + system + ".safetensors")));
    }

    void aScriptThatIsMissingIsNamed_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("where");
        QTest::newRow("ssn") << "ssn"
                             << "rgb";
        QTest::newRow("etp") << "etp"
                             << "classifierRgb";
        QTest::newRow("prop-ssad") << "prop-ssad"
                                   << "rgb";
        QTest::newRow("glimpse") << "glimpse"
                                 << "classifier";
    }
    void aScriptThatIsMissingIsNamed()
    {
        QFETCH(QString, system);
        QFETCH(QString, where);
        const auto outcome = cli(
            {"train", "set", "--system", system, "--preset", "tiny", "--out", "scripted", "--parameters",
             QStringLiteral("{\"%1\": {\"network\": \"torchscript\", \"script\": \"none.pt\"}}").arg(where)});
        QVERIFY2(outcome.code == 1 && outcome.err.contains("none.pt' does not exist"),
                 outcome.err.constData());
    }

    void aLabelPastTheEndIsTold()
    {
        QVERIFY(makeDataset("past", annotated("one", "training", segment(2.0, 9.0, "hop")) + ',' +
                                        annotated("three", "testing", segment(1.0, 9.0, "hop"))));
        for (const auto *name : {"one", "three"})
            QVERIFY(QFile::copy(m_rig.path(QString("set/videos/%1.mp4").arg(name)),
                                m_rig.path(QString("past/videos/%1.mp4").arg(name))));
        const auto trained = cli(trainCommand("past", "rc3d", "past-rc3d"));
        QVERIFY2(trained.code == 0, trained.err.constData());
        const auto warnings = trained.json()["warnings"].toArray();
        QVERIFY2(warnings.first().toString().contains("2 segments end after the end of the video"),
                 qPrintable(warnings.first().toString()));
        QVERIFY(warnings.first().toString().contains("'one'"));
        const auto detected = cli({"detect", "past", "--system", "rc3d", "--model",
                                   "past-rc3d/rc3d.safetensors", "--out", "past.json", "--json"});
        QVERIFY2(detected.code == 0 && detected.err.contains("after the end of the video"),
                 detected.err.constData());
    }

    void wrongData_data()
    {
        QTest::addColumn<QByteArray>("videos");
        QTest::addColumn<QByteArray>("mention");
        const auto row = [](const char *name, const QByteArray &videos, const char *mention) {
            QTest::newRow(name) << videos << QByteArray(mention);
        };
        row("no videos", {}, "names no videos");
        row("nothing for training", annotated("one", "testing", segment(0.4, 1.2, "hop")),
            "no labelled videos for training");
        row("no labels", annotated("one", "training", {}), "have no");
        row("after the end", annotated("one", "training", segment(12.0, 19.0, "hop")),
            "after the end of 'one'");
        row("backwards", annotated("one", "training", segment(2.0, 1.0, "hop")), "one");
        row("no such video", annotated("gone", "training", segment(0.4, 1.2, "hop")), "gone");
    }
    void wrongData()
    {
        QFETCH(QByteArray, videos);
        QFETCH(QByteArray, mention);
        QVERIFY(makeDataset("wrong", videos));
        QFile::copy(m_rig.path("set/videos/one.mp4"), m_rig.path("wrong/videos/one.mp4"));
        const auto outcome = cli(trainCommand("wrong", "rc3d", "wrong-rc3d"));
        QVERIFY2(outcome.code == 1 && outcome.err.contains(mention), outcome.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliSystems)
#include "tst_clisystems.moc"
