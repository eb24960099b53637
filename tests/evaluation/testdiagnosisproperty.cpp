// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/evaluation/naivediagnosis.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace onset;
using namespace onset::test;

namespace {

class Random
{
public:
    explicit Random(unsigned seed)
        : m_engine(seed)
    {}
    int below(int n) { return static_cast<int>(m_engine() % static_cast<unsigned>(n)); }
    double share() { return static_cast<double>(m_engine()) / 4294967296.0; }

private:
    std::mt19937 m_engine;
};

/// Few places, so that overlaps are often large; scores that differ.
TimedSegment drawn(Random &random, int videos)
{
    const double start = random.below(12) + random.share() * 0.01;
    return {VideoId{1 + random.below(videos)}, ClassId{1 + random.below(3)}, start,
            start + 1 + random.below(6) + random.share() * 0.01, random.share()};
}

struct Drawn
{
    DiagnosisTruth truth;
    std::vector<TimedSegment> predictions;
};

Drawn drawnCase(unsigned seed, const DiagnosisRules &rules)
{
    Random random(seed);
    Drawn result;
    result.truth.values.resize(rules.characteristics.size());
    for (int i = 1 + random.below(14); i > 0; --i) {
        auto segment = drawn(random, 3);
        if (random.below(12) == 0)
            segment.end = segment.start; // does not count
        result.truth.segments.push_back(segment);
        result.truth.values[0].push_back(random.share() * 1.1);
        result.truth.values[1].push_back(segment.end - segment.start);
        result.truth.values[2].push_back(random.below(10));
    }
    for (int i = random.below(120); i > 0; --i)
        result.predictions.push_back(drawn(random, 4)); // one video has no truth
    return result;
}

bool near(double a, double b)
{
    return std::isnan(b) ? std::isnan(a) : std::abs(a - b) <= 1e-9;
}

bool near(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return near(x, y); });
}

DiagnosisTruth truthOf(std::vector<TimedSegment> segments)
{
    DiagnosisTruth truth;
    truth.values = {{}, {}, {}};
    for (const auto &segment : segments) {
        truth.values[0].push_back(0.5);
        truth.values[1].push_back(segment.end - segment.start);
        truth.values[2].push_back(1);
    }
    truth.segments = std::move(segments);
    return truth;
}

constexpr VideoId kVideo{1};
constexpr ClassId kWave{1};
constexpr ClassId kJump{2};

} // namespace

/// The diagnosis against its definitions, and where there is nothing to tell.
class TestDiagnosisProperty : public QObject
{
    Q_OBJECT
private slots:
    void isItsDefinition()
    {
        DiagnosisOptions options;
        options.rules.tiou = {0.3, 0.5, 0.7};
        options.rules.bands = 4;
        options.rules.surePrecision = 0.3;
        for (unsigned seed = 1; seed <= 300; ++seed) {
            const auto made = drawnCase(seed, options.rules);
            const auto naive = naiveDiagnosis(made.truth, made.predictions, options.rules);
            const auto found = diagnose(made.truth, made.predictions, options).diagnosis;
            const auto text = QByteArray("seed ") + QByteArray::number(seed);
            QVERIFY2(near(found.map.at, naive.map), text);
            QVERIFY2(near(found.topNormalized.at, naive.topNormalized), text);
            QVERIFY2(near(found.sureRecall.at, naive.sureRecall), text);
            QVERIFY2(found.bandCounts == naive.bandCounts, text);
            for (std::size_t k = 0; k < kPredictionKinds; ++k)
                QVERIFY2(near(found.gain[k], naive.gain[k]), text);
            compareBins(found, naive, text);
        }
    }

    void findingsAddUp()
    {
        const DiagnosisOptions options;
        for (unsigned seed = 1; seed <= 50; ++seed) {
            const auto made = drawnCase(seed, options.rules);
            const auto report = diagnose(made.truth, made.predictions, options);
            const auto thresholds = options.rules.tiou.size();
            for (std::size_t t = 0; t < thresholds; ++t) {
                KindCounts counts{};
                for (std::size_t p = 0; p < made.predictions.size(); ++p) {
                    if (report.predictions.band[p] != PredictionFindings::kBeyond)
                        ++counts[static_cast<std::size_t>(report.predictions.kindAt(p, t))];
                }
                QCOMPARE(counts, report.diagnosis.counts[t]);
            }
            for (std::size_t i = 0; i < report.foundBy.size(); ++i) {
                const auto p = report.foundBy[i];
                if (p == kNoSegment)
                    continue;
                QCOMPARE(report.predictions.kindAt(p, i % thresholds), PredictionKind::TruePositive);
                QCOMPARE(made.predictions[p].video, made.truth.segments[i / thresholds].video);
            }
        }
    }

    void eachKindIsTold()
    {
        const auto truth = truthOf({{kVideo, kWave, 0, 10, 0}, {kVideo, kJump, 20, 30, 0}});
        const std::vector<TimedSegment> made{{kVideo, kWave, 0, 10, 0.9},   {kVideo, kWave, 0, 9, 0.8},
                                             {kVideo, kWave, 20, 30, 0.7},  {kVideo, kWave, 5, 15, 0.6},
                                             {kVideo, kWave, 25, 35, 0.5},  {kVideo, kWave, 50, 60, 0.4},
                                             {VideoId{2}, kWave, 0, 9, 0.3}};
        DiagnosisOptions options;
        options.rules.tiou = {0.5};
        const auto report = diagnose(truth, made, options);
        const std::vector<PredictionKind> expected{
            PredictionKind::TruePositive, PredictionKind::DoubleDetection, PredictionKind::WrongLabel,
            PredictionKind::Localization, PredictionKind::Confusion,       PredictionKind::Background,
            PredictionKind::Background};
        QCOMPARE(report.predictions.kinds, expected);
        QCOMPARE(report.predictions.nearest[2], (NearestTruth{1, false, 1.0}));
        QCOMPARE(report.predictions.nearest[6].truth, kNoSegment);
        QCOMPARE(report.foundBy, (std::vector<std::uint32_t>{0, kNoSegment}));
        QCOMPARE(report.predictions.band, (std::vector<std::uint16_t>{0, 1, 2, 3, 4, 5, 6}));
        QCOMPARE(report.diagnosis.map.average, 0.5); // jump was never predicted
    }

