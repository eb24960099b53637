// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetdetection.h"
#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/pairedbootstrap.h"
#include "storage/evaluation/runcomparison.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace onset;

namespace {

std::shared_ptr<const FrameTable> frames()
{
    std::vector<FrameEntry> entries(1000);
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].pts = static_cast<Ticks>(i);
    return std::make_shared<const FrameTable>(TimeBase{1, 10}, std::move(entries), 10);
}

/// Videos with random truths of three classes; each run finds a truth with its own luck, and false ones.
std::vector<ComparedVideo> randomVideos(unsigned seed, int count, double luckBefore, double luckAfter)
{
    std::mt19937 draw(seed);
    const auto chance = [&](double share) { return std::uniform_real_distribution<>()(draw) < share; };
    const auto table = frames();
    std::vector<ComparedVideo> videos;
    int ordinal = 0;
    for (int v = 1; v <= count; ++v) {
        ComparedVideo video;
        video.video = {{v}, Split::HeldOut, table};
        for (int i = 0; i < 9; ++i) {
            const std::int64_t start = 100 * i + static_cast<std::int64_t>(draw() % 20);
            const ClassId actionClass{2 + static_cast<std::int64_t>(draw() % 3)};
            const auto range = frameRange(start, start + 50);
            if (chance(0.8))
                video.truths.push_back({{++ordinal}, {v}, actionClass, range, {}});
            const auto score = [&] { return std::uniform_real_distribution<>()(draw); };
            const auto add = [&](std::vector<Detection> &run, int number, double luck) {
                const bool right = chance(luck);
                const auto at = frameRange(start + (right ? 4 : 30), start + (right ? 56 : 99));
                run.push_back({productId<DetectionId>(RunId{number}, ++ordinal),
                               {v},
                               actionClass,
                               {},
                               at,
                               right ? 0.3 + 0.7 * score() : score(),
                               false});
            };
            add(video.before, 1, luckBefore);
            add(video.after, 2, luckAfter);
        }
        videos.push_back(std::move(video));
    }
    return videos;
}

