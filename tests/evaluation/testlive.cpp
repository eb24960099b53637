// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveproject.h"
#include "storage/evaluation/activitynetdetection.h"
#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/confusion.h"
#include "storage/evaluation/diagnosis.h"
#include "storage/evaluation/live/rankedhits.h"
#include "storage/evaluation/thumos14.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace onset;

namespace {

constexpr std::size_t kAll = 1'000'000;

bool near(std::optional<double> a, double b)
{
    return a ? std::abs(*a - b) < 1e-12 : std::isnan(b);
}

/// Every filter that a bar, a cell or a slice stands for, with what it counts.
std::vector<std::pair<EntryFilter, std::size_t>> countedFilters(const RunAnalysis &analysis)
{
    std::vector<std::pair<EntryFilter, std::size_t>> result;
    const auto add = [&](std::size_t count) -> EntryFilter & {
        return result.emplace_back(EntryFilter{}, count).first;
    };
    for (const auto &each : analysis.classes) {
        for (std::size_t k = 0; k < kEntryKinds; ++k) {
            auto &filter = add(each->kinds[k]);
            filter.ofClass = each->actionClass;
            filter.kinds = {static_cast<EntryKind>(k)};
        }
    }
    for (std::size_t band = 0; band < analysis.profile.bands.size(); ++band) {
        for (std::size_t k = 0; k < kEntryKinds; ++k) {
            auto &filter = add(analysis.profile.bands[band][k]);
            filter.band = static_cast<int>(band);
            filter.kinds = {static_cast<EntryKind>(k)};
        }
    }
    for (const auto &sensitivity : analysis.sensitivity) {
        for (std::size_t b = 0; b < sensitivity.bins.size(); ++b)
            add(sensitivity.bins[b].missed).bin = EntryFilter::Bin{sensitivity.trait, static_cast<int>(b)};
    }
    const auto &matrix = analysis.confusion;
    for (std::size_t t = 0; t < matrix.size(); ++t) {
        for (std::size_t p = 0; p < matrix.size(); ++p) {
            const auto classAt = [&](std::size_t i) {
                return i < matrix.classes.size() ? matrix.classes[i] : ClassId{};
            };
            add(matrix.at(t, p)).cell = ConfusionCell{classAt(t), classAt(p)};
        }
    }
    add(analysis.missingAnnotations).suspicion = EntryFilter::Suspicion::MissingAnnotation;
    add(analysis.labelErrors).suspicion = EntryFilter::Suspicion::LabelError;
    const auto late = static_cast<std::size_t>(
        std::ranges::count_if(analysis.edges.start, [](float error) { return error >= 100 && error < 300; }));
    add(late).edgeError = EntryFilter::EdgeError{true, 100, 300};
    for (std::size_t i = 0; i < Reliability::kBins; ++i) {
        const auto &bin = analysis.reliability.bins()[i];
        const auto within = [i](EntryFilter &filter) {
            filter.leastScore = Reliability::lower(i);
            filter.scoreBelow = i + 1 < Reliability::kBins ? Reliability::lower(i + 1) : 1.0000001;
        };
        auto &right = add(bin.right);
        right.kinds = {EntryKind::TruePositive};
        within(right);
        auto &wrong = add(bin.predictions - bin.right); // every wrong kind
        wrong.kinds = {EntryKind::DoubleDetection, EntryKind::WrongLabel, EntryKind::Localization,
                       EntryKind::Confusion, EntryKind::Background};
        within(wrong);
    }
    return result;
}

void compareWithActivityNet(const RunAnalysis &analysis, const LiveProject &project)
{
    const auto truth = project.truth();
    const auto predictions = project.predictions();
    const auto official = evaluateActivityNetDetections(truth, predictions);
    QVERIFY(near(analysis.average, official.average));
    for (std::size_t t = 0; t < official.tiou.size(); ++t)
        QVERIFY(near(analysis.map[t], official.meanAveragePrecision[t]));
    const auto confusion = confusionMatrix(truth, predictions, 0.5, 0);
    QCOMPARE(analysis.confusion.classes, confusion.classes);
    for (std::size_t t = 0; t < analysis.confusion.size(); ++t) {
        for (std::size_t p = 0; p < analysis.confusion.size(); ++p)
            QCOMPARE(analysis.confusion.at(t, p), confusion.counts[t][p]);
    }
}

void compareWithDetad(const RunAnalysis &analysis, const LiveProject &project)
{
    const auto truth = project.truth();
    auto values = project.traits();
    values.push_back(countInstances(truth, CountedInstances::OfClass));
    const auto diagnosis = diagnose({truth, values}, project.predictions()).diagnosis;
    for (std::size_t k = 1; k < kPredictionKinds; ++k)
        QVERIFY(near(analysis.profile.cost[k], diagnosis.gain[k]));
    for (std::size_t band = 0; band < diagnosis.bandCounts.size(); ++band) {
        for (std::size_t k = 0; k < kPredictionKinds; ++k)
            QCOMPARE(analysis.profile.bands[band][k], diagnosis.bandCounts[band][0][k]);
    }
    for (std::size_t c = 0; c < kTruthTraits; ++c) {
        for (std::size_t b = 0; b < diagnosis.bins[c].size(); ++b) {
            const auto &bin = analysis.sensitivity[c].bins[b];
            QCOMPARE(bin.truths, diagnosis.bins[c][b].truths);
            QCOMPARE(bin.missed, diagnosis.bins[c][b].missed[0]);
            QVERIFY(near(bin.normalizedPrecision, diagnosis.bins[c][b].normalized));
        }
    }
}

} // namespace

