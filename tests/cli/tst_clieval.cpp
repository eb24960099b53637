// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/evalrig.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace onset::test;

namespace {

const QString kTruth = QStringLiteral(ONSET_TEST_DATA "/formats/anet_medium_gt.json");
const QString kDetections = QStringLiteral(ONSET_TEST_DATA "/formats/anet_medium_det.json");
const QString kProposals = QStringLiteral(ONSET_TEST_DATA "/formats/anet_medium_prop.json");

bool same(const QJsonValue &actual, const QJsonValue &expected)
{
    if (expected.isDouble())
        return actual.isDouble() && std::abs(actual.toDouble() - expected.toDouble()) <= 1e-9;
    const auto a = actual.toArray();
    const auto e = expected.toArray();
    bool equal = a.size() == e.size() && !e.isEmpty();
    for (int i = 0; equal && i < e.size(); ++i)
        equal = same(a[i], e[i]);
    return equal;
}

const char *const kSmallTruth = R"({"database": {
    "v": {"subset": "validation", "annotations": [{"segment": [0, 10], "label": "wave"}]},
    "w": {"subset": "training", "annotations": [{"segment": [0, 5], "label": "jump"}]}}})";

} // namespace

/// `onset-cli eval` says what the official evaluators say.
class TestCliEval : public QObject
{
    Q_OBJECT

