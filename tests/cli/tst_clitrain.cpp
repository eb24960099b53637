// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/projectfile.h"
#include "tests/cli/clirig.h"
#include "tests/cli/labelstext.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <sys/types.h>

using namespace onset;
using namespace onset::test;

namespace {

/// The smallest thing that trains: a tiny C3D for a few steps.
QString parameters(int steps)
{
    return QStringLiteral(
               R"({"preset": "tiny", "network": "c3d", "stream": "rgb", "width": 0.0625, "batch": 2,
                   "validationSnippets": 4, "fit": {"steps": %1, "validateEvery": %1, "warmup": 0}})")
        .arg(steps);
}

const QString kFewSteps = "{\"fit\": {\"steps\": 2, \"validateEvery\": 2, \"warmup\": 0}, \"classifier\": "
                          "{\"fit\": {\"steps\": 2}}}";

} // namespace

/// train, and detect with models and over data sets: what the command line makes of them. What is learnt is
/// tested in tests/runtime.
class TestCliTrain : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    bool makeDataset(const QString &folder) const
    {
        const QByteArray labels =
            "{\"database\": {" +
            annotated("one", "training", segment(0.4, 1.2, "hop") + ',' + segment(1.4, 2.4, "wave")) + ',' +
            annotated("two", "validation", segment(0.4, 1.6, "hop")) + ',' +
            annotated("three", "testing", segment(1.0, 2.0, "wave")) + "}}";
        return QDir(m_rig.path(".")).mkpath(folder + "/videos") &&
               m_rig.pattern(folder + "/videos/one.mp4", 75) &&
               m_rig.pattern(folder + "/videos/two.mp4", 60) &&
               m_rig.pattern(folder + "/videos/three.mp4", 60) &&
               m_rig.write(folder + "/dataset.json", labels);
    }
    QStringList environment() const { return {"ONSET_CACHE=" + m_rig.path("cache")}; }
    Outcome cli(const QStringList &arguments) const { return m_rig.cli(arguments, environment()); }

    /// The data set as a project, everything labelled.
    bool makeProject(const QString &project) const
    {
        return cli({"new", project}).code == 0 &&
               cli({"add", project, "set/videos/one.mp4", "set/videos/two.mp4", "set/videos/three.mp4"})
                       .code == 0 &&
               cli({"import", project, "--format", "activitynet", "set/dataset.json", "--reviewed"}).code ==
                   0;
    }
    ProjectContents contents(const QString &project) const
    {
        auto file = ProjectFile::openReadOnly(m_rig.path(project).toStdString());
        auto loaded = file ? (*file)->load() : Result<ProjectContents>(file.error());
        return loaded ? std::move(*loaded) : ProjectContents{};
    }

