// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/samples.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace onset;

namespace {

Segment segment(std::int64_t start, std::int64_t end, std::int64_t actionClass)
{
    Segment one;
    one.video = VideoId{1};
    one.range = frameRange(start, end);
    one.actionClass = ClassId{actionClass};
    return one;
}

Detection detection(std::int64_t start, std::int64_t end, std::int64_t actionClass, double score)
{
    Detection one;
    one.video = VideoId{1};
    one.range = frameRange(start, end);
    one.actionClass = ClassId{actionClass};
    one.score = score;
    return one;
}

} // namespace

class TestSamples : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatNobodySawIsDrawn();
    void everyWindowHasTheSameChance();
    void theSameSeedDrawsTheSame();
    void sharesAndTheirIntervals();
    void theIntervalHoldsTheTruth();
    void recallCountsWhatTheProposalsHad();
};

void TestSamples::onlyWhatNobodySawIsDrawn()
{
    const std::vector<SampledVideo> videos{{VideoId{1}, 105, 10, {frameRange(0, 55), frameRange(96, 105)}},
                                           {VideoId{2}, 0, 10, {}},
                                           {VideoId{3}, 50, 0, {}}};
    auto drawn = drawSamples(videos, 100, 1);
    std::sort(drawn.begin(), drawn.end(),
              [](const Candidate &a, const Candidate &b) { return a.range < b.range; });
    // 50–60 was half looked at; 90–100 to four tenths; 100–105 wholly.
    QCOMPARE(drawn.size(), std::size_t{4});
    QVERIFY(drawn.front().range == frameRange(60, 70));
    QVERIFY(drawn.back().range == frameRange(90, 100));
    QVERIFY(drawn.front().kind == Candidate::Kind::Sample);
}

void TestSamples::everyWindowHasTheSameChance()
{
    const std::vector<SampledVideo> videos{{VideoId{1}, 40, 10, {}}, {VideoId{2}, 60, 10, {}}};
    std::map<std::pair<VideoId, FrameRange>, int> counts;
    for (std::uint64_t seed = 0; seed < 10000; ++seed) {
        for (const auto &one : drawSamples(videos, 1, seed))
            ++counts[{one.video, one.range}];
    }
    QCOMPARE(counts.size(), std::size_t{10});
    for (const auto &[window, count] : counts)
        QVERIFY2(std::abs(count - 1000) < 150, qPrintable(QString::number(count)));
}

void TestSamples::theSameSeedDrawsTheSame()
{
    const std::vector<SampledVideo> videos{{VideoId{1}, 1000, 10, {}}};
    QVERIFY(drawSamples(videos, 10, 4) == drawSamples(videos, 10, 4));
    QVERIFY(drawSamples(videos, 10, 4) != drawSamples(videos, 10, 5));
}

void TestSamples::sharesAndTheirIntervals()
{
    const auto none = estimatedShare(0, 0);
    QVERIFY(std::isnan(none.value) && none.low == 0 && none.high == 1);
    // Wilson 1927 for 8 of 10: 0.4902 … 0.9433.
    const auto some = estimatedShare(8, 10);
    QCOMPARE(some.value, 0.8);
    QVERIFY(std::abs(some.low - 0.4902) < 5e-5 && std::abs(some.high - 0.9433) < 5e-5);
    QCOMPARE(estimatedShare(0, 5).low, 0.0);
    QCOMPARE(estimatedShare(5, 5).high, 1.0);
}

void TestSamples::theIntervalHoldsTheTruth()
{
    std::mt19937 random(2);
    int holds = 0;
    for (int round = 0; round < 2000; ++round) {
        std::size_t hits = 0;
        for (int i = 0; i < 40; ++i)
            hits += random() % 10 < 7 ? 1 : 0;
        const auto share = estimatedShare(hits, 40);
        holds += share.low <= 0.7 && 0.7 <= share.high ? 1 : 0;
    }
    QVERIFY2(holds > 2000 * 0.925 && holds < 2000 * 0.975, qPrintable(QString::number(holds)));
}

void TestSamples::recallCountsWhatTheProposalsHad()
{
    Candidate window;
    window.kind = Candidate::Kind::Sample;
    window.video = VideoId{1};
    window.range = frameRange(0, 100);
    const std::vector<Candidate> samples{window};
    const std::vector<Segment> segments{segment(0, 10, 1), segment(20, 30, 1), segment(40, 50, 2),
                                        segment(95, 125, 1)}; // its middle lies outside
    const std::vector<Detection> proposals{detection(0, 10, 1, 0.9), detection(20, 30, 1, 0.2),
                                           detection(40, 50, 1, 0.9), detection(1, 11, 1, 0.8)};
    const auto all = recallInSamples(samples, segments, proposals, 0.5, 0);
    QCOMPARE(all.count, std::size_t{3});
    QVERIFY(std::abs(all.value - 2.0 / 3) < 1e-12);
    QVERIFY(std::abs(recallInSamples(samples, segments, proposals, 0.5, 0.5).value - 1.0 / 3) < 1e-12);
    // One proposal answers for one segment.
    const std::vector<Segment> twice{segment(0, 10, 1), segment(0, 10, 1)};
    const std::vector<Detection> once{detection(0, 10, 1, 1)};
    QCOMPARE(recallInSamples(samples, twice, once, 0.5, 0).value, 0.5);
}

QTEST_APPLESS_MAIN(TestSamples)
#include "testsamples.moc"
