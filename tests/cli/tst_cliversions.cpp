// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"
#include "tests/jobs/evaluationproject.h"

#include <QJsonArray>
#include <QTest>

using namespace onset;
using namespace onset::test;

/// versions, diff and import --reviewed.
class TestCliVersions : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    /// A later run over the three videos that finds more of the jumps, and no background.
    static void addRun(ProjectFile &file)
    {
        Run run;
        run.system = "temporalmaxer";
        const std::string parameters = "{}";
        run.parameters = parameters;
        run.videos = {{1}, {2}, {3}};
        const auto id = file.beginRun(run);
        QVERIFY(id.ok());
        const auto found = [&](int ordinal, std::int64_t video, ClassId actionClass, std::int64_t start,
                               std::int64_t end, double score) {
            return Detection{placed(productId<DetectionId>(*id, ordinal), video - 1),
                             {video},
                             actionClass,
                             {},
                             frameRange(start, end),
                             score,
                             false};
        };
        QVERIFY(file.replaceDetections(*id, {1},
                                       {found(1, 1, kJump, 102, 200, 0.9), found(2, 1, kJump, 300, 400, 0.8),
                                        found(3, 1, kThrow, 600, 700, 0.6)})
                    .ok());
        QVERIFY(file.replaceDetections(
                        *id, {2}, {found(1, 2, kJump, 100, 191, 0.75), found(2, 2, kThrow, 300, 400, 0.7)})
                    .ok());
        QVERIFY(file.replaceDetections(*id, {3}, {}).ok());
        QVERIFY(file.finishRun(*id, RunState::Finished, {}).ok());
    }

    static ModelVersionId addModel(ProjectFile &file, const char *name, ModelVersionId parent)
    {
        ModelVersion model;
        model.parent = parent;
        model.system = "temporalmaxer";
        model.name = model.weightsDigest = name;
        model.card = "{}";
        model.metrics = R"({"validation_map50":0.5})";
        const auto id = file.addModel(model);
        return id ? *id : ModelVersionId{};
    }