    EvalRig m_rig;

private slots:
    void initTestCase()
    {
        QVERIFY(m_rig.write("truth.json", kSmallTruth));
        QVERIFY(m_rig.write("made.json", R"({"results": {"v": [
            {"segment": [0, 8], "label": "wave", "score": 0.5}]}})"));
    }

    void detections_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("expected");
        QTest::newRow("own thresholds") << QStringList{} << "anet_medium_expected_det.json";
        QTest::newRow("a list") << QStringList{"--tiou", "0.1,0.2,0.3,0.4,0.5,0.6,0.7"}
                                << "anet_medium_expected_det_tiou0.1-0.7.json";
        QTest::newRow("a range") << QStringList{"--tiou=0.5:0.05:0.95", "--subset", "validation"}
                                 << "anet_medium_expected_det.json";
    }

    void detections()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, expected);
        const auto outcome = m_rig.eval("activitynet", kTruth, kDetections, options + QStringList{"--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.err.contains("117 of 709"), outcome.err); // in other videos: told, not hidden
        const auto json = outcome.json();
        const auto reference = expectedIn(expected);
        QCOMPARE(json["protocol"].toString(), QStringLiteral("activitynet"));
        QVERIFY(same(json["tiou"], reference["tiou"]));
        QVERIFY(same(json["map"], reference["mAP"]));
        QVERIFY(same(json["average_map"], reference["average_mAP"]));
        const auto classes = reference["ap_per_class"].toObject();
        QCOMPARE(json["per_class"].toObject().keys(), classes.keys());
        for (const auto &name : classes.keys())
            QVERIFY2(same(json["per_class"][name], classes[name]), qPrintable(name));
    }

    void proposals()
    {
        const auto outcome = m_rig.eval("activitynet-proposals", kTruth, kProposals, {"--json"});
        QCOMPARE(outcome.code, 0);
        const auto json = outcome.json();
        const auto reference = expectedIn("anet_medium_expected_prop_max100.json");
        QVERIFY(same(json["auc"], reference["auc_percent"]));
        const auto recall = reference["avg_recall"].toArray();
        for (int n = 1; n <= 100; ++n)
            QVERIFY(same(json["ar_at_an"][QString::number(n)], recall[n - 1]));
        // A file of detections serves as proposals; its labels are not looked at.
        QCOMPARE(m_rig.eval("activitynet-proposals", kTruth, kDetections, {"--json"}).code, 0);
    }

    void forPeople()
    {
        const auto outcome = m_rig.eval("activitynet", "truth.json", "made.json");
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.silent());
        QVERIFY(outcome.out.contains("mAP at tIoU 0.5   100.00 %"));
        QVERIFY(outcome.out.contains("mAP at tIoU 0.85    0.00 %"));
        QVERIFY(outcome.out.contains("70.00 %  wave"));
        QVERIFY(
            m_rig.eval("activitynet-proposals", "truth.json", "made.json").out.contains("AR@100   70.00 %"));
    }

    void undefinedIsNull()
    {
        const auto outcome =
            m_rig.eval("activitynet", "truth.json", "empty.json", {"--subset", "testing", "--json"});
        QCOMPARE(outcome.code, 1); // no such file
        QVERIFY(m_rig.write("empty.json", R"({"results": {}})"));
        const auto nothing =
            m_rig.eval("activitynet", "truth.json", "empty.json", {"--subset", "testing", "--json"});
        QCOMPARE(nothing.code, 0);
        QVERIFY(nothing.err.contains("'testing'") && nothing.err.contains("truth.json"));
        QVERIFY(nothing.json()["average_map"].isNull());
        QVERIFY(nothing.json()["map"][0].isNull());
        QVERIFY(nothing.json()["per_class"].toObject().isEmpty());
        const auto proposals =
            m_rig.eval("activitynet-proposals", "truth.json", "empty.json", {"--json"}).json();
        QVERIFY(proposals.contains("auc") && proposals["auc"].isNull());
        QVERIFY(proposals["ar_at_an"]["100"].isNull());
        QCOMPARE(m_rig.eval("activitynet", "truth.json", "empty.json", {"--json"}).json()["average_map"],
                 0.0);
    }

    void otherSubsets()
    {
        QVERIFY(m_rig.write("jumps.json", R"({"results": {"w": [
            {"segment": [0, 5], "label": "jump", "score": 1}]}})"));
        const auto outcome =
            m_rig.eval("activitynet", "truth.json", "jumps.json", {"--subset", "training", "--json"});
        QCOMPARE(outcome.json()["average_map"], 1.0);
    }

    void baselinesAreMeasured()
    {
        QVERIFY(m_rig.projectWithClip("p.onset")); // two seconds
        QCOMPARE(m_rig.cli({"detect", "p.onset", "--system", "uniform"}).code, 0);
        QVERIFY(m_rig.cli({"export", "p.onset", "--format", "activitynet-results", "u.json"}).code == 0);
        const auto drawn = Outcome{0, m_rig.read("u.json"), {}}.json()["results"].toObject();
        QCOMPARE(drawn["clip"].toArray().size(), 100);
        QCOMPARE(m_rig.cli({"detect", "p.onset", "--system", "even"}).code, 0);
        QVERIFY(m_rig.cli({"export", "p.onset", "--format", "activitynet-results", "e.json"}).code == 0);
        QVERIFY(m_rig.write("half.json", R"({"database": {"clip": {"subset": "validation", "annotations": [
            {"segment": [0, 1], "label": "motion"}]}}})"));
        // The whole video is first and half right; then come the halves.
        const auto json = m_rig.eval("activitynet", "half.json", "e.json", {"--json"}).json();
        QCOMPARE(json["map"][0].toDouble(), 1.0);
        const double later = json["map"][9].toDouble(); // whichever half comes first
        QVERIFY(same(json["map"][1], later) && (same(later, 0.5) || same(later, 1.0 / 3)));
        const auto refused =
            m_rig.cli({"detect", "p.onset", "--system", "even", "--parameters", R"({"count": 3})"});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains("'count'"));
    }

    void faultsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("predictions");
        QTest::addColumn<QByteArray>("mention");
        const auto row = [](const char *name, const char *entry, const char *mention) {
            QTest::newRow(name) << QByteArray(R"({"results": {"v": [)") + entry + "]}}"
                                << QByteArray(mention);
        };
        row("unknown label", R"({"segment": [0, 1], "label": "jump", "score": 1})",
            "bad.json: /results/v/0: no segment of the subset 'validation' in truth.json has the label "
            "'jump'");
        row("no label", R"({"segment": [0, 1], "score": 1})", "bad.json: /results/v/0: has no \"label\"");
        row("text", R"({"segment": [0, "x"], "label": "wave", "score": 1})",
            "bad.json: /results/v/0/segment/1");
        row("NaN", R"({"segment": [0, 1], "label": "wave", "score": NaN})", "bad.json: ");
        QTest::newRow("truth") << QByteArray(kSmallTruth)
                               << QByteArray("bad.json: /: has no member \"results\"");
        QTest::newRow("empty") << QByteArray() << QByteArray("bad.json: ");
    }

    void faultsAreNamed()
    {
        QFETCH(QByteArray, predictions);
        QFETCH(QByteArray, mention);
        QVERIFY(m_rig.write("bad.json", predictions));
        const auto outcome = m_rig.eval("activitynet", "truth.json", "bad.json", {"--json"});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(mention), outcome.err);
    }

    void filesThatAreNone()
    {
        for (const char *path : {"missing.json", ".", "/dev/null"}) {
            for (const auto &outcome : {m_rig.eval("activitynet", path, "made.json"),
                                        m_rig.eval("activitynet-proposals", "truth.json", path)}) {
                QCOMPARE(outcome.code, 1);
                QVERIFY2(outcome.err.contains(path), outcome.err);
            }
        }
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        const QStringList files{"--truth", "truth.json", "--predictions", "made.json"};
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no protocol") << files;
        QTest::newRow("protocol") << QStringList{"--protocol", "best"} + files;
        QTest::newRow("no truth") << QStringList{"--protocol", "activitynet", "--predictions", "made.json"};
        QTest::newRow("no predictions") << QStringList{"--protocol", "activitynet", "--truth", "truth.json"};
        QTest::newRow("word") << QStringList{"--protocol", "activitynet", "more"} + files;
        for (const char *tiou : {"", "0.5,x", "0", "1.1", "0.5:0.07:0.95", "0.9:0.1:0.5", "nan"})
            QTest::newRow(tiou) << QStringList{"--protocol", "activitynet", "--tiou", tiou} + files;
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, words);
        const auto outcome = m_rig.cli(QStringList{"eval"} + words);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(outcome.err.contains("onset-cli"));
    }
};

QTEST_GUILESS_MAIN(TestCliEval)
#include "tst_clieval.moc"
