// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetdetection.h"
#include "storage/evaluation/activitynetproposals.h"
#include "storage/evaluation/ranking.h"
#include "tests/evaluation/randomsegments.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace onset;
using namespace onset::test;

namespace {

/// Is a tried before b, for two things with a value and a place in the file? NaN first.
bool first(double a, std::size_t placeA, double b, std::size_t placeB)
{
    if (std::isnan(a) != std::isnan(b))
        return std::isnan(a);
    return a > b || (!(a < b) && placeA > placeB);
}

/// The definition, word by word, for one class and one threshold: no ordering, only looking for the next.
double slowAveragePrecision(const std::vector<TimedSegment> &truth, std::vector<TimedSegment> predictions,
                            double tiou)
{
    std::vector<bool> shown(predictions.size());
    std::vector<bool> locked(truth.size());
    std::vector<double> precision;
    std::vector<double> recall;
    double right = 0;
    for (std::size_t n = 1; n <= predictions.size(); ++n) {
        std::size_t p = predictions.size();
        for (std::size_t i = 0; i < predictions.size(); ++i) {
            if (!shown[i] &&
                (p == predictions.size() || first(predictions[i].score, i, predictions[p].score, p)))
                p = i;
        }
        shown[p] = true;
        std::size_t best = truth.size();
        double bestIou = 0;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            if (truth[i].video != predictions[p].video || locked[i])
                continue;
            const double iou = timedIou(predictions[p], truth[i]);
            if (!(iou < tiou) && (best == truth.size() || first(iou, i, bestIou, best))) {
                best = i;
                bestIou = iou;
            }
        }
        if (best < truth.size()) {
            locked[best] = true;
            ++right;
        }
        precision.push_back(right / static_cast<double>(n));
        recall.push_back(right / static_cast<double>(truth.size()));
    }
    // Area under max { precision at recall ≥ r }: truths are found one at a time.
    double area = 0;
    for (double k = 1; k <= right; ++k) {
        double best = 0;
        for (std::size_t i = 0; i < precision.size(); ++i) {
            if (recall[i] >= k / static_cast<double>(truth.size()))
                best = std::max(best, precision[i]);
        }
        area += best / static_cast<double>(truth.size());
    }
    return area;
}

std::vector<TimedSegment> ofClass(const std::vector<TimedSegment> &segments, ClassId id)
{
    std::vector<TimedSegment> result;
    for (const auto &s : segments) {
        if (s.actionClass == id)
            result.push_back(s);
    }
    return result;
}

/// Average recall at a step by the definition, one truth and one proposal at a time.
double slowRecall(const std::vector<TimedSegment> &truth, const std::vector<TimedSegment> &proposals,
                  double most, int step, const std::vector<double> &tiou)
{
    std::set<VideoId> videos;
    for (const auto &t : truth)
        videos.insert(t.video);
    const auto count = static_cast<double>(videos.size());
    const double ratio = most * count / static_cast<double>(proposals.size());
    const auto cut = [](double n, double share) { return std::floor(std::min(n * share, n)); };
    const auto inVideo = [&](VideoId id) {
        return static_cast<double>(std::count_if(proposals.begin(), proposals.end(),
                                                 [id](const TimedSegment &p) { return p.video == id; }));
    };
    double kept = 0;
    for (const auto id : videos)
        kept += cut(inVideo(id), ratio);
    const double share = step / 100.0 * (most * count / kept);
    double found = 0;
    for (const auto &t : truth) {
        const double shown = cut(cut(inVideo(t.video), ratio), share);
        for (const double threshold : tiou) {
            for (std::size_t i = 0; i < proposals.size(); ++i) {
                if (proposals[i].video != t.video || !(timedIou(proposals[i], t) >= threshold))
                    continue;
                double better = 0;
                for (std::size_t j = 0; j < proposals.size(); ++j)
                    better += proposals[j].video == t.video && i != j &&
                              first(proposals[j].score, j, proposals[i].score, i);
                if (better < shown) {
                    ++found;
                    break;
                }
            }
        }
    }
    return found / static_cast<double>(truth.size()) / static_cast<double>(tiou.size());
}

} // namespace

/// The protocols against their definitions, on many small random inputs.
class TestActivityNetProperty : public QObject
{
    Q_OBJECT
private slots:
    void detectionsAreAsDefined()
    {
        std::mt19937 random(11);
        ActivityNetDetectionOptions options;
        options.tiou = {0.1, 0.5, 0.75, 1.0};
        int compared = 0;
        for (int round = 0; round < 400; ++round) {
            const auto truth = randomSegments(random, 8, 2, 2);
            const auto made = randomSegments(random, 16, 3, 2);
            const auto scores = evaluateActivityNetDetections(truth, made, options);
            for (const auto &each : scores.classes) {
                const auto its = ofClass(truth, each.actionClass);
                for (std::size_t t = 0; t < options.tiou.size(); ++t) {
                    const double expected =
                        slowAveragePrecision(its, ofClass(made, each.actionClass), options.tiou[t]);
                    QVERIFY(std::abs(each.averagePrecision[t] - expected) < kExact);
                    ++compared;
                }
            }
        }
        QVERIFY(compared > 1000);
    }