private slots:
    void initTestCase()
    {
        QVERIFY(makeDataset("set"));
        QCOMPARE(m_rig.cli({"new", "p.onset"}).code, 0);
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("mention");
        const auto row = [](const char *name, const QStringList &arguments, int code, const char *mention) {
            QTest::newRow(name) << arguments << code << QByteArray(mention);
        };
        row("no system", {"train", "set", "--system", ""}, 2, "--system");
        row("unknown system", {"train", "set", "--system", "motion"}, 2, "rc3d");
        row("no object", {"train", "set", "--system", "scnn", "--parameters", "5"}, 2, "--parameters");
        row("two presets",
            {"train", "set", "--system", "scnn", "--preset", "tiny", "--parameters",
             R"({"preset": "small"})"},
            2, "preset");
        row("negative seed", {"train", "set", "--system", "scnn", "--seed=-1"}, 2, "--seed");
        row("no budget", {"train", "set", "--system", "scnn", "--budget", "0"}, 2, "--budget");
        row("a budget of words", {"train", "set", "--system", "scnn", "--budget", "5 min"}, 2, "--budget");
        row("some of a data set", {"train", "set", "--system", "scnn", "--videos", "one"}, 1, "--videos");
        row("unknown device", {"train", "set", "--system", "scnn", "--device", "tpu"}, 2, "tpu");
        row("nothing to resume", {"train", "set", "--system", "scnn", "--resume"}, 1, "--out");
        row("no data set", {"train", ".", "--system", "scnn"}, 1, "dataset.json");
        row("no project", {"train", "none.onset", "--system", "scnn"}, 1, "none.onset");
        row("no videos", {"train", "p.onset", "--system", "scnn"}, 1, "no videos");
        row("no model", {"detect", "p.onset", "--system", "scnn"}, 2, "--model");
        row("a model for none", {"detect", "set", "--system", "uniform", "--model", "m", "--out", "r.json"},
            2, "--model");
        row("unknown precision",
            {"detect", "set", "--system", "scnn", "--model", "m", "--precision", "int8", "--out", "r.json"},
            2, "int8");
        row("unknown subset", {"detect", "set", "--system", "uniform", "--subset", "some", "--out", "r.json"},
            2, "some");
        row("no such video", {"detect", "none.mp4", "--system", "uniform", "--out", "r.json"}, 1, "none.mp4");
        row("several without --out", {"detect", "set", "set", "--system", "uniform"}, 2, "--out");
    }

    void wrongUse()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, mention);
        const auto outcome = cli(arguments);
        QVERIFY2(outcome.code == code && outcome.err.contains(mention), outcome.err.constData());
        QVERIFY(!QFile::exists(m_rig.path("r.json")));
    }

    void aDatasetIsDetectedIn()
    {
        const auto testing = cli({"detect", "set", "--system", "uniform", "--out", "results.json", "--json"});
        QVERIFY2(testing.code == 0 && testing.silent(), testing.err.constData());
        const auto videos = testing.json()["videos"].toArray();
        QCOMPARE(videos.size(), 1);
        QCOMPARE(videos[0].toObject()["id"].toString(), QStringLiteral("three"));
        const auto results = Outcome{0, m_rig.read("results.json"), {}}.json()["results"].toObject();
        QCOMPARE(results["three"].toArray().size(), 100);
        const auto all = cli({"detect", "set", "--system", "even", "--subset", "all", "--out", "all.json",
                              "--parameters", R"({"frequencies": {"wave": 1}})", "--json"});
        QVERIFY2(all.code == 0, all.err.constData());
        QCOMPARE(all.json()["videos"].toArray().size(), 3);
        const auto measured = cli({"eval", "--protocol", "activitynet", "--truth", "set/dataset.json",
                                   "--predictions", "all.json", "--subset", "testing", "--json"});
        QVERIFY2(measured.code == 0, measured.err.constData());
    }

    void filesAreDetectedIn()
    {
        const auto outcome = cli(
            {"detect", "set/videos/one.mp4", "set/videos/two.mp4", "--system", "even", "--out", "two.json"});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const auto results = Outcome{0, m_rig.read("two.json"), {}}.json()["results"].toObject();
        QCOMPARE(results["one"].toArray().size(), 15);
        QCOMPARE(results["two"].toArray().size(), 15);
    }

    void aRunGoesOverSeveralVideos()
    {
        QCOMPARE(cli({"new", "several.onset"}).code, 0);
        QCOMPARE(cli({"add", "several.onset", "set/videos/one.mp4", "set/videos/two.mp4"}).code, 0);
        const auto outcome = cli({"detect", "several.onset", "--system", "even", "--json"});
        QVERIFY2(outcome.code == 0 && outcome.silent(), outcome.err.constData());
        QCOMPARE(outcome.json()["videos"].toArray().size(), 2);
        QCOMPARE(cli({"check", "several.onset"}).code, 0);
        QCOMPARE(cli({"export", "several.onset", "--format", "activitynet-proposals", "several.json"}).code,
                 0);
        const auto results = Outcome{0, m_rig.read("several.json"), {}}.json()["results"].toObject();
        QCOMPARE(results["one"].toArray().size(), 15);
        QCOMPARE(results["two"].toArray().size(), 15);
    }

    void whatIsLearntFromIsRefusedBeforeAnythingIsStored_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("mention");
        QTest::newRow("a held-out video")
            << QStringList{"--videos", "one,three"} << QByteArray("'three' is held out");
        QTest::newRow("an unknown video") << QStringList{"--videos", "four"} << QByteArray("'four'");
        QTest::newRow("an unknown class") << QStringList{"--classes", "hop,skip"} << QByteArray("'skip'");
        QTest::newRow("a class without examples")
            << QStringList{"--classes", "motion"} << QByteArray("label some");
    }

    void whatIsLearntFromIsRefusedBeforeAnythingIsStored()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, mention);
        if (!QFile::exists(m_rig.path("refused.onset")))
            QVERIFY(makeProject("refused.onset"));
        const auto outcome =
            cli(QStringList{"train", "refused.onset", "--system", "rc3d", "--preset", "tiny"} + arguments);
        QVERIFY2(outcome.code == 1 && outcome.err.contains(mention), outcome.err.constData());
        QVERIFY(contents("refused.onset").snapshots.empty());
        QVERIFY(!QFile::exists(m_rig.path("refused.models")));
    }

