// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetdetection.h"
#include "storage/evaluation/activitynetproposals.h"
#include "tests/evaluation/activitynetfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace onset;
using namespace onset::test;

namespace {

QByteArray ours(const QString &name)
{
    return contentsOf(QStringLiteral(ONSET_TEST_DATA "/") + name);
}

void addFiles()
{
    QTest::addColumn<QString>("truth");
    QTest::addColumn<QString>("predictions");
    QTest::addColumn<QString>("expected");
}

} // namespace

/// Equal to the official evaluator, on inputs made for this and, where it is installed, on third-party data.
class TestActivityNet : public QObject
{
    Q_OBJECT

    void compareDetections(const Scored &scored, const QJsonObject &expected, const char *perClass,
                           const std::vector<double> &tiou)
    {
        const auto scores = evaluateActivityNetDetections(scored.truth, scored.predictions, {tiou, false});
        const auto wrong = difference(scores.meanAveragePrecision, numbersOf(expected["mAP"]));
        QVERIFY2(wrong.isEmpty(), wrong);
        const auto average = difference({scores.average}, numbersOf(QJsonArray{expected["average_mAP"]}));
        QVERIFY2(average.isEmpty(), average);
        const auto classes = expected[perClass].toObject();
        QCOMPARE(scores.classes.size(), static_cast<std::size_t>(classes.size()));
        for (const auto &each : scores.classes) {
            const auto name = QString::fromStdString(scored.names.at(each.actionClass));
            const auto diff = difference(each.averagePrecision, numbersOf(classes[name]));
            QVERIFY2(diff.isEmpty(), name.toUtf8() + ": " + diff);
        }
    }

    void compareProposals(const Scored &scored, const QJsonObject &expected, std::optional<double> most)
    {
        ActivityNetProposalOptions options;
        options.mostOnAverage = most;
        const auto scores = evaluateActivityNetProposals(scored.truth, scored.predictions, options);
        const auto recall = difference(scores.averageRecall, numbersOf(expected["avg_recall"]));
        QVERIFY2(recall.isEmpty(), recall);
        const auto numbers = difference(scores.averageNumber, numbersOf(expected["proposals_per_video"]));
        QVERIFY2(numbers.isEmpty(), numbers);
        const double area = expected["auc"].toDouble() * 100 / scores.averageNumber.back();
        const auto wrong = difference({scores.areaUnderCurve}, {area});
        QVERIFY2(wrong.isEmpty(), wrong);
    }

private slots:
    void thresholdsAreNumpys()
    {
        const auto expected = objectOf(ours("evaluation/anet_medium_expected_det.json"));
        QCOMPARE(activityNetThresholds(), numbersOf(expected["tiou"])); // to the last bit
    }

    void detections_data()
    {
        addFiles();
        const auto row = [](const char *name, const char *truth, const char *made, const char *expected) {
            QTest::newRow(name) << truth << made << expected;
        };
        row("medium", "formats/anet_medium_gt.json", "formats/anet_medium_det.json",
            "evaluation/anet_medium_expected_det.json");
        row("medium .1:.7", "formats/anet_medium_gt.json", "formats/anet_medium_det.json",
            "evaluation/anet_medium_expected_det_tiou0.1-0.7.json");
    }

    void detections()
    {
        QFETCH(QString, truth);
        QFETCH(QString, predictions);
        QFETCH(QString, expected);
        const auto reference = objectOf(ours(expected));
        compareDetections(scoredFiles(ours(truth), ours(predictions), "validation", false), reference,
                          "ap_per_class", numbersOf(reference["tiou"]));
    }

    void thirdPartyDetections_data()
    {
        addFiles();
        const QString truth = "activitynet/anet13_val_small400_gt.json";
        const QString made = "activitynet/synth_det_small400.json";
        QTest::newRow("400 videos") << truth << made << "activitynet/out_det_small400.json";
        QTest::newRow("400 videos .1:.7") << truth << made << "activitynet/out_det_small400_thumos_thr.json";
        QTest::newRow("the annotations themselves") << "activitynet/anet13_val4926_gt_from_sample.json"
                                                    << "activitynet/sample_detection_prediction.json"
                                                    << "activitynet/out_det_sample_v13.json";
    }

    void thirdPartyDetections()
    {
        QFETCH(QString, truth);
        QFETCH(QString, predictions);
        QFETCH(QString, expected);
        const auto made = sharedFile(predictions);
        if (made.isEmpty())
            QSKIP(qPrintable("third-party data is not installed: " + sharedFolder() + predictions));
        const auto reference = objectOf(sharedFile(expected));
        compareDetections(scoredFiles(sharedFile(truth), made, "validation", false), reference,
                          "ap_per_class", numbersOf(reference["tiou"]));
    }

