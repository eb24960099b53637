// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/evalrig.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace onset::test;

namespace {

const QString kShared = QStringLiteral(ONSET_SHARED_DATA "/oracles/");

} // namespace

/// The protocols of `onset-cli eval` beside ActivityNet's localization.
class TestCliEvalProtocols : public QObject
{
    Q_OBJECT

    EvalRig m_rig;

    bool writeKit() const
    {
        return m_rig.write("detclasslist.txt", "7 Dive\n9 Jump\n") &&
               m_rig.write("Dive_val.txt", "v1  0 10\nv2  20 30\n") &&
               m_rig.write("Jump_val.txt", "v1  5 6\n") && m_rig.write("Ambiguous_val.txt", "v2  50 60\n") &&
               m_rig.write("made.txt", "v1.mp4 0 10 7 0.5\nv2 55 70 7 0.9\nv2 0 1 7 0.6\nv1 0 1 5 1\n");
    }

private slots:
    void thumos14()
    {
        QVERIFY(writeKit());
        const auto outcome = m_rig.eval("thumos14", m_rig.path("."), "made.txt", {"--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.err.contains("1 detections in made.txt have a class that is not listed"),
                 outcome.err);
        const auto json = outcome.json();
        QCOMPARE(json.keys(), (QStringList{"average_map", "map", "per_class", "protocol", "tiou"}));
        QCOMPARE(json["tiou"].toArray().size(), 7);
        QVERIFY(near(json["per_class"]["Dive"][0], 0.25)); // the best scored is ignored, the next wrong
        QVERIFY(near(json["map"][0], 0.125));
        const auto old =
            m_rig.eval("thumos14", m_rig.path("."), "made.txt", {"--kit", "2014", "--json"}).json();
        QCOMPARE(old["tiou"].toArray().size(), 5);
        QVERIFY(near(old["per_class"]["Dive"][0], 0)); // ".mp4" stays: another video
        QVERIFY(m_rig.write("mpeg.txt", "v1.mpeg 0 10 7 0.5\nv2 0 1 7 0.6\n"));
        const auto mpeg =
            m_rig.eval("thumos14", m_rig.path("."), "mpeg.txt", {"--kit", "2014", "--json"}).json();
        QVERIFY(near(mpeg["per_class"]["Dive"][0], 6 * 0.5 / 11)); // recall 0 … 0.5
        QCOMPARE(m_rig.eval("thumos14", m_rig.path("."), "made.txt", {"--kit", "2013"}).code, 2);
        QCOMPARE(m_rig.eval("activitynet", "a", "b", {"--kit", "2015"}).code, 2);
        QCOMPARE(m_rig.eval("thumos14", m_rig.path("nowhere"), "made.txt").code, 1);
        QVERIFY(m_rig.write("bad.txt", "v1 0 10 7\n"));
        const auto bad = m_rig.eval("thumos14", m_rig.path("."), "bad.txt");
        QCOMPARE(bad.code, 1);
        QVERIFY(bad.err.contains("bad.txt: line 1"));
    }

    void aClassWithoutTruthIsUndefined()
    {
        QVERIFY(writeKit() && m_rig.write("Jump_val.txt", "") && m_rig.write("none.txt", ""));
        const auto outcome = m_rig.eval("thumos14", m_rig.path("."), "none.txt", {"--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.err.contains("Jump has no truth"));
        const auto json = outcome.json();
        QVERIFY(json["per_class"]["Jump"][0].isNull());
        QVERIFY(near(json["average_map"], 0));
    }

    void publishedDetections()
    {
        if (!QFile::exists(kShared + "thumos14/annotation_test"))
            QSKIP("third-party data is not installed beside the checkout: shared/oracles/thumos14");
        QProcess gunzip;
        gunzip.start("gunzip", {"-c", kShared + "scnn/scnn_det_0.5.txt.gz"});
        QVERIFY(gunzip.waitForFinished());
        QVERIFY(m_rig.write("scnn.txt", gunzip.readAllStandardOutput()));
        const auto json = m_rig
                              .eval("thumos14", kShared + "thumos14/annotation_test", "scnn.txt",
                                    {"--classes", kShared + "scnn/detclasslist_1_20.txt", "--tiou",
                                     "0.3,0.5,0.7", "--json"})
                              .json();
        QVERIFY(near(json["map"][0], .2468342300709287));
        QVERIFY(near(json["map"][1], .18970081192182267));
        QVERIFY(near(json["map"][2], .03800361675876084));
        QVERIFY(near(json["average_map"], (.2468342300709287 + .18970081192182267 + .03800361675876084) / 3));
    }

    void details()
    {
        QVERIFY(m_rig.write("gt.json", R"({"database": {"v": {"subset": "validation", "annotations": [
            {"segment": [0, 10], "label": "wave"}, {"segment": [20, 30], "label": "jump"}]}}})"));
        QVERIFY(
            m_rig.write("det.json", R"({"results": {"v": [{"segment": [1, 10], "label": "wave", "score": 0.9},
            {"segment": [20, 30], "label": "wave", "score": 0.5}, {"segment": [0, 10], "label": "wave", "score": 0.1}]}})"));
        const auto json = m_rig
                              .eval("activitynet", "gt.json", "det.json",
                                    {"--curves", "--confusion", "--min-score", "0.2", "--json"})
                              .json();
        const auto curve = json["curves"]["wave"][0].toObject();
        QCOMPARE(curve["precision"].toArray().size(), 3);
        QVERIFY(near(curve["precision"][1], 0.5) && near(curve["recall"][2], 1));
        QCOMPARE(json["confusion"]["classes"].toArray().size(), 2);
        // Rows: wave, jump, nothing; the prediction below 0.2 is left out.
        QCOMPARE(json["confusion"]["counts"].toArray(),
                 (QJsonArray{QJsonArray{1, 0, 0}, QJsonArray{1, 0, 0}, QJsonArray{0, 0, 0}}));
        QCOMPARE(json["boundary_errors_ms"]["count"].toInt(), 1);
        QVERIFY(near(json["boundary_errors_ms"]["start"]["bias"], -1000));
        QVERIFY(near(json["boundary_errors_ms"]["end"]["median"], 0));
        QCOMPARE(m_rig.eval("activitynet", "gt.json", "det.json", {"--min-score", "0.2"}).code, 2);
        QCOMPARE(m_rig.eval("activitynet", "gt.json", "det.json", {"--confusion", "--min-score", "low"}).code,
                 2);
        QCOMPARE(m_rig.eval("activitynet-proposals", "gt.json", "det.json", {"--curves"}).code, 2);
        QVERIFY(m_rig.eval("activitynet", "gt.json", "det.json", {"--confusion"}).out.contains("off by"));
    }

    void classification()
    {
        QVERIFY(m_rig.write("gt.json", R"({"database": {"v": {"subset": "validation", "annotations": [
            {"segment": [0, 10], "label": "wave"}]}, "w": {"subset": "validation", "annotations": [
            {"segment": [0, 10], "label": "jump"}]}}})"));
        QVERIFY(m_rig.write("cls.json", R"({"results": {"v": [{"label": "wave", "score": 0.9}],
            "w": [{"label": "wave", "score": 0.7}, {"label": "jump", "score": 0.2}]}})"));
        const auto json = m_rig.eval("activitynet-classification", "gt.json", "cls.json", {"--json"}).json();
        QVERIFY(near(json["top_k_error"]["1"], 0.5));
        QVERIFY(near(json["top_k_error"]["5"], 0));
        QVERIFY(near(json["average_error"], 0.25));
        QVERIFY(near(json["hit_at_k"]["3"], 1));
        QVERIFY(near(json["map"][0], 1));
        QVERIFY(near(json["per_class"]["jump"][0], 1));
        QVERIFY(m_rig.write("odd.json", R"({"results": {"v": [{"label": "run", "score": 0.9}]}})"));
        const auto odd = m_rig.eval("activitynet-classification", "gt.json", "odd.json");
        QCOMPARE(odd.code, 1);
        QVERIFY(odd.err.contains("/results/v/0"));
    }

    void charades()
    {
        QVERIFY(m_rig.write("classes.txt", "c000 Holding\nc001 Sitting\n"));
        QVERIFY(m_rig.write("truth.csv", "id,actions,length\nA,c000 0 3;c001 9 10,10\n"));
        QByteArray lines;
        for (int frame = 1; frame <= 25; ++frame)
            lines += "A " + QByteArray::number(frame) + ' ' + QByteArray::number(-frame) + ' ' +
                     QByteArray::number(frame) + '\n';
        QVERIFY(m_rig.write("made.txt", lines));
        const QStringList classes{"--classes", m_rig.path("classes.txt"), "--json"};
        const auto json = m_rig.eval("charades", "truth.csv", "made.txt", classes).json();
        QVERIFY(near(json["map"][0], 1));
        QVERIFY(near(json["per_class"]["c001 Sitting"][0], 1));
        QVERIFY(m_rig.write("few.txt", "A 1 1 0\n"));
        const auto few = m_rig.eval("charades", "truth.csv", "few.txt", classes);
        QVERIFY(few.err.contains("24 frames"));
        QCOMPARE(m_rig.eval("charades", "truth.csv", "few.txt").code, 1); // 157 scores are expected
    }

    void agreement()
    {
        QVERIFY(m_rig.write("a.json", R"({"database": {"v": {"duration": 40, "annotations": [
            {"segment": [0, 10], "label": "wave"}, {"segment": [20, 30], "label": "jump"}]}, "x": {}}})"));
        QVERIFY(m_rig.write("b.json", R"({"database": {"v": {"annotations": [
            {"segment": [0, 10], "label": "wave"}, {"segment": [20, 30], "label": "wave"}]}}})"));
        const auto outcome = m_rig.eval("agreement", "a.json", "b.json", {"--tiou", "0.5", "--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.err.contains("1 videos are in one of the files only"));
        const auto json = outcome.json();
        QVERIFY(near(json["f1"][0], 0.5));
        QVERIFY(near(json["per_class"]["wave"]["f1"][0], 2.0 / 3));
        QVERIFY(near(json["frame_agreement"], 0.75));
        // wave 10/20, jump 10/0, nothing 20/20 of 40 s
        QVERIFY(near(json["frame_kappa"], (0.75 - (200.0 + 400) / 1600) / (1 - (200.0 + 400) / 1600)));
        QCOMPARE(json["boundary_errors_ms"]["count"].toInt(), 1);
        QVERIFY(m_rig.eval("agreement", "a.json", "b.json").out.contains("F1 at tIoU 0.5"));
        QVERIFY(m_rig.write("none.json", R"({"database": {}})"));
        const auto none = m_rig.eval("agreement", "none.json", "none.json", {"--json"});
        QCOMPARE(none.code, 0);
        const auto nothing = none.json();
        QVERIFY(nothing["frame_kappa"].isNull() && nothing["f1"][0].isNull());
    }
};

QTEST_GUILESS_MAIN(TestCliEvalProtocols)
#include "tst_clievalprotocols.moc"