/// The whole measurement with ActivityNet's evaluator.
double meanPrecision(const std::vector<ComparedVideo> &videos, std::vector<Detection> ComparedVideo::*run)
{
    std::vector<TimedSegment> truth;
    std::vector<TimedSegment> predictions;
    for (const auto &video : videos) {
        for (const auto &each : video.truths)
            truth.push_back(timedSegment(each.video, each.actionClass, each.range, *video.video.frames));
        for (const auto &each : video.*run)
            predictions.push_back(
                timedSegment(each.video, each.actionClass, each.range, *video.video.frames, each.score));
    }
    return evaluateActivityNetDetections(truth, predictions, {{0.5}, false}).meanAveragePrecision.front();
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

/// Two versions on the same videos: the change, its interval, and what follows from it.
class TestRunComparison : public QObject
{
    Q_OBJECT

private slots:
    void measuresAsTheEvaluatorDoes()
    {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const auto videos = randomVideos(seed, 6, 0.5, 0.7);
            const auto compared = compareRuns(videos);
            QVERIFY(near(compared.mean.before, meanPrecision(videos, &ComparedVideo::before)));
            QVERIFY(near(compared.mean.after, meanPrecision(videos, &ComparedVideo::after)));
            QCOMPARE(compared.videos, 6U);
            QVERIFY(compared.mean.interval->low <= compared.mean.change() &&
                    compared.mean.change() <= compared.mean.interval->high);
        }
    }

    void weightsAreCopies()
    {
        std::mt19937 draw(3);
        for (int round = 0; round < 100; ++round) {
            RankedHits hits;
            RankedHits copied;
            std::vector<std::uint32_t> weights(4);
            for (auto &weight : weights)
                weight = draw() % 4;
            double positives = 0;
            for (int i = 0; i < 30; ++i) {
                hits.video.push_back(draw() % 4);
                hits.right.push_back(draw() % 2);
                for (std::uint32_t n = 0; n < weights[hits.video.back()]; ++n) {
                    copied.video.push_back(0);
                    copied.right.push_back(hits.right.back());
                    positives += hits.right.back();
                }
            }
            positives += 2;
            const std::vector<std::uint32_t> once{1};
            const double expected = interpolatedAveragePrecision(precisionRecall(copied.right, positives));
            QVERIFY(near(weightedAveragePrecision(copied, once, positives), expected));
            QVERIFY(near(weightedAveragePrecision(hits, weights, positives), expected));
        }
        QCOMPARE(weightedAveragePrecision({}, {}, 3), 0.0);
    }

    void drawsAreRepeatableAndFair()
    {
        VideoDraws draws(10, 7);
        VideoDraws again(10, 7);
        std::vector<double> sums(10, 0);
        for (int i = 0; i < 5000; ++i) {
            const auto weights = draws.next();
            const auto same = again.next();
            QVERIFY(std::ranges::equal(weights, same));
            QCOMPARE(std::accumulate(weights.begin(), weights.end(), 0U), 10U);
            for (std::size_t v = 0; v < 10; ++v)
                sums[v] += weights[v];
        }
        for (const auto sum : sums)
            QVERIFY(std::abs(sum / 5000 - 1) < 0.06); // four standard deviations
        QCOMPARE(percentile({3, 1, 2}, 0.5), 2.0);
        QCOMPARE(percentile({3, 1, 2}, 0.75), 2.5);
        QCOMPARE(percentile({4}, 0.975), 4.0);
    }

    void theIntervalCoversTheTruth()
    {
        // The same luck: the interval should hold zero in about 95 of 100; a real gain is seen.
        int covered = 0;
        for (unsigned seed = 1; seed <= 100; ++seed) {
            ComparisonOptions options;
            options.resamples = 300;
            const auto compared = compareRuns(randomVideos(seed, 20, 0.5, 0.5), options);
            covered += compared.mean.interval->low <= 0 && compared.mean.interval->high >= 0;
        }
        QVERIFY2(covered >= 87 && covered <= 100, qPrintable(QString::number(covered)));
        QCOMPARE(judge(compareRuns(randomVideos(1, 20, 0.3, 0.9))), Replacement::Better);
        QCOMPARE(judge(compareRuns(randomVideos(1, 20, 0.9, 0.3))), Replacement::Worse);
        QCOMPARE(judge(compareRuns(randomVideos(1, 20, 0.5, 0.5))), Replacement::NotWorse);
    }

    void theSameRunChangesNothing()
    {
        auto videos = randomVideos(4, 5, 0.5, 0.5);
        for (auto &video : videos)
            video.after = video.before;
        const auto compared = compareRuns(videos);
        QCOMPARE(compared.mean.change(), 0.0);
        QVERIFY((*compared.mean.interval == PrecisionChange::Interval{0, 0}));
        QVERIFY(compared.before == compared.after);
        QCOMPARE(judge(compared), Replacement::NotWorse);
    }

    void withoutLabelsNothingCanBeTold()
    {
        auto videos = randomVideos(4, 3, 0.5, 0.7);
        for (auto &video : videos)
            video.truths.clear();
        const auto compared = compareRuns(videos);
        QCOMPARE(compared.videos, 0U);
        QVERIFY(compared.classes.empty() && !compared.mean.interval);
        QCOMPARE(judge(compared), Replacement::CannotTell);
        QCOMPARE(judge(compareRuns({})), Replacement::CannotTell);
        QVERIFY(!replacesByItself(Replacement::CannotTell) && !replacesByItself(Replacement::Worse));
        QVERIFY(replacesByItself(Replacement::Better) && replacesByItself(Replacement::NotWorse));
    }

    void aSingleVideoHasNoInterval()
    {
        const auto better = compareRuns(randomVideos(2, 1, 0.1, 1));
        QVERIFY(!better.mean.interval && better.mean.change() > 0);
        QCOMPARE(judge(better), Replacement::NotWorse);
        QCOMPARE(judge(compareRuns(randomVideos(2, 1, 1, 0.1))), Replacement::Worse);
    }

    void onlyReviewedStretchesCount()
    {
        auto videos = randomVideos(6, 2, 1, 1);
        for (auto &video : videos) {
            video.after.push_back({productId<DetectionId>(RunId{2}, 900),
                                   video.video.id,
                                   {2},
                                   {},
                                   frameRange(950, 999),
                                   1,
                                   false});
            video.reviews.push_back({{1}, video.video.id, {}, frameRange(0, 900)});
        }
        const auto seen = compareRuns(videos);
        ComparisonOptions everywhere;
        everywhere.reviewedOnly = false;
        QVERIFY(compareRuns(videos, everywhere).mean.after < seen.mean.after);
        for (auto &video : videos)
            video.reviews.push_back({{2}, video.video.id, {2}, frameRange(900, 1000)}); // looked for it there
        QVERIFY(near(compareRuns(videos).mean.after, compareRuns(videos, everywhere).mean.after));
    }

    void edgesHaveABias()
    {
        auto videos = randomVideos(8, 3, 1, 1);
        for (auto &video : videos) {
            for (auto &each : video.after)
                each.range =
                    frameRange(each.range.start.value - 4, each.range.end.value - 6); // as the truth is
        }
        const auto compared = compareRuns(videos);
        QVERIFY(compared.before.count > 0);
        QVERIFY(near(std::round(compared.before.start.bias), -400) &&
                near(std::round(compared.before.end.bias), -600));
        QVERIFY(near(std::round(compared.after.start.bias), 0) &&
                near(std::round(compared.after.end.bias), 0));
    }
};

QTEST_GUILESS_MAIN(TestRunComparison)
#include "testruncomparison.moc"
