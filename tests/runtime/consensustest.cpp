// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/core/consensus.h"
#include "inference/runtime/core/suppression.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace onset;

namespace {

constexpr double kOverlap = 0.5;

/// By its definition: every pair is looked at.
std::vector<ScoredSegment> byDefinition(const std::vector<ScoredSegment> &segments)
{
    std::vector<ScoredSegment> result;
    for (const auto &one : segments) {
        double sum = 0;
        double start = 0;
        double end = 0;
        for (const auto &other : segments) {
            const double iou = temporalIou(one.range, other.range);
            if (other.actionClass != one.actionClass || iou < kOverlap)
                continue;
            sum += other.score * iou;
            start += other.score * iou * static_cast<double>(other.range.start.value);
            end += other.score * iou * static_cast<double>(other.range.end.value);
        }
        result.push_back({frameRange(std::llround(start / sum), std::llround(end / sum)), one.actionClass,
                          sum / (1 + sum)});
    }
    return result;
}

std::vector<ScoredSegment> drawn(unsigned seed)
{
    std::mt19937 engine(seed);
    std::vector<ScoredSegment> segments;
    for (int i = 0; i < 120; ++i) {
        const auto start = static_cast<std::int64_t>(engine() % 200);
        const auto length = static_cast<std::int64_t>(2 + engine() % 60);
        segments.push_back({frameRange(start, start + length), static_cast<int>(engine() % 3),
                            0.1 + 0.8 * static_cast<double>(engine() % 1000) / 1000});
    }
    return segments;
}

} // namespace

/// Predictions that say the same, brought together.
class ConsensusTest : public QObject
{
    Q_OBJECT
private slots:
    void whatOthersConfirmCountsMore()
    {
        const std::vector<ScoredSegment> segments{{frameRange(100, 140), 2, 0.5},
                                                  {frameRange(96, 140), 2, 0.5},
                                                  {frameRange(104, 140), 2, 0.5},
                                                  {frameRange(112, 122), 2, 0.9}}; // sure, and too short
        const auto best = bestPerClass(consensus(segments, kOverlap), 0.3);
        QCOMPARE(best.size(), std::size_t{2});
        QCOMPARE(best.front().range, frameRange(100, 140));
        QVERIFY(best.front().score > best.back().score);
        QVERIFY(best.front().score < 1);
    }
    void boundsAreMeans()
    {
        const std::vector<ScoredSegment> two{{frameRange(0, 100), 0, 0.6}, {frameRange(20, 100), 0, 0.3}};
        const auto result = consensus(two, kOverlap);
        // 0.6 · 0 and 0.3 · 0.8 · 20, by 0.6 + 0.3 · 0.8.
        QCOMPARE(result.front().range, frameRange(6, 100));
        QVERIFY(std::abs(result.front().score - 0.84 / 1.84) < 1e-12);
    }
    void othersDoNotCount()
    {
        const std::vector<ScoredSegment> segments{{frameRange(0, 100), 0, 0.6},
                                                  {frameRange(0, 100), 1, 0.6},
                                                  {frameRange(0, 49), 0, 0.6},
                                                  {frameRange(100, 200), 0, 0.6}};
        const auto result = consensus(segments, kOverlap);
        QCOMPARE(result.size(), segments.size());
        for (std::size_t i = 0; i < segments.size(); ++i) {
            QCOMPARE(result[i].range, segments[i].range);
            QCOMPARE(result[i].actionClass, segments[i].actionClass);
            QVERIFY(std::abs(result[i].score - 0.6 / 1.6) < 1e-12);
        }
    }
    void nothingFromNothing() { QVERIFY(consensus({}, kOverlap).empty()); }
    void asItIsDefined()
    {
        for (unsigned seed = 0; seed < 20; ++seed) {
            const auto segments = drawn(seed);
            const auto result = consensus(segments, kOverlap);
            const auto expected = byDefinition(segments);
            QCOMPARE(result.size(), expected.size());
            for (std::size_t i = 0; i < result.size(); ++i) {
                // The order of the sums may round a middle to either side.
                QVERIFY(std::abs(result[i].range.start.value - expected[i].range.start.value) <= 1);
                QVERIFY(std::abs(result[i].range.end.value - expected[i].range.end.value) <= 1);
                QVERIFY(std::abs(result[i].score - expected[i].score) < 1e-9);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ConsensusTest)
#include "consensustest.moc"