class TestLive : public QObject
{
    Q_OBJECT
private slots:
    void equalsAFreshOneAfterAThousandEdits_data();
    void equalsAFreshOneAfterAThousandEdits();
    void equalsTheOtherEvaluators_data();
    void equalsTheOtherEvaluators();
    void listsHoldWhatIsCounted();
    void gainsAreWhatRemovingOneGives();
    void unseenIsNotBackground();
    void nothingToMeasureIsEmptyAndNeverNaN();
    void entriesTellWhatHappened();
};

void TestLive::equalsAFreshOneAfterAThousandEdits_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<bool>("ties");
    QTest::addColumn<bool>("split");
    QTest::newRow("ActivityNet") << 0 << false << false;
    QTest::newRow("ActivityNet, equal scores, one split") << 0 << true << true;
    QTest::newRow("THUMOS14, equal scores") << 1 << true << false;
}

void TestLive::equalsAFreshOneAfterAThousandEdits()
{
    QFETCH(int, protocol);
    QFETCH(bool, ties);
    QFETCH(bool, split);
    LiveProject project({.ties = ties}, 7);
    AnalysisOptions options;
    options.protocol = static_cast<EvaluationProtocol>(protocol);
    options.tiou = protocolThresholds(options.protocol);
    options.confusionScore = 0.1;
    if (split)
        options.split = Split::None;
    project.setOptions(options);
    auto live = project.fresh();
    std::size_t measured = 0;
    for (int i = 0; i < 1000; ++i) {
        project.edit(live);
        if (i % 5 != 0)
            continue; // several edits at once
        if (i % 250 == 0) {
            options.shownTiou = options.shownTiou > 0.6 ? 0.5 : 0.7;
            project.setOptions(options);
            live.setOptions(options);
        }
        auto fresh = project.fresh();
        const auto expected = fresh.analysis();
        QVERIFY2(*live.analysis() == *expected, qPrintable(QString::number(i)));
        if (i % 50 == 0)
            QVERIFY(live.entries({}, kAll) == fresh.entries({}, kAll));
        measured += expected->scope.predictions;
    }
    QVERIFY(measured > 1000);
}

void TestLive::equalsTheOtherEvaluators_data()
{
    QTest::addColumn<bool>("ties");
    QTest::newRow("different scores") << false;
    QTest::newRow("equal scores") << true;
}

void TestLive::equalsTheOtherEvaluators()
{
    QFETCH(bool, ties);
    for (unsigned seed = 1; seed <= 20; ++seed) {
        LiveProject project({.ties = ties}, seed);
        AnalysisOptions options;
        project.setOptions(options);
        auto live = project.fresh();
        for (int i = 0; i < 30; ++i)
            project.edit(live);
        options.reviewedOnly = false;
        project.setOptions(options);
        live.setOptions(options);
        compareWithActivityNet(*live.analysis(), project);
        if (!ties) // DETAD leaves it to pandas how equal scores go
            compareWithDetad(*live.analysis(), project);
        options.protocol = EvaluationProtocol::Thumos14;
        options.tiou = thumos14Thresholds(Thumos14Kit::Of2015);
        live.setOptions(options);
        QVERIFY(near(live.analysis()->average,
                     evaluateThumos14(project.truth(), project.predictions(), {}).average));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestLive::listsHoldWhatIsCounted()
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        LiveProject project({}, seed);
        AnalysisOptions options;
        options.confusionScore = 0.2;
        project.setOptions(options);
        auto live = project.fresh();
        for (int i = 0; i < 20; ++i)
            project.edit(live);
        const auto analysis = live.analysis();
        std::size_t sum = 0;
        for (const auto &[filter, count] : countedFilters(*analysis)) {
            const auto list = live.entries(filter, 3);
            QCOMPARE(list.total, count);
            QCOMPARE(list.entries.size(), std::min<std::size_t>(3, count));
            sum += count;
        }
        QVERIFY(sum > 500);
        QVERIFY(analysis->labelErrors > 0);
        const auto all = live.entries({}, kAll).entries;
        QVERIFY(std::ranges::is_sorted(all, std::greater(), &AnalysisEntry::cost));
        QVERIFY(all.front().cost > 0);
        const auto some = live.entries({}, 7).entries;
        QVERIFY(std::ranges::equal(some, std::span(all).first(7)));
    }
}

