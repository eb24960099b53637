// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/reviewqueue.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onset;

namespace {

Detection detection(std::int64_t number, std::int64_t start, double score)
{
    Detection one;
    one.id = DetectionId{number};
    one.video = VideoId{1};
    one.range = frameRange(start, start + 20);
    one.actionClass = ClassId{2};
    one.score = score;
    return one;
}

QueueVideo video(std::vector<Detection> open)
{
    QueueVideo one;
    one.video = VideoId{1};
    one.frames = 1000;
    one.framesPerSecond = 10;
    one.open = std::move(open);
    return one;
}

QueueSettings withoutSamples()
{
    QueueSettings settings;
    settings.ranking.randomShare = 0;
    return settings;
}

std::vector<std::int64_t> numbers(const std::vector<RankedCandidate> &order)
{
    std::vector<std::int64_t> result;
    for (const auto &one : order)
        result.push_back(one.candidate.detection.value);
    return result;
}

} // namespace

class TestReviewQueue : public QObject
{
    Q_OBJECT
private slots:
    void whatTheOtherRunDeniesComesEarlier();
    void aVideoThatTheOtherRunDidNotSeeIsNotDisputed();
    void whatIsUnlikeTheDecidedComesEarlier();
    void actionsWithoutNamesTakeTurnsByLook();
    void nextToNothingIsLeftOut();
    void scoresAboveOneAreShares();
    void whatWasLookedAtIsLeftOut();
    void samplesLieWhereNobodyLooked();
    void nothingOpenLeavesSamples();
};

void TestReviewQueue::whatTheOtherRunDeniesComesEarlier()
{
    auto one = video({detection(1, 0, 0.5), detection(2, 100, 0.5)});
    one.compared = true;
    one.other = {detection(7, 0, 0.9)};
    const auto order = reviewQueue(std::vector{one}, {}, {}, withoutSamples());
    QCOMPARE(numbers(*order), (std::vector<std::int64_t>{2, 1}));
    QCOMPARE(order->at(0).reasons.disagreement, 1.0);
    QCOMPARE(order->at(1).reasons.disagreement, 0.0);
}

void TestReviewQueue::aVideoThatTheOtherRunDidNotSeeIsNotDisputed()
{
    const auto order = reviewQueue(std::vector{video({detection(1, 0, 0.5)})}, {}, {}, withoutSamples());
    QVERIFY(std::isnan(order->at(0).reasons.disagreement));
}

void TestReviewQueue::whatIsUnlikeTheDecidedComesEarlier()
{
    const auto one = video({detection(1, 0, 0.5), detection(2, 100, 0.5), detection(3, 200, 0.5)});
    const PlaceFeature feature = [](const Place &place) {
        return std::vector<float>{static_cast<float>(place.range.start.value), 1.0F};
    };
    const Decided decided{{{VideoId{1}, frameRange(0, 20), {}}, {VideoId{1}, frameRange(10, 30), {}}}, {}};
    const auto order = reviewQueue(std::vector{one}, decided, feature, withoutSamples());
    QCOMPARE(numbers(*order), (std::vector<std::int64_t>{3, 2, 1}));
    // Nothing decided: nothing is known to be new.
    const auto first = reviewQueue(std::vector{one}, {}, feature, withoutSamples());
    QVERIFY(std::isnan(first->at(0).reasons.novelty));
    // A row of another length is an error, not a crash.
    int calls = 0;
    const PlaceFeature uneven = [&calls](const Place &) {
        return std::vector<float>(static_cast<std::size_t>(++calls), 1.0F);
    };
    QVERIFY(!reviewQueue(std::vector{one}, decided, uneven, withoutSamples()));
}

