// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/evalrig.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace onset::test;

namespace {

const QString kTruth = QStringLiteral(ONSET_TEST_DATA "/formats/anet_medium_gt_detad.json");
const QString kPlainTruth = QStringLiteral(ONSET_TEST_DATA "/formats/anet_medium_gt.json");
const QString kPredictions = QStringLiteral(ONSET_TEST_DATA "/formats/anet_medium_det.json");

/// Where `actual` lacks or differs from something in `expected`; empty: nowhere.
QString differenceOf(const QJsonValue &actual, const QJsonValue &expected, const QString &place)
{
    if (expected.isObject()) {
        const auto members = expected.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            const auto found =
                differenceOf(actual.toObject().value(it.key()), it.value(), place + '/' + it.key());
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (expected.isArray()) {
        for (int i = 0; i < expected.toArray().size(); ++i) {
            const auto found = differenceOf(actual[i], expected[i], place + '/' + QString::number(i));
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    const bool same = expected.isDouble()
                          ? actual.isDouble() && std::abs(actual.toDouble() - expected.toDouble()) <= 1e-9
                          : actual == expected;
    return same ? QString() : place;
}

/// The value at a path "plain/average_mAP"; undefined where there is none.
QJsonValue valueAt(const QJsonObject &json, const QString &path)
{
    QJsonValue value = json;
    for (const auto &name : path.split('/'))
        value = value.toObject().value(name);
    return value;
}

const char *const kSmallTruth = R"({"database": {
    "v": {"subset": "test", "annotations": [{"segment": [0, 10], "label": "wave", "mood": 3}]}}})";
const char *const kSmallMade = R"({"results": {"v": [
    {"segment": [0, 10], "label": "wave", "score": 0.9}, {"segment": [0, 9], "label": "wave", "score": 0.5}]}})";

} // namespace