void TestLive::gainsAreWhatRemovingOneGives()
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::uint8_t> hits(1 + random() % 30);
        for (auto &hit : hits)
            hit = random() % 3 == 0;
        const double positives = 12;
        std::vector<std::uint32_t> ranks;
        for (std::uint32_t i = 0; i < hits.size(); ++i) {
            if (hits[i])
                ranks.push_back(i);
        }
        const auto whole = interpolatedAveragePrecision(precisionRecall(hits, positives));
        const auto summed = thumos14AveragePrecision(Thumos14Kit::Of2015, hits, positives);
        QVERIFY(near(summedPrecision(ranks, positives), summed));
        const auto gains = gainsWithout(ranks, positives, true);
        const auto summedGains = gainsWithout(ranks, positives, false);
        std::size_t right = 0;
        for (std::size_t i = 0; i < hits.size(); ++i) {
            if (hits[i]) {
                ++right;
                continue;
            }
            auto without = hits;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
            const auto better = interpolatedAveragePrecision(precisionRecall(without, positives));
            QVERIFY(near(gains[right], better - whole));
            const auto betterSum = thumos14AveragePrecision(Thumos14Kit::Of2015, without, positives);
            QVERIFY(near(summedGains[right], betterSum - summed));
        }
    }
}

namespace {

Detection detection(std::int64_t id, std::int64_t actionClass, std::int64_t start, std::int64_t end,
                    double score)
{
    Detection result;
    result.id = {id};
    result.video = {1};
    result.actionClass = {actionClass};
    result.range = frameRange(start, end);
    result.score = score;
    return result;
}

LiveEvaluation oneVideo(const std::vector<Detection> &detections, const std::vector<LiveTruth> &truths)
{
    LiveEvaluation live(RunId{1}, {});
    live.setRunVideos(std::vector{VideoId{1}});
    live.setVideos(std::vector{LiveVideo{{1}, Split::None, LiveProject::frames(1000)}});
    live.setPredictions({1}, detections);
    for (const auto &truth : truths)
        live.apply(std::vector{Change<LiveTruth>{{}, truth}});
    return live;
}

LiveTruth truthOf(std::int64_t id, std::int64_t actionClass, std::int64_t start, std::int64_t end)
{
    return {{id}, {1}, {actionClass}, frameRange(start, end), {}};
}

} // namespace

void TestLive::unseenIsNotBackground()
{
    auto live = oneVideo(
        {detection(1, 1, 100, 200, 0.9), detection(2, 1, 500, 600, 0.95), detection(3, 2, 100, 160, 0.5)},
        {truthOf(1, 1, 100, 200)});
    QCOMPARE(live.analysis()->scope.predictions, 3U);
    QVERIFY(near(live.analysis()->average, 0.5));
    // Half of what class 2 was given, and nothing of class 1 beside the annotation.
    const LiveReview review{{1}, {1}, {2}, frameRange(130, 400)};
    live.apply(std::vector{Change<LiveReview>{{}, review}});
    QCOMPARE(live.analysis()->scope.predictions, 2U);
    QCOMPARE(live.analysis()->scope.unreviewed, 1U);
    QVERIFY(near(live.analysis()->average, 1));
    auto changed = review;
    changed.range = frameRange(131, 400);
    live.apply(std::vector{Change<LiveReview>{review, changed}});
    QCOMPARE(live.analysis()->scope.predictions, 1U);
    AnalysisOptions options;
    options.reviewedOnly = false;
    live.setOptions(options);
    QCOMPARE(live.analysis()->scope.predictions, 3U);
    QVERIFY(near(live.analysis()->average, 0.5));
}