#ifdef ONSET_WITH_TORCH
    void aBackboneIsTrained()
    {
        const auto outcome = cli(
            {"train", "set", "--system", "backbone", "--parameters", parameters(2), "--seed", "3", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const auto json = outcome.json();
        QCOMPARE(json["folder"].toString(), m_rig.path("set.models/backbone-1"));
        QVERIFY(QFile::exists(json["model"].toString()));
        const auto card = json["card"].toObject();
        QCOMPARE(card["system"].toString(), QStringLiteral("c3d"));
        QCOMPARE(card["classes"].toArray().size(), 2);
        QVERIFY(json["model_version"].isNull());
        // A part of a system is no system.
        const auto detected = cli(
            {"detect", "set", "--system", "scnn", "--model", json["model"].toString(), "--out", "none.json"});
        QCOMPARE(detected.code, 1);
        QVERIFY2(detected.err.contains("'c3d'"), detected.err.constData());
    }

    void aProjectLearnsAndKnowsItsModels()
    {
        QVERIFY(makeProject("learn.onset"));
        const QStringList train{"train", "learn.onset",  "--system", "rc3d",  "--preset",
                                "tiny",  "--parameters", kFewSteps,  "--json"};
        const auto first = cli(train);
        QVERIFY2(first.code == 0, first.err.constData());
        QCOMPARE(first.json()["model_version"].toInt(), 1);
        QCOMPARE(first.json()["folder"].toString(), m_rig.path("learn.models/rc3d-1"));
        const auto model = first.json()["model"].toString();
        const auto second = cli(train + QStringList{"--from", model, "--seed", "2"});
        QVERIFY2(second.code == 0, second.err.constData());
        QCOMPARE(second.json()["model_version"].toInt(), 2);
        QVERIFY(first.json()["snapshot"].toInt() == 1 && second.json()["snapshot"].toInt() == 2);
        const auto versions = cli({"versions", "learn.onset", "--json"}).json();
        QCOMPARE(versions["current"].toInt(), 1); // the second waits to be chosen
        QCOMPARE(versions["versions"].toArray().at(1).toObject()["snapshot"].toInt(), 2);

        const auto found = cli({"detect", "learn.onset", "--system", "rc3d", "--model", model, "--json"});
        QVERIFY2(found.code == 0, found.err.constData());
        QCOMPARE(found.json()["model"].toInt(), 1); // known already
        QVERIFY(found.json()["fps"].toDouble() > 0);
        QCOMPARE(cli({"check", "learn.onset"}).code, 0);
        auto file = ProjectFile::openReadOnly(m_rig.path("learn.onset").toStdString());
        QVERIFY(file.ok());
        const auto contents = (*file)->load();
        QVERIFY(contents.ok());
        QCOMPARE(contents->models.size(), 2U);
        QVERIFY(contents->models[1].parent == contents->models[0].id);
        QVERIFY(contents->runs.back().modelVersion == contents->models[0].id);
        QCOMPARE(contents->runs.back().device, std::string("auto"));
        QVERIFY(contents->runs.back().framesPerSecond > 0);
    }

    void aKilledTrainingGoesOnWithWhatItBeganWith()
    {
        QVERIFY(makeProject("killed.onset"));
        const QStringList train{"train",    "killed.onset", "--system",     "rc3d",
                                "--preset", "tiny",         "--parameters", kFewSteps};
        QProcess process;
        auto variables = QProcessEnvironment::systemEnvironment();
        variables.insert("ONSET_CACHE", m_rig.path("cache"));
        process.setProcessEnvironment(variables);
        m_rig.start(process, train);
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(contents("killed.onset").snapshots.size() == 1, 60000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGKILL), 0);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY(!contents("killed.onset").snapshots.front().model.valid());

        const auto labels =
            "{\"database\": {" + annotated("one", "training", segment(0.1, 0.3, "late")) + "}}";
        QVERIFY(m_rig.write("late.json", labels));
        QCOMPARE(cli({"import", "killed.onset", "--format", "activitynet", "late.json"}).code, 0);
        const auto outcome = cli(train + QStringList{"--resume", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(outcome.json()["snapshot"].toInt(), 1);
        QStringList learnt;
        for (const auto &name : outcome.json()["card"].toObject()["classes"].toArray())
            learnt << name.toString();
        learnt.sort();
        QCOMPARE(learnt, (QStringList{"hop", "wave"}));
        const auto after = contents("killed.onset");
        QVERIFY(after.snapshots.size() == 1 && after.snapshots.front().model == after.models.front().id);
        QCOMPARE(after.baseline.before.size(), 1U); // the late label is a correction
        QCOMPARE(cli({"check", "killed.onset"}).code, 0);
    }

    void theModelsClassesAreMade()
    {
        QCOMPARE(cli({"new", "fresh.onset"}).code, 0);
        QCOMPARE(cli({"add", "fresh.onset", "set/videos/two.mp4"}).code, 0);
        const auto model = m_rig.path("learn.models/rc3d-1/rc3d.safetensors");
        const auto found =
            cli({"detect", "fresh.onset", "--system", "rc3d", "--model", model, "--device", "cpu"});
        QVERIFY2(found.code == 0 && found.silent(), found.err.constData());
        auto file = ProjectFile::openReadOnly(m_rig.path("fresh.onset").toStdString());
        QVERIFY(file.ok());
        const auto contents = (*file)->load();
        QVERIFY(contents.ok());
        QCOMPARE(contents->classes.size(), 3U); // motion, hop, wave
    }

    void wrongParametersAreNamed()
    {
        const auto outcome = cli({"train", "set", "--system", "backbone", "--parameters",
                                  R"({"preset": "tiny", "stepz": 3})", "--out", "wrong"});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains("stepz"), outcome.err.constData());
        QVERIFY(!QFile::exists(m_rig.path("wrong")));
        QVERIFY(makeProject("wrong.onset"));
        QCOMPARE(cli({"train", "wrong.onset", "--system", "rc3d", "--parameters", R"({"stepz": 3})"}).code,
                 2);
        QVERIFY(contents("wrong.onset").snapshots.empty()); // nothing that waits to be resumed
    }

    void aModelThatIsNoneIsRefused()
    {
        QVERIFY(m_rig.write("text.safetensors", "hello"));
        const auto outcome =
            cli({"detect", "set", "--system", "scnn", "--model", "text.safetensors", "--out", "none.json"});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("text.safetensors"), outcome.err.constData());
    }

    void ctrlCLeavesACheckpoint()
    {
        QProcess process;
        auto variables = QProcessEnvironment::systemEnvironment();
        variables.insert("ONSET_CACHE", m_rig.path("cache"));
        process.setProcessEnvironment(variables);
        m_rig.start(process, {"train", "set", "--system", "backbone", "--parameters", parameters(100000),
                              "--out", "stopped"});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_rig.path("stopped")), 60000);
        QTest::qWait(500);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        const auto complaint = process.readAllStandardError();
        QVERIFY2(complaint.contains("--resume --out stopped"), complaint.constData());
    }
#endif
};

QTEST_GUILESS_MAIN(TestCliTrain)
#include "tst_clitrain.moc"