private slots:
    void initTestCase()
    {
        makeEvaluationProject(m_rig.path("p.onset"));
        auto file = ProjectFile::open(m_rig.path("p.onset").toStdString());
        QVERIFY(file.ok());
        addRun(**file);
        const auto first = addModel(**file, "first", {});
        const auto other = addModel(**file, "other", {});
        const auto child = addModel(**file, "child", first);
        QVERIFY((*file)->setCurrentModel(child).ok() && (*file)->setModelNote(other, "a try").ok());
        TrainingSnapshot snapshot;
        snapshot.settings = "{}";
        snapshot.model = child;
        QVERIFY((*file)->addSnapshot(snapshot).ok());
    }

    void versionsAreATree()
    {
        const auto outcome = m_rig.cli({"versions", "p.onset", "--json"});
        QVERIFY2(outcome.code == 0 && outcome.silent(), outcome.err.constData());
        const auto json = outcome.json();
        QCOMPARE(json["current"].toInt(), 3);
        const auto list = json["versions"].toArray();
        QCOMPARE(list.size(), 3);
        QStringList names;
        for (const auto &each : list)
            names << each.toObject()["name"].toString();
        QCOMPARE(names, (QStringList{"first", "child", "other"}));
        const auto child = list[1].toObject();
        QCOMPARE(child["parent"].toInt(), 1);
        QCOMPARE(child["snapshot"].toInt(), 1);
        QVERIFY(child["current"].toBool() && list[0].toObject()["parent"].isNull());
        QCOMPARE(child["metrics"].toObject()["validation_map50"].toDouble(), 0.5);
        QCOMPARE(list[2].toObject()["note"].toString(), QStringLiteral("a try"));
        const auto lines = m_rig.cli({"versions", "p.onset"}).lines();
        QVERIFY(lines.size() == 3 && lines[1].contains("* 3") && lines[2].contains("a try"));
    }

    void oneIsKeptOrRolledBackTo()
    {
        const auto rolled = m_rig.cli({"versions", "p.onset", "--use", "1", "--json"});
        QVERIFY2(rolled.code == 0, rolled.err.constData());
        QCOMPARE(rolled.json()["current"].toInt(), 1);
        QCOMPARE(m_rig.cli({"versions", "p.onset", "--json"}).json()["current"].toInt(), 1);
        QCOMPARE(m_rig.cli({"versions", "p.onset", "--use", "3"}).code, 0);
        QCOMPARE(m_rig.cli({"versions", "p.onset", "--json"}).json()["current"].toInt(), 3);
        const auto none = m_rig.cli({"versions", "p.onset", "--use", "9"});
        QVERIFY2(none.code == 1 && none.err.contains("no model 9"), none.err.constData());
        QCOMPARE(m_rig.cli({"versions", "p.onset", "--use", "x"}).code, 2);
        QCOMPARE(m_rig.cli({"versions", "nowhere.onset"}).code, 1);
        QCOMPARE(m_rig.cli({"check", "p.onset"}).code, 0);
    }

    void aDiffTellsWhatChanged()
    {
        const auto outcome = m_rig.cli({"diff", "p.onset", "1", "2", "--json"});
        QVERIFY2(outcome.code == 0 && outcome.silent(), outcome.err.constData());
        const auto json = outcome.json();
        const auto counts = json["counts"].toObject();
        QCOMPARE(counts["kept"].toInt(), 3);
        QCOMPARE(counts["moved"].toInt(), 1);
        QCOMPARE(counts["gained"].toInt(), 1);
        QCOMPARE(counts["lost"].toInt(), 3);
        QCOMPARE(json["changes"].toArray().size(), 8);
        const auto precision = json["precision"].toObject();
        QCOMPARE(precision["videos"].toInt(), 2); // nobody labelled the third
        const auto jump = precision["classes"].toArray().at(0).toObject();
        QCOMPARE(jump["class"].toString(), QStringLiteral("jump"));
        QCOMPARE(jump["after"].toDouble(), 1.0);
        QVERIFY(jump["before"].toDouble() < 0.5 && jump["interval"].toArray().size() == 2);
        QVERIFY(precision["mean"].toObject()["change"].toDouble() > 0);
        QVERIFY(precision["edges"].toObject()["before"].toObject()["start_bias_ms"].toDouble() < 0);
        QVERIFY(!json["average_precision"].toObject()["interval"].isNull());
        const auto verdict = precision["verdict"].toString();
        QVERIFY(verdict == "better" || verdict == "not-worse");
        QCOMPARE(m_rig.cli({"diff", "p.onset", "1", "2", "--json"}).out, outcome.out); // seeded
        const auto back = m_rig.cli({"diff", "p.onset", "2", "1", "--json"}).json();
        QCOMPARE(back["counts"].toObject()["gained"].toInt(), 3);
        const auto text = m_rig.cli({"diff", "p.onset", "1", "2"});
        QVERIFY(text.code == 0 && text.out.contains("gained\tone\tjump") && text.out.contains("mean\t"));
        QVERIFY(text.out.contains("kept 3, moved 1, gained 1, lost 3"));
        // Nothing scores so high: the measures stay.
        const auto none = m_rig.cli({"diff", "p.onset", "1", "2", "--from", "5", "--json"}).json();
        QCOMPARE(none["changes"].toArray().size(), 0);
        QCOMPARE(none["precision"], json["precision"]);
        QCOMPARE(m_rig.cli({"diff", "p.onset", "1", "2", "--from", "much"}).code, 2);
    }

    void aDiffOfASplitWithoutLabelsCannotTell()
    {
        const auto outcome = m_rig.cli({"diff", "p.onset", "1", "2", "--split", "held-out", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const auto precision = outcome.json()["precision"].toObject();
        QCOMPARE(precision["verdict"].toString(), QStringLiteral("cannot-tell"));
        QVERIFY(precision["mean"].toObject()["change"].isNull());
    }

    void aWrongDiffIsRefused()
    {
        const auto none = m_rig.cli({"diff", "p.onset", "1", "7"});
        QVERIFY2(none.code == 1 && none.err.contains("no run 7"), none.err.constData());
        QCOMPARE(m_rig.cli({"diff", "p.onset", "1", "x"}).code, 2);
        QCOMPARE(m_rig.cli({"diff", "p.onset", "1"}).code, 2);
        QCOMPARE(m_rig.cli({"diff", "p.onset", "1", "2", "--split", "some"}).code, 2);
        QCOMPARE(m_rig.cli({"diff", "p.onset", "1", "2", "--tiou", "0.3,0.5"}).code, 2);
    }

    void completeLabelsAreMarkedAsReviewed()
    {
        QVERIFY(m_rig.projectWithClip("r.onset"));
        const QByteArray labels =
            R"({"database": {"clip": {"subset": "training", "annotations": [{"segment": [0.4, 1.2], "label": "hop"}]}}})";
        QVERIFY(m_rig.write("labels.json", labels));
        const QStringList import{"import",      "r.onset",    "--format", "activitynet",
                                 "labels.json", "--reviewed", "--json"};
        const auto outcome = m_rig.cli(import);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const auto read = [&] {
            auto file = ProjectFile::openReadOnly(m_rig.path("r.onset").toStdString());
            return (*file)->load().value();
        };
        const auto coverage = read().coverage;
        QCOMPARE(coverage.size(), 1U);
        QVERIFY(coverage[0].range == frameRange(0, 50) && !coverage[0].actionClass.valid() &&
                coverage[0].kind == CoverageKind::Reviewed && coverage[0].annotator.valid());
        QCOMPARE(m_rig.cli(import).code, 0); // once is enough
        QCOMPARE(read().coverage.size(), 1U);
        QCOMPARE(m_rig.cli({"check", "r.onset"}).code, 0);
        QVERIFY(m_rig.write("results.json", R"({"version": "1", "results": {"clip": [{"label": "hop",
                "score": 0.5, "segment": [0.4, 1.2]}]}, "external_data": {}})"));
        const auto refused =
            m_rig.cli({"import", "r.onset", "--format", "activitynet-results", "results.json", "--reviewed"});
        QVERIFY2(refused.code == 1 && refused.err.contains("results.json"), refused.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliVersions)
#include "tst_cliversions.moc"