void TestReviewQueue::actionsWithoutNamesTakeTurnsByLook()
{
    // Places before frame 300 look one way, those after it another.
    const PlaceFeature feature = [](const Place &place) {
        return std::vector<float>(16, place.range.start < FrameIndex{300} ? 0.0F : 5.0F);
    };
    auto one = video({detection(1, 0, 0.9), detection(2, 100, 0.85), detection(3, 200, 0.8),
                      detection(4, 300, 0.7), detection(5, 400, 0.65)});
    const auto order = numbers(*reviewQueue(std::vector{one}, {}, feature, withoutSamples()));
    QCOMPARE((std::vector(order.begin(), order.begin() + 2)), (std::vector<std::int64_t>{1, 4}));
    // Where a label shows what the best of them look like, it is the others' turn.
    const Decided label{{{VideoId{1}, frameRange(40, 60), {}, ClassId{7}}}, {{ClassId{7}, 1}}};
    auto settings = withoutSamples();
    settings.ranking.novelty = 0;
    settings.ranking.novelShare = 0;
    settings.ranking.likelihoodHalf = 0;
    QCOMPARE(numbers(*reviewQueue(std::vector{one}, label, feature, settings)).front(), 4);
    // A class that people use is balanced as a class.
    const Decided named{{{VideoId{1}, frameRange(40, 60), {}, ClassId{2}}}, {{ClassId{2}, 1}}};
    QCOMPARE(numbers(*reviewQueue(std::vector{one}, named, feature, settings)),
             (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
}

void TestReviewQueue::nextToNothingIsLeftOut()
{
    const auto order = reviewQueue(std::vector{video({detection(1, 0, 0.9), detection(2, 100, 0.01)})}, {},
                                   {}, withoutSamples());
    QCOMPARE(numbers(*order), (std::vector<std::int64_t>{1}));
}

void TestReviewQueue::scoresAboveOneAreShares()
{
    const auto order = reviewQueue(std::vector{video({detection(1, 0, 40), detection(2, 100, 20)})}, {}, {},
                                   withoutSamples());
    std::vector<double> shares;
    std::vector<double> scores;
    for (const auto &one : *order) {
        shares.push_back(one.candidate.likelihood);
        scores.push_back(one.candidate.score);
    }
    std::ranges::sort(shares);
    std::ranges::sort(scores);
    QVERIFY(shares == (std::vector<double>{0.5, 1.0}));
    QVERIFY(scores == (std::vector<double>{20, 40})); // as the run says
}

void TestReviewQueue::whatWasLookedAtIsLeftOut()
{
    auto one = video({detection(1, 0, 0.9), detection(2, 100, 0.8), detection(3, 200, 0.7)});
    one.looked = {frameRange(95, 110), frameRange(105, 119), frameRange(200, 217)};
    const auto order = reviewQueue(std::vector{one}, {}, {}, withoutSamples());
    QCOMPARE(numbers(*order), (std::vector<std::int64_t>{1, 3})); // 19 of 20 frames, but 17 of 20
}

void TestReviewQueue::samplesLieWhereNobodyLooked()
{
    std::vector<Detection> open;
    for (int i = 0; i < 45; ++i)
        open.push_back(detection(i + 1, 22 * i, 0.5));
    auto one = video(open);
    one.looked = {frameRange(0, 800)};
    QueueSettings settings;
    settings.ranking.randomShare = 0.25;
    const auto order = reviewQueue(std::vector{one}, {}, {}, settings);
    int samples = 0;
    for (const auto &entry : *order) {
        if (entry.candidate.kind != Candidate::Kind::Sample)
            continue;
        ++samples;
        QVERIFY(entry.candidate.range.start >= FrameIndex{800});
        QCOMPARE(entry.candidate.range.length(), 100);
    }
    QCOMPARE(samples, 2); // all windows that there are
}

void TestReviewQueue::nothingOpenLeavesSamples()
{
    const auto order = reviewQueue(std::vector{video({})}, {}, {}, {});
    QCOMPARE(order->size(), std::size_t{10});
    QVERIFY(reviewQueue({}, {}, {}, {})->empty());
}

QTEST_APPLESS_MAIN(TestReviewQueue)
#include "testreviewqueue.moc"
