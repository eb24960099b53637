// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/samplemeasures.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace onset;

namespace {

Candidate stretch(std::int64_t start, std::int64_t end)
{
    Candidate one;
    one.kind = Candidate::Kind::Sample;
    one.video = VideoId{1};
    one.range = frameRange(start, end);
    return one;
}

Segment segment(std::int64_t start, std::int64_t end, SegmentState state = SegmentState::Human)
{
    Segment one;
    one.video = VideoId{1};
    one.range = frameRange(start, end);
    one.actionClass = ClassId{2};
    one.state = state;
    return one;
}

Detection proposal(std::int64_t start, std::int64_t end, double score)
{
    Detection one;
    one.video = VideoId{1};
    one.range = frameRange(start, end);
    one.actionClass = ClassId{2};
    one.score = score;
    return one;
}

ReviewSample sample(std::int64_t start, bool blind, bool done = true)
{
    ReviewSample one;
    one.video = VideoId{1};
    one.range = frameRange(start, start + 100);
    one.run = RunId{1};
    one.blind = blind;
    one.doneMs = done ? 1 : 0;
    return one;
}

/// Stretches in which an annotator keeps a share of the run's proposals and finds as many of their own.
std::vector<StretchAgreement> annotated(std::mt19937 &random, int count, double keeps)
{
    std::vector<StretchAgreement> all;
    for (int i = 0; i < count; ++i) {
        StretchAgreement one;
        one.people = one.run = 4;
        for (int k = 0; k < 4; ++k)
            one.matched += static_cast<double>(random() % 1000) < 1000 * keeps ? 1 : 0;
        all.push_back(one);
    }
    return all;
}

} // namespace

class TestSway : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatLiesInTheStretchIsCompared();
    void theDifferenceAndItsInterval();
    void aDifferenceThatIsThereIsFound();
    void theIntervalHoldsNoSwayWhereThereIsNone();
    void tooLittleTellsNothing();
    void blindIsDrawnByChanceAlone();
    void measuresTakeLabelledStretchesOfTheRun();
};

void TestSway::onlyWhatLiesInTheStretchIsCompared()
{
    const std::vector<Segment> segments{segment(0, 10), segment(20, 40),
                                        segment(60, 80, SegmentState::Rejected),
                                        segment(90, 130)}; // its middle lies outside
    const std::vector<Detection> proposals{proposal(1, 11, 0.9), proposal(30, 60, 0.9), proposal(20, 40, 0.1),
                                           proposal(60, 80, 0.9)};
    QVERIFY(agreementIn(stretch(0, 100), segments, proposals, 0.5, 0.2) == (StretchAgreement{1, 2, 3}));
    QVERIFY(agreementIn(stretch(0, 100), segments, proposals, 0.5, 0) == (StretchAgreement{2, 2, 4}));
    QVERIFY(agreementIn(stretch(100, 200), segments, proposals, 0.5, 0) == (StretchAgreement{0, 1, 0}));
    auto elsewhere = stretch(0, 100);
    elsewhere.video = VideoId{2};
    QVERIFY(agreementIn(elsewhere, segments, proposals, 0.5, 0) == StretchAgreement{});
}

void TestSway::theDifferenceAndItsInterval()
{
    const std::vector<StretchAgreement> shown{{4, 4, 4}, {4, 4, 4}, {4, 4, 4}};
    const std::vector<StretchAgreement> blind{{2, 4, 4}, {2, 4, 4}};
    const auto sway = swayOf(shown, blind);
    QCOMPARE(sway.shown, 1.0);
    QCOMPARE(sway.blind, 0.5);
    QCOMPARE(sway.difference, 0.5);
    // Every resample says the same.
    QCOMPARE(sway.low, 0.5);
    QCOMPARE(sway.high, 0.5);
    QCOMPARE(sway.shownStretches, std::size_t{3});
    QCOMPARE(sway.blindStretches, std::size_t{2});
}