    void mmactionsSample()
    {
        const auto videos = objectOf(sharedFile("mmaction2/eval_localization/gt.json"));
        if (videos.isEmpty())
            QSKIP(qPrintable("third-party data is not installed: " + sharedFolder() + "mmaction2"));
        QJsonObject database; // the sample names videos with v_ in one file and without in the other
        for (auto it = videos.begin(); it != videos.end(); ++it)
            database[it.key().mid(2)] = it.value();
        const auto truth = QJsonDocument(QJsonObject{{"database", database}}).toJson();
        const auto made = sharedFile("mmaction2/eval_localization/result.json");
        compareDetections(scoredFiles(truth, made, "validation", false),
                          objectOf(sharedFile("activitynet/out_det_mmaction2_sample.json")), "ap_per_class",
                          activityNetThresholds());
    }

    /// S-CNN's detections hold many equal scores; the evaluator leaves them as NumPy's quicksort does.
    void scoresWithTies()
    {
        const auto lines = sharedFile("scnn/scnn_det_0.5.txt");
        if (lines.isEmpty())
            QSKIP(qPrintable("third-party data is not installed: " + sharedFolder() + "scnn"));
        const auto made = resultsFromLines(lines, sharedFile("scnn/detclasslist_1_20.txt"));
        const auto all = objectOf(sharedFile("thumos14/expected_anet_protocol_actionformer.json"));
        auto expected = all["runs"]["scnn_det_0.5"]["ANet_official_gtad_thumos_gt"].toObject();
        const auto map = numbersOf(expected["mAP"]);
        expected["average_mAP"] = std::accumulate(map.begin(), map.end(), 0.0) / 7;
        const auto truth = sharedFile("thumos14/thumos_gt_gtad_afsd_3311.json");
        compareDetections(scoredFiles(truth, made, "test", false), expected, "ap", numbersOf(all["tiou"]));
    }

    void proposals_data()
    {
        QTest::addColumn<QString>("most");
        for (const char *most : {"5", "10", "25", "100", "-1"})
            QTest::newRow(most) << most;
    }

    void proposals()
    {
        QFETCH(QString, most);
        const auto expected = objectOf(ours("evaluation/anet_medium_expected_prop_max" + most + ".json"));
        const auto scored = scoredFiles(ours("formats/anet_medium_gt.json"),
                                        ours("formats/anet_medium_prop.json"), "validation", true);
        compareProposals(scored, expected, most == "-1" ? std::nullopt : std::optional(most.toDouble()));
    }

    void hardCases_data()
    {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const auto &each : test::hardCases())
            QTest::newRow(each.name) << number++;
        QVERIFY(number >= 15);
    }

    void hardCases()
    {
        QFETCH(int, number);
        const auto each = test::hardCases()[static_cast<std::size_t>(number)];
        const auto detections = scoredFiles(each.truth, each.predictions, "validation", false);
        if (each.detection.contains("exception")) // KeyError: 'D'
            QCOMPARE(detections.unknownLabel, std::string("D"));
        else
            compareDetections(detections, each.detection, "ap", activityNetThresholds());
        const auto proposals = scoredFiles(each.truth, each.predictions, "validation", true);
        if (!each.proposals.contains("exception"))
            return compareProposals(proposals, each.proposals, std::nullopt);
        const auto scores = evaluateActivityNetProposals(proposals.truth, proposals.predictions);
        QVERIFY(std::isnan(scores.areaUnderCurve)); // the evaluator divides by zero
        QVERIFY(std::isnan(scores.averageRecallAt(100)));
    }

    void recallAtANumber()
    {
        ActivityNetProposalScores scores;
        scores.averageNumber = {0.5, 1, 1.5};
        scores.averageRecall = {0.1, 0.3, 0.4};
        QCOMPARE(scores.averageRecallAt(1), 0.3);
        QCOMPARE(scores.averageRecallAt(1 - 1e-12), 0.3);
        QCOMPARE(scores.averageRecallAt(0.75), 0.2);
        QCOMPARE(scores.averageRecallAt(1.5), 0.4);
        QVERIFY(std::isnan(scores.averageRecallAt(0.4)));
        QVERIFY(std::isnan(scores.averageRecallAt(1.6)));
    }
};

QTEST_GUILESS_MAIN(TestActivityNet)
#include "testactivitynet.moc"
