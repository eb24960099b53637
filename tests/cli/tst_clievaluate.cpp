// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysisjson.h"
#include "app/jobs/runanalysis.h"
#include "tests/cli/clirig.h"
#include "tests/jobs/evaluationproject.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace onset;
using namespace onset::test;

/// evaluate and verdicts: what they print is what the window shows of the same project.
class TestCliEvaluate : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    /// What the window computes, as JSON.
    QJsonObject expected(const AnalysisOptions &options)
    {
        auto file = ProjectFile::openReadOnly(m_rig.path("p.onset").toStdString());
        const auto contents = (*file)->load();
        auto evaluation = evaluationOf(**file, *contents, RunId{1}, options);
        auto json = cli::analysisJson(*evaluation->analysis(), *contents, false);
        json["errors"] = cli::entriesJson(evaluation->entries({}, 20), *contents);
        return QJsonDocument::fromJson(QByteArray::fromStdString(json.dump())).object();
    }

private slots:
    void initTestCase()
    {
        makeEvaluationProject(m_rig.path("p.onset"));
        QVERIFY(!QTest::currentTestFailed());
        auto file = ProjectFile::open(m_rig.path("p.onset").toStdString());
        Edit edit;
        edit.action = "verdict";
        edit.annotator = {1};
        Verdict verdict{{1}, {1}, {1}, frameRange(800, 900), kJump, VerdictKind::LabelWrong, {1}, 5, "look"};
        edit.changes.verdicts.push_back({std::nullopt, verdict});
        QVERIFY((*file)->apply(edit).ok());
    }

    void saysWhatTheWindowSays()
    {
        const auto outcome = m_rig.cli({"evaluate", "p.onset", "--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.silent(), outcome.err.constData());
        const auto json = outcome.json();
        QCOMPARE(json, expected({}));
        QVERIFY(qAbs(json["map"].toArray().at(0).toDouble() - 4.0 / 9) < 1e-12);
        QCOMPARE(json["scope"]["left_out"]["videos_without_annotation"].toInt(), 1);
        QCOMPARE(json["per_class"]["jump"]["kinds"]["background"].toInt(), 1);
        QCOMPARE(json["errors"]["total"].toInt(), 4);
        QCOMPARE(json["errors"]["costliest"].toArray().size(), 4);
        QVERIFY(!outcome.out.contains("nan"));
    }

    void takesProtocolSplitAndThresholds()
    {
        AnalysisOptions options;
        options.protocol = EvaluationProtocol::Thumos14;
        options.tiou = {0.3, 0.5};
        options.bins = thumos14Characteristics();
        const auto outcome =
            m_rig.cli({"evaluate", "p.onset", "--protocol", "thumos14", "--tiou", "0.3,0.5", "--json"});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json(), expected(options));
        const auto none = m_rig.cli({"evaluate", "p.onset", "--split", "testing", "--json"});
        QCOMPARE(none.code, 0);
        QVERIFY(none.json()["average_map"].isNull());
        QCOMPARE(none.json()["scope"].toObject()["videos"].toInt(), 0);
        QVERIFY(m_rig.write("bins.json", R"({"length": [0, 3.9, null]})"));
        const auto cut = m_rig.cli({"evaluate", "p.onset", "--bins", "bins.json", "--json"});
        QCOMPARE(cut.code, 0);
        const auto bins = cut.json()["sensitivity"].toObject()["length"].toArray();
        QCOMPARE(bins.size(), 2);
        QCOMPARE(bins[1].toObject()["truths"].toInt(), 6);
    }

    void tellsPeopleToo()
    {
        const auto outcome = m_rig.cli({"evaluate", "p.onset", "--compare", "1"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("run 1: 2 videos, 6 annotations, 6 predictions"));
        QVERIFY(outcome.out.contains("left out: 1 videos without annotation"));
        QVERIFY(outcome.out.contains("44.44 %"));
        QVERIFY(m_rig.cli({"evaluate", "p.onset", "--compare", "1", "--json"}).json().contains("compare"));
    }

    void refusesWhatMakesNoSense()
    {
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--protocol", "coco"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--split", "test"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--run", "x"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--tiou", "2"}).code, 2);
        const auto unknown = m_rig.cli({"evaluate", "p.onset", "--run", "7"});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains("no run 7") && unknown.err.contains("p.onset"),
                 unknown.err.constData());
        QCOMPARE(m_rig.cli({"evaluate", "missing.onset"}).code, 1);
        QCOMPARE(m_rig.cli({"new", "empty.onset"}).code, 0);
        const auto empty = m_rig.cli({"evaluate", "empty.onset"});
        QCOMPARE(empty.code, 1);
        QVERIFY(empty.err.contains("no finished run"));
    }

    void listsVerdicts()
    {
        const auto outcome = m_rig.cli({"verdicts", "p.onset", "--json"});
        QCOMPARE(outcome.code, 0);
        const auto list = outcome.json()["verdicts"].toArray();
        QCOMPARE(list.size(), 1);
        const auto verdict = list[0].toObject();
        QCOMPARE(verdict["verdict"].toString(), QStringLiteral("label-wrong"));
        QCOMPARE(verdict["video"].toString(), QStringLiteral("one"));
        QCOMPARE(verdict["class"].toString(), QStringLiteral("jump"));
        QCOMPARE(verdict["start"].toDouble(), 32.0);
        QCOMPARE(verdict["annotator"].toString(), QStringLiteral("Ada"));
        QCOMPARE(verdict["note"].toString(), QStringLiteral("look"));
        QCOMPARE(m_rig.cli({"verdicts", "p.onset"}).out,
                 QByteArray("label-wrong\tone\tjump\t800\t900\trun 1\n"));
    }
};

QTEST_GUILESS_MAIN(TestCliEvaluate)
#include "tst_clievaluate.moc"
