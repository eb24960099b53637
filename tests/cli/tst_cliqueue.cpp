// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"
#include "tests/jobs/evaluationproject.h"

#include <QJsonArray>
#include <QTest>

using namespace onset;
using namespace onset::test;

/// queue: what a run put out and nobody decided, in the order in which to look.
class TestCliQueue : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    static QJsonArray entries(const Outcome &outcome) { return outcome.json()["entries"].toArray(); }
    static QStringList places(const Outcome &outcome)
    {
        QStringList result;
        for (const auto &value : entries(outcome)) {
            const auto entry = value.toObject();
            if (entry["kind"].toString() == QLatin1String("proposal"))
                result << QStringLiteral("%1 %2")
                              .arg(entry["video"].toString())
                              .arg(entry["start_frame"].toInt());
        }
        return result;
    }

private slots:
    void init()
    {
        QFile::remove(m_rig.path("p.onset"));
        makeEvaluationProject(m_rig.path("p.onset"));
        QVERIFY(!QTest::currentTestFailed());
    }

    void onlyWhatNobodyDecidedIsThere()
    {
        const auto outcome = m_rig.cli({"queue", "p.onset", "--count", "100", "--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.silent(), outcome.err.constData());
        QCOMPARE(outcome.json()["run"].toInt(), 1);
        QVERIFY(outcome.json()["compare"].isNull());
        auto found = places(outcome);
        found.sort();
        // Four predictions have an annotation of their class; these three have none.
        QCOMPARE(found, (QStringList{"one 300", "one 800", "three 1"}));
        for (const auto &value : entries(outcome)) {
            const auto entry = value.toObject();
            if (entry["kind"].toString() != QLatin1String("proposal"))
                continue;
            QVERIFY(entry["gain"].toDouble() > 0 && entry["gain"].toDouble() <= 1);
            QVERIFY(entry["reasons"].toObject()["class_uncertainty"].toDouble() > 0);
            QVERIFY(entry["reasons"].toObject()["disagreement"].isNull());
        }
    }

    void heldOutVideosAreLeftOut()
    {
        {
            auto file = ProjectFile::open(m_rig.path("p.onset").toStdString());
            const auto contents = (*file)->load();
            auto before = contents->videos.at(2);
            auto after = before;
            after.split = Split::HeldOut;
            Edit edit;
            edit.action = "split";
            edit.annotator = {1};
            edit.changes.videos = {{before, after}};
            QVERIFY((*file)->apply(edit).ok());
        }
        const auto outcome = m_rig.cli({"queue", "p.onset", "--count", "100", "--json"});
        QCOMPARE(outcome.code, 0);
        for (const auto &value : entries(outcome))
            QVERIFY(value.toObject()["video"].toString() != QLatin1String("three"));
        QVERIFY(outcome.json()["notices"].toArray().at(0).toString().contains("held out"));
    }

    void anotherRunSaysWhereTheyDisagree()
    {
        {
            auto file = ProjectFile::open(m_rig.path("p.onset").toStdString());
            Run run;
            run.system = "even";
            run.videos = {VideoId{1}};
            const auto id = (*file)->beginRun(run);
            QVERIFY(id.ok());
            Detection same;
            same.id = productId<DetectionId>(*id, 1);
            same.video = {1};
            same.actionClass = kJump;
            same.range = frameRange(800, 900);
            same.score = 0.9;
            QVERIFY((*file)->replaceDetections(*id, {1}, {same}).ok());
            QVERIFY((*file)->finishRun(*id, RunState::Finished, {}).ok());
        }
        const auto outcome =
            m_rig.cli({"queue", "p.onset", "--run", "1", "--compare", "2", "--count", "100", "--json"});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json()["compare"].toInt(), 2);
        for (const auto &value : entries(outcome)) {
            const auto entry = value.toObject();
            const auto disagreement = entry["reasons"].toObject()["disagreement"];
            if (entry["start_frame"].toInt() == 800)
                QCOMPARE(disagreement.toDouble(), 0.0);
            else if (entry["start_frame"].toInt() == 300)
                QCOMPARE(disagreement.toDouble(), 1.0);
            else if (entry["video"].toString() == QLatin1String("three"))
                QVERIFY(disagreement.isNull() || entry["kind"].toString() == QLatin1String("sample"));
        }
    }

    void tellsPeopleToo()
    {
        const auto outcome = m_rig.cli({"queue", "p.onset", "--count", "3"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("run 1: "));
        QCOMPARE(outcome.lines().size(), 5);
        QVERIFY(outcome.out.contains("note: no features of these videos are kept"));
        QCOMPARE(m_rig.cli({"queue", "p.onset", "--count", "3"}).out, outcome.out);
    }

    void labelledStretchesTellRecallAndSway()
    {
        auto outcome = m_rig.cli({"queue", "p.onset", "--recall", "--json"});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json()["run"].toInt(), 1);
        QCOMPARE(outcome.json()["stretches"].toObject()["shown"].toInt(), 0);
        QVERIFY(outcome.json()["recall"].toObject()["value"].isNull());
        QVERIFY(outcome.json()["sway"].toObject()["difference"].isNull());
        {
            auto file = ProjectFile::open(m_rig.path("p.onset").toStdString());
            std::vector<ReviewSample> samples(3);
            for (std::size_t i = 0; i < samples.size(); ++i) {
                samples[i].video = VideoId{static_cast<std::int64_t>(i) + 1};
                samples[i].range = frameRange(0, 500);
                samples[i].run = RunId{1};
                samples[i].blind = i == 1;
            }
            const auto added = (*file)->addSamples(samples);
            QVERIFY(added.ok());
            for (auto one : {added->at(0), added->at(1)}) { // nobody labelled the third
                one.annotator = AnnotatorId{1};
                one.doneMs = 1700000000000;
                QVERIFY((*file)->finishSample(one).ok());
            }
        }
        outcome = m_rig.cli({"queue", "p.onset", "--recall", "--json"});
        QVERIFY2(outcome.silent(), outcome.err.constData());
        QCOMPARE(outcome.json()["stretches"].toObject()["shown"].toInt(), 1);
        QCOMPARE(outcome.json()["stretches"].toObject()["blind"].toInt(), 1);
        // jump 100–200 and 300–400 (predicted as throw); in the blind one jump 100–200 and throw 300–400.
        const auto recall = outcome.json()["recall"].toObject();
        QCOMPARE(recall["segments"].toInt(), 4);
        QCOMPARE(recall["value"].toDouble(), 0.75);
        QVERIFY(recall["low"].toDouble() < 0.75 && recall["high"].toDouble() > 0.75);
        QCOMPARE(outcome.json()["recall_blind"].toObject()["value"].toDouble(), 1.0);
        const auto sway = outcome.json()["sway"].toObject();
        QCOMPARE(sway["f1_shown"].toDouble(), 0.5);
        QCOMPARE(sway["f1_blind"].toDouble(), 1.0);
        QCOMPARE(sway["difference"].toDouble(), -0.5);
        QCOMPARE(sway["low"].toDouble(), -1.0); // one stretch of a kind tells nothing
        const auto lines = m_rig.cli({"queue", "p.onset", "--recall"});
        QVERIFY2(lines.out.contains("recall: 0.750") && lines.out.contains("1 blind"), lines.out.constData());
        QCOMPARE(m_rig.cli({"queue", "p.onset", "--recall", "--run", "7"}).code, 1);
    }

    void refusesWhatMakesNoSense()
    {
        QCOMPARE(m_rig.cli({"queue", "p.onset", "--count", "x"}).code, 2);
        QCOMPARE(m_rig.cli({"queue", "p.onset", "--count", "-1"}).code, 2);
        QCOMPARE(m_rig.cli({"queue"}).code, 2);
        const auto unknown = m_rig.cli({"queue", "p.onset", "--run", "7"});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains("no run 7") && unknown.err.contains("p.onset"),
                 unknown.err.constData());
        QCOMPARE(m_rig.cli({"new", "empty.onset"}).code, 0);
        const auto empty = m_rig.cli({"queue", "empty.onset"});
        QCOMPARE(empty.code, 1);
        QVERIFY(empty.err.contains("no finished run"));
    }
};

QTEST_GUILESS_MAIN(TestCliQueue)
#include "tst_cliqueue.moc"