    void proposalsAreAsDefined()
    {
        std::mt19937 random(12);
        const std::vector<double> tiou{0.1, 0.5, 0.75};
        int compared = 0;
        for (int round = 0; round < 300; ++round) {
            const auto truth = randomSegments(random, 6, 3, 1);
            const auto made = randomSegments(random, 16, 4, 1);
            const double most = 1 + static_cast<double>(random() % 8);
            const auto scores = evaluateActivityNetProposals(truth, made, {tiou, most});
            if (std::isnan(scores.areaUnderCurve))
                continue;
            for (const int step : {1, 7, 33, 50, 100}) {
                const double expected = slowRecall(truth, made, most, step, tiou);
                QVERIFY(std::abs(scores.averageRecall[static_cast<std::size_t>(step - 1)] - expected) <
                        kExact);
                ++compared;
            }
        }
        QVERIFY(compared > 500);
    }

    void ranksDescend()
    {
        std::mt19937 random(15);
        for (int round = 0; round < 200; ++round) {
            std::vector<double> values(random() % 400);
            for (auto &value : values)
                value = random() % 9 == 0 ? std::nan("") : static_cast<double>(random() % 30);
            const auto order = descendingOrder(values);
            QCOMPARE(std::set(order.begin(), order.end()).size(), values.size());
            for (std::size_t i = 1; i < order.size(); ++i) {
                QVERIFY(!ranksBefore(values[order[i]], values[order[i - 1]]));
                const bool equal = !ranksBefore(values[order[i - 1]], values[order[i]]);
                QVERIFY(values.size() > 16 || !equal || order[i] < order[i - 1]);
            }
        }
        // Sorted, reversed, all equal: no bad case for time or bounds.
        std::vector<double> many(200'000);
        for (const int kind : {0, 1, 2}) {
            for (std::size_t i = 0; i < many.size(); ++i)
                many[i] = kind * static_cast<double>(i) * (kind == 1 ? 1 : -1);
            QCOMPARE(descendingOrder(many).size(), many.size());
        }
    }

    void orderOfScoresIsAllThatCounts()
    {
        std::mt19937 random(13);
        const auto truth = randomSegments(random, 12, 3, 2);
        auto made = randomSegments(random, 60, 3, 2);
        const auto before = evaluateActivityNetDetections(truth, made);
        for (auto &s : made)
            s.score = std::exp(3 * s.score) - 40;
        QCOMPARE(evaluateActivityNetDetections(truth, made).meanAveragePrecision,
                 before.meanAveragePrecision);
    }

    void curvesComeWhenAsked()
    {
        const TimedSegment right{VideoId{1}, ClassId{1}, 0, 10, 0.9};
        TimedSegment wrong = right;
        wrong.score = 0.5;
        const std::vector<TimedSegment> truth{right, {VideoId{2}, ClassId{1}, 5, 6, 0}};
        const std::vector<TimedSegment> made{wrong, right};
        const auto scores = evaluateActivityNetDetections(truth, made, {{0.5}, true});
        QCOMPARE(scores.classes.at(0).curves.at(0), (PrecisionRecall{{1, 0.5}, {0.5, 0.5}}));
        QCOMPARE(scores.average, 0.5);
        QVERIFY(evaluateActivityNetDetections(truth, made).classes.at(0).curves.empty());
    }

    void envelopeNeverRises()
    {
        const std::vector<double> precision{1, 0.5, 0.75, 0.25, 0.5};
        QCOMPARE(precisionEnvelope(precision), (std::vector<double>{1, 0.75, 0.75, 0.5, 0.5}));
        QVERIFY(precisionEnvelope({}).empty());
        QCOMPARE(interpolatedAveragePrecision({}), 0.0);
    }

    void emptyInputsAreUndefined()
    {
        const std::vector<TimedSegment> one{{VideoId{1}, ClassId{1}, 0, 1, 1}};
        QVERIFY(std::isnan(evaluateActivityNetDetections({}, one).average));
        QCOMPARE(evaluateActivityNetDetections(one, {}).average, 0.0);
        QVERIFY(std::isnan(evaluateActivityNetDetections(one, one, {{}, false}).average));
        QVERIFY(std::isnan(evaluateActivityNetProposals({}, one).areaUnderCurve));
        QVERIFY(std::isnan(evaluateActivityNetProposals(one, {}).areaUnderCurve));
        QCOMPARE(evaluateActivityNetProposals(one, one).averageRecallAt(100), 1.0);
    }

    void aHundredThousandPredictions()
    {
        std::mt19937 random(14);
        std::vector<TimedSegment> made(100'000);
        for (std::size_t i = 0; i < made.size(); ++i) {
            const double start = static_cast<double>(random() % 100'000) / 1000;
            made[i] = {VideoId{static_cast<std::int64_t>(random() % 500)},
                       ClassId{static_cast<std::int64_t>(random() % 20)}, start,
                       start + 1 + static_cast<double>(random() % 20), static_cast<double>(random())};
        }
        const std::vector<TimedSegment> truth(made.begin(), made.begin() + 10'000);
        QElapsedTimer timer;
        timer.start();
        const auto scores = evaluateActivityNetDetections(truth, made);
        qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 10'000); // 0.1 s when nothing else runs; sanitizers and a busy machine
        QVERIFY(scores.average > 0);
    }
};

QTEST_GUILESS_MAIN(TestActivityNetProperty)
#include "testactivitynetproperty.moc"