/// `onset-cli diagnose` says what DETAD says.
class TestCliDiagnose : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    Outcome diagnose(const QString &truth, const QString &predictions, const QStringList &more = {}) const
    {
        return m_rig.cli(QStringList{"diagnose", "--truth", truth, "--predictions", predictions} + more);
    }

    /// Two classes in two videos, detections in three; one is of no listed class.
    bool writeKit() const
    {
        return QDir(m_rig.path(".")).mkpath("kit") &&
               m_rig.write("kit/detclasslist.txt", "7 jump\n9 wave\n") &&
               m_rig.write("kit/jump_test.txt", "a  0 10\na  20 22\n") &&
               m_rig.write("kit/wave_test.txt", "a  30.0 45\nb  5 9\n") &&
               m_rig.write("kit/Ambiguous_test.txt", "c  0 2\n") &&
               m_rig.write("made.txt",
                           "a.mp4 0 9 7 0.9\na.mp4 0 5 7 0.8\na.mp4 0 10 9 0.7\na.mp4 30 44 9 0.6\n"
                           "b.mp4 6 12 9 0.5\nc.mp4 0 1 7 0.4\nc.mp4 0 1 8 0.4\n");
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_rig.write("truth.json", kSmallTruth));
        QVERIFY(m_rig.write("made.json", kSmallMade));
        QVERIFY(m_rig.write("empty.json", R"({"results": {}})"));
    }

    void equalsDetad()
    {
        const auto outcome = diagnose(kTruth, kPredictions, {"--bins", "activitynet", "--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.err.contains("117 of 709"), outcome.err);
        const auto expected = expectedIn("anet_medium_expected_detad_anetbins_unknownvideos_bugfixed.json");
        for (const char *part : {"tiou", "plain", "false_positive", "false_negative", "sensitivity"}) {
            QVERIFY(!expected[part].isUndefined());
            QCOMPARE(differenceOf(outcome.json()[part], expected[part], part), QString());
        }
    }

    /// Coverage, length and number of instances are worked out where the truth does not carry them.
    void valuesAreWorkedOut()
    {
        const auto outcome = diagnose(kPlainTruth, kPredictions, {"--json"});
        QCOMPARE(outcome.code, 0);
        const auto expected = expectedIn("anet_medium_expected_detad_anetbins_unknownvideos_bugfixed.json");
        QCOMPARE(differenceOf(outcome.json()["sensitivity"], expected["sensitivity"], "sensitivity"),
                 QString());
    }

    void binsOfThumos14()
    {
        const auto outcome = diagnose(kTruth, kPredictions, {"--bins", "thumos14", "--json"});
        QCOMPARE(outcome.json()["tiou"].toArray(), QJsonArray{0.5});
        QCOMPARE(valueAt(outcome.json(), "bins/length/edges").toArray(),
                 (QJsonArray{0, 3, 6, 12, 18, QJsonValue()}));
        const auto chosen =
            diagnose(kTruth, kPredictions, {"--bins", "thumos14", "--tiou", "0.3,0.7", "--json"});
        QCOMPARE(chosen.json()["tiou"].toArray(), (QJsonArray{0.3, 0.7}));
    }

    void ownBins()
    {
        QVERIFY(m_rig.write("bins.json", R"({"length": [0, 5, null],
            "mood": {"edges": [null, 2, 4], "bins": ["sad", "glad"]}, "colour": [0, 1]})"));
        const auto outcome = diagnose("truth.json", "made.json", {"--bins", "bins.json", "--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.err.contains("'colour'"), outcome.err); // no segment tells it
        const auto bins = valueAt(outcome.json(), "sensitivity/by_characteristic").toObject();
        QCOMPARE(valueAt(bins, "length/> 5").toDouble(), 1.0);
        QVERIFY(valueAt(bins, "length/0-5").isNull());
        QCOMPARE(valueAt(bins, "mood/glad").toDouble(), 1.0);
        QVERIFY(valueAt(bins, "mood/sad").isNull() && !bins.contains("colour"));
    }

    void forPeople()
    {
        const auto outcome = diagnose("truth.json", "made.json", {"--tiou", "0.5"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.err.contains("coverage"), outcome.err); // no durations
        QVERIFY2(outcome.out.contains("2 predictions and 1 truths of 1 classes"), outcome.out);
        const auto lines = outcome.lines();
        const auto inBand = [&](const char *band) {
            return *std::find_if(lines.begin(), lines.end(),
                                 [&](const QByteArray &line) { return line.trimmed().startsWith(band); });
        };
        QVERIFY(inBand("1G ").contains("100.00 %"));
        QCOMPARE(inBand("2G ").simplified(),
                 QByteArray("2G 0.00 % 100.00 % 0.00 % 0.00 % 0.00 % 0.00 %")); // a double
        QCOMPARE(inBand("3G ").simplified(), QByteArray("3G - - - - - -"));
    }

    void undefinedIsNull()
    {
        const auto nothing = diagnose("truth.json", "empty.json", {"--subset", "other", "--json"});
        QCOMPARE(nothing.code, 0);
        QVERIFY(nothing.err.contains("'other'"));
        QVERIFY(valueAt(nothing.json(), "plain/average_mAP").isNull());
        QVERIFY(valueAt(nothing.json(), "false_positive/average_mAP_gain/Background Err").isNull());
        const auto noneMade = diagnose("truth.json", "empty.json", {"--json"});
        QCOMPARE(valueAt(noneMade.json(), "plain/average_mAP").toDouble(-1), 0.0);
        QVERIFY(
            valueAt(noneMade.json(), "false_positive/fp_error_types_percentage/avg/True Positive").isNull());
        QVERIFY(!noneMade.out.contains("nan") && !nothing.out.contains("nan"));
        QVERIFY(!diagnose("truth.json", "empty.json").out.contains("nan"));
    }

    void faultsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bins");
        QTest::addColumn<QByteArray>("mention");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("bad.json: must be a JSON object");
        QTest::newRow("a list") << QByteArray("[1]") << QByteArray("bad.json: must be a JSON object");
        QTest::newRow("order") << QByteArray(R"({"length": [5, 1]})")
                               << QByteArray("bad.json: bins of 'length'");
        QTest::newRow("null inside") << QByteArray(R"({"length": [0, null, 1]})")
                                     << QByteArray("bad.json: /length/edges/1");
        QTest::newRow("names") << QByteArray(R"({"length": {"edges": [0, 1], "bins": ["a", "b"]}})")
                               << QByteArray("2 are named");
        QTest::newRow("no edges") << QByteArray(R"({"length": {"bins": ["a"]}})")
                                  << QByteArray("bad.json: /length");
        QTest::newRow("names no texts") << QByteArray(R"({"length": {"edges": [0, 1], "bins": [1]}})")
                                        << QByteArray("bad.json: /length/bins");
    }

    void faultsAreNamed()
    {
        QFETCH(QByteArray, bins);
        QFETCH(QByteArray, mention);
        QVERIFY(m_rig.write("bad.json", bins));
        const auto outcome = diagnose("truth.json", "made.json", {"--bins", "bad.json", "--json"});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(mention), outcome.err);
    }

    void badFilesAreNamed()
    {
        QVERIFY(m_rig.write("odd.json", R"({"results": {"v": [
            {"segment": [0, 1], "label": "jump", "score": 1}]}})"));
        const auto unknown = diagnose("truth.json", "odd.json");
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains("odd.json: /results/v/0: no segment of the subset 'test'"),
                 unknown.err);
        QVERIFY(m_rig.write("text.json", R"({"database": {"v": {"subset": "validation", "annotations": [
            {"segment": [0, 1], "label": "wave", "coverage": "all"}]}}})"));
        const auto text = diagnose("text.json", "made.json");
        QCOMPARE(text.code, 1);
        QVERIFY2(text.err.contains("/database/v/annotations/0/coverage"), text.err);
        QCOMPARE(diagnose("truth.json", "made.json", {"--bins", "missing.json"}).code, 1);
        QCOMPARE(diagnose("truth.json", "missing.json").code, 1);
    }

    void wrongUsageIsTwo()
    {
        QCOMPARE(m_rig.cli({"diagnose"}).code, 2);
        QCOMPARE(m_rig.cli({"diagnose", "--truth", "truth.json"}).code, 2);
        QCOMPARE(diagnose("truth.json", "made.json", {"--tiou", "2"}).code, 2);
        QCOMPARE(diagnose("truth.json", "made.json", {"--protocol", "x"}).code, 2);
    }

    /// A kit's folder and text say what the same segments say as JSON.
    void textOfThumos14()
    {
        QVERIFY(writeKit());
        QVERIFY(m_rig.write("same.json", R"({"database": {
            "a": {"subset": "test", "annotations": [{"segment": [0, 10], "label": "jump"},
                {"segment": [20, 22], "label": "jump"}, {"segment": [30, 45], "label": "wave"}]},
            "b": {"subset": "test", "annotations": [{"segment": [5, 9], "label": "wave"}]}}})"));
        QVERIFY(m_rig.write("same_made.json", R"({"results": {
            "a": [{"segment": [0, 9], "label": "jump", "score": 0.9}, {"segment": [0, 5], "label": "jump", "score": 0.8},
                {"segment": [0, 10], "label": "wave", "score": 0.7}, {"segment": [30, 44], "label": "wave", "score": 0.6}],
            "b": [{"segment": [6, 12], "label": "wave", "score": 0.5}],
            "c": [{"segment": [0, 1], "label": "jump", "score": 0.4}]}})"));
        const auto text = diagnose(m_rig.path("kit"), "made.txt", {"--json"});
        QVERIFY2(text.code == 0, text.err);
        for (const char *said :
             {"class that is not listed", "1 ambiguous regions", "1 of 6 predictions", "'coverage'"})
            QVERIFY2(text.err.contains(said), text.err);
        const auto same = diagnose("same.json", "same_made.json", {"--bins", "thumos14", "--json"});
        QVERIFY2(same.code == 0, same.err);
        QVERIFY(valueAt(text.json(), "plain/average_mAP").toDouble() > 0.2);
        QCOMPARE(text.json(), same.json());
        QVERIFY(diagnose(m_rig.path("kit"), "made.txt", {"--kit", "2014", "--json"}).json() != text.json());
    }

    void faultsOfTextAreNamed()
    {
        QVERIFY(writeKit());
        QVERIFY(m_rig.write("bad.txt", "a.mp4 0 9 7 0.9\na.mp4 0 9 jump 0.9\n"));
        const auto bad = diagnose(m_rig.path("kit"), "bad.txt");
        QCOMPARE(bad.code, 1);
        QVERIFY2(bad.err.contains("bad.txt: line 2: the class must be a whole number"), bad.err);
        QVERIFY(m_rig.write("own.txt", "7 jump\n9 fly\n"));
        const auto other = diagnose(m_rig.path("kit"), "made.txt", {"--classes", "own.txt"});
        QCOMPARE(other.code, 1);
        QVERIFY2(other.err.contains("fly_test.txt"), other.err);
        QCOMPARE(diagnose(m_rig.path("kit"), "made.txt", {"--kit", "2013"}).code, 2);
        QCOMPARE(diagnose("truth.json", "made.json", {"--kit", "2014"}).code, 2);
        QCOMPARE(diagnose(m_rig.path("kit"), "made.txt", {"--subset", "val"}).code, 1);
    }

    void oracle()
    {
        QVERIFY(m_rig.write("true.json", R"({"database": {"v": {"subset": "test", "annotations": [
            {"segment": [0, 10], "label": "wave"}, {"segment": [20, 30], "label": "wave"}]}}})"));
        QVERIFY(m_rig.write("made.json", R"({"results": {"v": [
            {"segment": [50, 60], "label": "wave", "score": 0.9}, {"segment": [0, 5], "label": "wave", "score": 0.8},
            {"segment": [20, 30], "label": "wave", "score": 0.7}]}})"));
        const auto outcome = m_rig.cli({"diagnose", "--truth", "true.json", "--predictions", "made.json",
                                        "--tiou", "0.75", "--subset", "test", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err);
        const auto rows = outcome.json()["oracle"].toArray();
        QCOMPARE(rows.size(), 4);
        const double expected[] = {1.0 / 6, 0.5, 2.0 / 3, 1};
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(rows[i].toObject()["class"].toBool(), i % 2 == 1);
            QCOMPARE(rows[i].toObject()["time"].toBool(), i >= 2);
            QVERIFY(std::abs(rows[i].toObject()["average_map"].toDouble() - expected[i]) < 1e-12);
        }
        QVERIFY(
            m_rig.cli({"diagnose", "--truth", "true.json", "--predictions", "made.json", "--subset", "test"})
                .out.contains("perfect class + time"));
    }

    void oracleOfTubes()
    {
        const auto folder = QStringLiteral(ONSET_TEST_DATA "/evaluation/tubes_");
        const QStringList files{"diagnose",         "--tubes",       "--truth",
                                folder + "gt.json", "--predictions", folder + "det.json"};
        const auto outcome = m_rig.cli(files + QStringList{"--json", "--tiou", "0.5"});
        QVERIFY2(outcome.code == 0, outcome.err);
        const auto rows = outcome.json()["oracle"].toArray();
        QCOMPARE(rows.size(), 8);
        // The more the oracle knows, the better; with everything it is the share of truths that are found.
        for (int i = 0; i < 8; ++i)
            QVERIFY(rows[i].toObject()["gain"].toDouble() >= 0);
        QVERIFY(rows[7].toObject()["average_map"].toDouble() > rows[0].toObject()["average_map"].toDouble());
        QVERIFY(rows[4].toObject()["space"].toBool() && !rows[3].toObject()["space"].toBool());
        QVERIFY(m_rig.cli(files).out.contains("perfect class + time + space"));
        QCOMPARE(m_rig.cli(files + QStringList{"--subset", "test"}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestCliDiagnose)
#include "tst_clidiagnose.moc"