void TestSway::aDifferenceThatIsThereIsFound()
{
    std::mt19937 random(3);
    const auto sway = swayOf(annotated(random, 60, 0.9), annotated(random, 60, 0.6));
    QVERIFY2(sway.low > 0 && sway.low < 0.3 && sway.high > 0.3, qPrintable(QString::number(sway.low)));
}

void TestSway::theIntervalHoldsNoSwayWhereThereIsNone()
{
    std::mt19937 random(4);
    int holds = 0;
    for (int round = 0; round < 300; ++round) {
        const auto sway = swayOf(annotated(random, 25, 0.7), annotated(random, 25, 0.7), 1, 400);
        holds += sway.low <= 0 && 0 <= sway.high ? 1 : 0;
    }
    QVERIFY2(holds > 300 * 0.90 && holds < 300 * 0.99, qPrintable(QString::number(holds)));
}

void TestSway::tooLittleTellsNothing()
{
    const std::vector<StretchAgreement> one{{4, 4, 4}};
    const std::vector<StretchAgreement> two{{2, 4, 4}, {1, 4, 4}};
    const std::vector<StretchAgreement> nothing{{0, 0, 0}, {0, 0, 0}};
    auto sway = swayOf(one, two);
    QCOMPARE(sway.difference, 1 - 0.375);
    QCOMPARE(sway.low, -1.0);
    QCOMPARE(sway.high, 1.0);
    sway = swayOf(nothing, two);
    QVERIFY(std::isnan(sway.shown) && std::isnan(sway.difference));
    QCOMPARE(sway.low, -1.0);
    QVERIFY(std::isnan(swayOf({}, {}).difference));
}

void TestSway::blindIsDrawnByChanceAlone()
{
    int blind = 0;
    int same = 0;
    for (std::int64_t i = 0; i < 2000; ++i) {
        const auto one = stretch(100 * i, 100 * i + 100);
        const bool first = drawnBlind(one, RunId{1}, 1);
        QCOMPARE(drawnBlind(one, RunId{1}, 1), first);
        blind += first ? 1 : 0;
        same += first == drawnBlind(one, RunId{1}, 2) ? 1 : 0;
    }
    QVERIFY2(std::abs(blind - 1000) < 100, qPrintable(QString::number(blind)));
    QVERIFY2(std::abs(same - 1000) < 100, qPrintable(QString::number(same)));
}

void TestSway::measuresTakeLabelledStretchesOfTheRun()
{
    auto other = sample(300, true);
    other.run = RunId{2};
    const std::vector<ReviewSample> samples{sample(0, false), sample(100, true), sample(200, true, false),
                                            other};
    const std::vector<Segment> segments{segment(10, 30), segment(110, 130), segment(150, 170),
                                        segment(210, 230)};
    const std::vector<Detection> proposals{proposal(10, 30, 20), proposal(110, 130, 4),
                                           proposal(150, 170, 0.5)};
    const auto measures = measureSamples(RunId{1}, samples, segments, proposals);
    QCOMPARE(measures.recall.count, std::size_t{3});
    QVERIFY(std::abs(measures.recall.value - 2.0 / 3) < 1e-12); // the last one's score is next to nothing
    QCOMPARE(measures.blindRecall.count, std::size_t{2});
    QCOMPARE(measures.blindRecall.value, 0.5);
    QCOMPARE(measures.sway.shownStretches, std::size_t{1});
    QCOMPARE(measures.sway.blindStretches, std::size_t{1});
    QCOMPARE(measures.sway.shown, 1.0);
    QVERIFY(std::abs(measures.sway.blind - 2.0 / 3) < 1e-12);
    QCOMPARE(measureSamples(RunId{3}, samples, segments, proposals).recall.count, std::size_t{0});
}

QTEST_APPLESS_MAIN(TestSway)
#include "testsway.moc"