void TestLive::nothingToMeasureIsEmptyAndNeverNaN()
{
    LiveEvaluation none(RunId{1}, {});
    QVERIFY(!none.analysis()->average);
    QCOMPARE(none.analysis()->map.size(), 10U);
    QVERIFY(none.analysis()->classes.empty());
    QVERIFY(none.analysis()->curve.empty());
    QVERIFY(!none.analysis()->profile.cost[1]);
    QCOMPARE(none.entries({}, 10).total, 0U);

    auto noTruth = oneVideo({detection(1, 1, 0, 10, 0.5)}, {});
    QVERIFY(!noTruth.analysis()->average);
    QCOMPARE(noTruth.analysis()->scope.withoutAnnotation, 1U);
    QCOMPARE(noTruth.analysis()->scope.videos, 0U);

    auto noPrediction = oneVideo({}, {truthOf(1, 1, 0, 10)});
    QVERIFY(near(noPrediction.analysis()->average, 0));
    QCOMPARE(noPrediction.analysis()->edges.summary.count, 0U);
    QCOMPARE(noPrediction.entries({}, 10).entries.at(0).cost, 1.0);

    LiveEvaluation going(RunId{1}, {});
    going.setRunVideos(std::vector{VideoId{1}, VideoId{2}});
    going.setVideos(std::vector{LiveVideo{{1}, Split::None, LiveProject::frames(100)},
                                LiveVideo{{2}, Split::None, nullptr}});
    going.apply(std::vector{Change<LiveTruth>{{}, truthOf(1, 1, 0, 10)}});
    QCOMPARE(going.analysis()->scope.incomplete, 2U);
    QVERIFY(!going.analysis()->average);
    going.setPredictions({2}, {});
    QCOMPARE(going.analysis()->scope.incomplete, 1U);
    QCOMPARE(going.analysis()->scope.notIndexed, 1U);
    going.setPredictions({1}, std::vector{detection(1, 1, 0, 10, 0.5)});
    QVERIFY(near(going.analysis()->average, 1));
}

void TestLive::entriesTellWhatHappened()
{
    auto live = oneVideo({detection(1, 1, 100, 200, 0.9), detection(2, 1, 110, 200, 0.8),
                          detection(3, 2, 100, 196, 0.7), detection(4, 1, 300, 340, 0.95),
                          detection(5, 1, 600, 650, 0.6), detection(6, 2, 330, 340, 0.5)},
                         {truthOf(1, 1, 102, 200), truthOf(2, 1, 300, 400), truthOf(3, 2, 800, 900)});
    EntryFilter everything;
    everything.kinds = {EntryKind::TruePositive, EntryKind::DoubleDetection, EntryKind::WrongLabel,
                        EntryKind::Localization, EntryKind::Confusion,       EntryKind::Background,
                        EntryKind::Missed};
    const auto list = live.entries(everything, kAll);
    QCOMPARE(list.total, 8U);
    const auto find = [&](std::int64_t prediction) {
        return *std::ranges::find_if(list.entries, [&](const auto &each) {
            return each.kind != EntryKind::Missed && each.prediction.value == prediction;
        });
    };
    const auto right = find(1);
    QCOMPARE(int(right.kind), int(EntryKind::TruePositive));
    QCOMPARE(right.truth, SegmentId{1});
    QVERIFY(std::abs(*right.startErrorMs - 200) < 1e-9);
    QVERIFY(std::abs(*right.endErrorMs) < 1e-9);
    QCOMPARE(right.tiou, 0.98);
    QCOMPARE(right.cost, 0.0);
    QCOMPARE(right.band, std::optional(0));
    QCOMPARE(int(find(2).kind), int(EntryKind::DoubleDetection));
    QCOMPARE(int(find(3).kind), int(EntryKind::WrongLabel));
    QCOMPARE(find(3).trueClass, ClassId{1});
    QCOMPARE(find(3).predictedClass, ClassId{2});
    QCOMPARE(int(find(4).kind), int(EntryKind::Localization));
    QCOMPARE(find(4).cost, 0.25); // without it AP is 0.5 instead of 0.25
    QCOMPARE(int(find(5).kind), int(EntryKind::Background));
    QVERIFY(!find(5).truth.valid());
    QCOMPARE(find(5).band, std::optional(1));
    QCOMPARE(int(find(6).kind), int(EntryKind::Confusion));
    const auto missed = *std::ranges::find_if(list.entries, [](const auto &each) {
        return each.truth == SegmentId{2} && each.kind == EntryKind::Missed;
    });
    QCOMPARE(missed.prediction, DetectionId{4});
    QCOMPARE(missed.tiou, 0.4);
    QCOMPARE(missed.cost, 0.5);
    QCOMPARE(live.analysis()->labelErrors, 1U);
}

QTEST_GUILESS_MAIN(TestLive)
#include "testlive.moc"