    void nothingToTell()
    {
        const auto neither = diagnose(truthOf({}), {}).diagnosis;
        QVERIFY(std::isnan(neither.map.average) && std::isnan(neither.bins[0][0].missedShare));
        QCOMPARE(neither.truths + neither.predictions + neither.topPredictions, std::size_t{0});
        const std::vector<TimedSegment> one{{kVideo, kWave, 0, 10, 1}};
        const auto noTruth = diagnose(truthOf({}), one);
        QVERIFY(std::isnan(noTruth.diagnosis.topNormalized.average));
        QCOMPARE(noTruth.predictions.kindAt(0, 0), PredictionKind::Background);
        QCOMPARE(noTruth.predictions.band.front(), PredictionFindings::kBeyond);
        const auto noneMade = diagnose(truthOf(one), {}).diagnosis;
        QCOMPARE(noneMade.map.average, 0.0);
        QCOMPARE(noneMade.gain[1], 0.0);
        QCOMPARE(noneMade.bins[0][2].missedShare, 1.0);
        QCOMPARE(noneMade.bins[0][2].normalized, 0.0);
        const auto noThreshold = [] {
            DiagnosisOptions options;
            options.rules.tiou.clear();
            return options;
        }();
        QVERIFY(std::isnan(diagnose(truthOf(one), one, noThreshold).diagnosis.map.average));
    }

    /// A class whose only truth has no length stays a class, as in DETAD, and counts with 0.
    void truthWithoutLength()
    {
        const auto truth = truthOf({{kVideo, kWave, 0, 10, 0}, {kVideo, kJump, 5, 5, 0}});
        const std::vector<TimedSegment> made{{kVideo, kWave, 0, 10, 1}, {kVideo, kJump, 5, 5, 1}};
        const auto found = diagnose(truth, made).diagnosis;
        QCOMPARE(found.leftOut, std::size_t{1});
        QCOMPARE(found.classes.size(), std::size_t{2});
        QCOMPARE(found.truthsPerClass, 0.5);
        QCOMPARE(found.map.average, 0.5);
        QCOMPARE(found.topPredictions, std::size_t{1});
    }

    void equalScores()
    {
        std::vector<TimedSegment> made(40, {kVideo, kWave, 0, 10, 0.5});
        const auto found = diagnose(truthOf({{kVideo, kWave, 0, 10, 0}}), made).diagnosis;
        QCOMPARE(found.topPredictions, std::size_t{10});
        QCOMPARE(found.counts[0], (KindCounts{1, 9, 0, 0, 0, 0}));
        QCOMPARE(found.recall.average, 1.0);
    }

    void binsAreClosedOnTheRight()
    {
        const auto length = activityNetCharacteristics()[1];
        QCOMPARE(length.binOf(0), 0);
        QCOMPARE(length.binOf(30), 0);
        QCOMPARE(length.binOf(30.0001), 1);
        QCOMPARE(length.binOf(1e9), 4);
        QCOMPARE(length.binOf(-1), -1);
        QCOMPARE(length.binOf(std::nan("")), -1);
        QCOMPARE(contextCharacteristics()[1].binOf(0), 0); // Inf
        QCOMPARE(activityNetCharacteristics()[0].edges[3], 0.6000000000000001);
    }

    void badBinsAreRefused()
    {
        QVERIFY(checkCharacteristic({"x", {0, 1}, {"a"}}));
        for (const Characteristic &bad : {Characteristic{"x", {0}, {}},
                                          {"x", {1, 0}, {"a"}},
                                          {"x", {0, 1, 1}, {"a", "b"}},
                                          {"x", {0, 1}, {"a", "b"}},
                                          {"x", {0, 1, 2}, {"a", "a"}},
                                          {"x", {0, std::nan("")}, {"a"}}}) {
            const auto checked = checkCharacteristic(bad);
            QVERIFY(!checked);
            QVERIFY(checked.error().message.find("'x'") != std::string::npos);
        }
    }

    void instancesAreCounted()
    {
        const std::vector<TimedSegment> truth{
            {kVideo, kWave, 0, 1, 0}, {kVideo, kWave, 2, 3, 0}, {kVideo, kJump, 0, 1, 0}};
        QCOMPARE(countInstances(truth, CountedInstances::OfClass), (std::vector<double>{2, 2, 1}));
        QCOMPARE(countInstances(truth, CountedInstances::OfVideo), (std::vector<double>{3, 3, 3}));
    }

private:
    static void compareBins(const Diagnosis &found, const NaiveDiagnosis &naive, const QByteArray &text)
    {
        for (std::size_t c = 0; c < found.bins.size(); ++c) {
            for (std::size_t b = 0; b < found.bins[c].size(); ++b) {
                std::size_t missed = 0;
                for (const auto count : found.bins[c][b].missed)
                    missed += count;
                // The naive one lists what was missed, threshold by threshold.
                QVERIFY2(missed == naive.bins[c][b].missed.size(), text);
                QVERIFY2(near(found.bins[c][b].normalized, naive.bins[c][b].normalized), text);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDiagnosisProperty)
#include "testdiagnosisproperty.moc"
