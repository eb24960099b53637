// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/summary.h"
#include "tests/evaluation/activitynetfiles.h"

#include <QTest>

#include <cmath>

using namespace onset;
using namespace onset::test;

namespace {

constexpr VideoId kVideo{1};
constexpr ClassId kWave{2};
constexpr ClassId kJump{3};

TimedSegment stretch(ClassId id, double start, double end, double score = 0)
{
    return {kVideo, id, start, end, score};
}

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT
private slots:
    void sameAsTheProtocols()
    {
        const auto read = [](const char *name) {
            return contentsOf(QStringLiteral(ONSET_TEST_DATA "/") + name);
        };
        const auto scored = scoredFiles(read("formats/anet_medium_gt.json"),
                                        read("formats/anet_medium_det.json"), "validation", false);
        const auto expected = objectOf(read("evaluation/anet_medium_expected_det.json"));
        const auto summary = summarizeDetections(scored.truth, scored.predictions);
        const auto wrong =
            difference({summary.map50, summary.averageMap},
                       {numbersOf(expected["mAP"]).front(), expected["average_mAP"].toDouble()});
        QVERIFY2(wrong.isEmpty(), wrong);
        QCOMPARE(summary.classes.size(), std::size_t{12});
        double sum = 0;
        std::size_t truths = 0;
        for (const auto &each : summary.classes) {
            sum += each.averagePrecision50;
            truths += each.truths;
        }
        QVERIFY(std::abs(sum / 12 - summary.map50) < 1e-12);
        QCOMPARE(truths, std::size_t{195});
    }

    void byHand()
    {
        const std::vector<TimedSegment> truth{stretch(kWave, 0, 10), stretch(kJump, 20, 30)};
        const std::vector<TimedSegment> made{stretch(kWave, 0, 10, 0.9), stretch(kJump, 0, 10, 0.8),
                                             stretch(kJump, 20, 26, 0.7)};
        const auto summary = summarizeDetections(truth, made);
        QCOMPARE(summary.classes.at(1).averagePrecision50, 0.5); // a wrong one first
        QCOMPARE(summary.classes.at(1).detections, std::size_t{2});
        QCOMPARE(summary.map50, 0.75);
        QVERIFY(std::abs(summary.averageMap - (1 + 0.5 * 0.3) / 2) <
                1e-12); // IoU 0.6: three of ten thresholds
        // The two stretches, each once: one is found by all thresholds, one by three.
        QVERIFY(std::abs(summary.recallAt100 - 0.65) < 1e-12);
    }

    void aStretchCountsOnceAsProposal()
    {
        std::vector<TimedSegment> made;
        for (int i = 0; i < 200; ++i)
            made.push_back(stretch(ClassId{10 + i}, 50, 60, 0.9));
        made.push_back(stretch(kWave, 0, 10, 0.1));
        const std::vector<TimedSegment> truth{stretch(kWave, 0, 10)};
        QCOMPARE(summarizeDetections(truth, made).recallAt100, 1.0);
    }

    void nothingToSay()
    {
        QVERIFY(std::isnan(summarizeDetections({}, {}).map50));
        const std::vector<TimedSegment> truth{stretch(kWave, 0, 10)};
        const auto summary = summarizeDetections(truth, {});
        QCOMPARE(summary.map50, 0.0);
        QCOMPARE(summary.recallAt100, 0.0);
        const std::vector<TimedSegment> elsewhere{{VideoId{9}, kWave, 0, 10, 1}};
        QCOMPARE(summarizeDetections(truth, elsewhere).areaUnderCurve, 0.0);
        QVERIFY(std::isnan(summarizeDetections({}, elsewhere).recallAt100));
    }
};

QTEST_GUILESS_MAIN(TestSummary)
#include "testsummary.moc"
