// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetdetection.h"
#include "storage/evaluation/oracletable.h"
#include "storage/evaluation/tubeoverlap.h"
#include "tests/evaluation/tubedata.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace onset;

namespace {

constexpr VideoId kVideo{1};
constexpr ClassId kRun{1};
constexpr ClassId kSit{2};
constexpr EdgeBox kBox{10, 10, 19, 29};
constexpr EdgeBox kHalf{10, 10, 19, 19}; // half of it

TimedSegment segment(double start, double end, double score = 0, ClassId actionClass = kRun)
{
    return {kVideo, actionClass, start, end, score};
}

Tube tube(std::int64_t first, std::size_t frames, double score = 0, EdgeBox box = kBox)
{
    return {kVideo, kRun, FrameIndex{first}, std::vector<EdgeBox>(frames, box), score};
}

double map(const OracleTable &table, bool actionClass, bool time, bool space = false)
{
    const auto *row = table.row({actionClass, time, space});
    return row ? row->map.at(0) : -1;
}

/// Segments with unique scores: neither ties nor empty ones, so that the naive definition is a short one.
std::vector<TimedSegment> randomSegments(std::mt19937 &random, std::size_t most)
{
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<TimedSegment> segments(random() % (most + 1));
    for (auto &each : segments) {
        const double start = 20 * share(random);
        each = {VideoId{1 + static_cast<int>(random() % 2)}, ClassId{1 + static_cast<int>(random() % 2)},
                start, start + 1 + 9 * share(random), share(random)};
    }
    return segments;
}

std::size_t truthsOf(const std::vector<TimedSegment> &truth, ClassId id)
{
    return static_cast<std::size_t>(
        std::count_if(truth.begin(), truth.end(), [id](const auto &each) { return each.actionClass == id; }));
}

/// How many truths of a class are found by taking predictions by score, at any overlap above `least`.
std::size_t foundAbove(const std::vector<TimedSegment> &truth, std::vector<TimedSegment> made, ClassId id,
                       double least)
{
    std::sort(made.begin(), made.end(), [](const auto &a, const auto &b) { return a.score > b.score; });
    std::vector<bool> taken(truth.size());
    std::size_t found = 0;
    for (const auto &prediction : made) {
        auto best = truth.size();
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const bool fits = truth[i].actionClass == id && prediction.actionClass == id && !taken[i] &&
                              truth[i].video == prediction.video && timedIou(prediction, truth[i]) > least;
            if (fits &&
                (best == truth.size() || timedIou(prediction, truth[i]) > timedIou(prediction, truth[best])))
                best = i;
        }
        if (best == truth.size())
            continue;
        taken[best] = true;
        ++found;
    }
    return found;
}

} // namespace

class TestOracleTable : public QObject
{
    Q_OBJECT

private slots:
    void segments()
    {
        const std::vector<TimedSegment> truth{segment(0, 10), segment(20, 30)};
        // Wrong, half right, right.
        const std::vector<TimedSegment> made{segment(50, 60, 0.9), segment(0, 5, 0.8), segment(20, 30, 0.7)};
        const auto table = oracleTable(truth, made);
        QVERIFY(!table.hasSpace);
        QCOMPARE(table.rows.size(), std::size_t{4});
        QVERIFY(table.rows[0].assumed == OracleAssumption());
        QCOMPARE(map(table, false, false), 1.0 / 6);            // one of two, third of the ranking
        QCOMPARE(map(table, true, false), 0.5);                 // the recall
        QCOMPARE(map(table, false, true), 0.5 * (2.0 / 3 * 2)); // hits at 2 and 3, under the envelope
        QCOMPARE(map(table, true, true), 1.0);
        QCOMPARE(map(table, false, false, true), -1.0); // no such row
        QCOMPARE(table.row({true, true, false})->gain, 1 - 1.0 / 6);
    }

    void onlyWhatOverlapsMoreThanTheLeast()
    {
        const std::vector<TimedSegment> truth{segment(0, 10)};
        QCOMPARE(map(oracleTable(truth, std::vector{segment(0, 3, 1)}), false, true), 0.0); // exactly 0.3
        QCOMPARE(map(oracleTable(truth, std::vector{segment(0, 3.01, 1)}), false, true), 1.0);
        OracleOptions options;
        options.least = 0.29;
        QCOMPARE(map(oracleTable(truth, std::vector{segment(0, 3, 1)}, options), false, true), 1.0);
    }

    void tubes()
    {
        const std::vector<Tube> truth{tube(0, 10), tube(100, 10), tube(200, 10)};
        const std::vector<Tube> made{tube(0, 10, 0.9, kHalf),   // right time, half the space
                                     tube(100, 5, 0.8),         // half the time, right space
                                     tube(200, 5, 0.7, kHalf)}; // half of both
        const auto table = oracleTable(truth, made);
        QVERIFY(table.hasSpace);
        QCOMPARE(table.rows.size(), std::size_t{8});
        QCOMPARE(map(table, false, false, false), 0.0);
        QCOMPARE(map(table, false, false, true), 1.0 / 3);       // the first
        QCOMPARE(map(table, false, true, false), 1.0 / 3 * 0.5); // the second, after a wrong one
        QCOMPARE(map(table, true, true, false), 1.0 / 3);
        QCOMPARE(map(table, false, true, true), 1.0);
        QCOMPARE(map(table, true, true, true), 1.0);
    }

    void ofEqualAssumedOverlapsTheRealOneDecides()
    {
        // With perfect time both truths are as good; the nearer one leaves the other to the second.
        const std::vector<TimedSegment> truth{segment(0, 10), segment(5, 15)};
        const std::vector<TimedSegment> made{segment(4, 14, 0.9), segment(-4, 6, 0.8)};
        QCOMPARE(map(oracleTable(truth, made), false, true), 1.0);
    }

    void missedTruthsStayMissed()
    {
        const std::vector<TimedSegment> truth{segment(0, 10), segment(20, 30)};
        const auto table = oracleTable(truth, std::vector{segment(0, 9, 1)});
        QCOMPARE(map(table, true, true), 0.5);
    }

    void classes()
    {
        const std::vector<TimedSegment> truth{segment(0, 10, 0, kSit), segment(0, 10)};
        const auto table = oracleTable(truth, std::vector{segment(0, 10, 1), segment(0, 1, 1, ClassId{9})});
        QCOMPARE(table.classes, (std::vector<ClassId>{kSit, kRun}));
        QCOMPARE(table.rows[0].classes[0][0], 0.0);
        QCOMPARE(table.rows[0].classes[1][0], 1.0);
        QCOMPARE(table.rows[0].map[0], 0.5);
    }

    void nothing()
    {
        const auto none = oracleTable(std::vector<TimedSegment>(), std::vector{segment(0, 1, 1)});
        QVERIFY(std::isnan(none.rows[0].average));
        QVERIFY(none.classes.empty());
        QCOMPARE(oracleTable(std::vector{segment(0, 1)}, std::vector<TimedSegment>()).rows[3].average, 0.0);
    }

    /// Against the evaluator and the definitions, on random segments.
    void property()
    {
        std::mt19937 random(11);
        const OracleOptions options{{0.3, 0.5, 0.75, 0.95}, 0.3};
        int gains = 0;
        for (int round = 0; round < 500; ++round) {
            const auto truth = randomSegments(random, 12);
            const auto made = randomSegments(random, 30);
            const auto table = oracleTable(truth, made, options);
            const auto plain = evaluateActivityNetDetections(truth, made, {options.thresholds, false});
            QCOMPARE(table.classes.size(), plain.classes.size());
            for (std::size_t c = 0; c < table.classes.size(); ++c) {
                const auto truths = static_cast<double>(truthsOf(truth, table.classes[c]));
                const double recall =
                    static_cast<double>(foundAbove(truth, made, table.classes[c], options.least)) / truths;
                for (std::size_t t = 0; t < options.thresholds.size(); ++t) {
                    const auto of = [&](std::size_t row) { return table.rows[row].classes[c][t]; };
                    QVERIFY(std::abs(of(0) - plain.classes[c].averagePrecision[t]) < 1e-12);
                    QVERIFY(of(1) >= of(0) - 1e-12);
                    QVERIFY(of(3) >= of(2) - 1e-12);
                    QVERIFY(std::abs(of(3) - recall) < 1e-12); // perfect time: the threshold is no matter
                    gains += of(2) > of(0) ? 1 : 0;
                }
            }
        }
        QVERIFY(gains > 500);
    }

    /// A tube that fills the picture is a segment of whole frames.
    void tubesWithoutSpaceAreSegments()
    {
        std::mt19937 random(12);
        for (int round = 0; round < 300; ++round) {
            auto truth = test::randomTubes(random, 6, 2, 2);
            auto made = test::randomTubes(random, 12, 2, 2);
            std::vector<TimedSegment> segments[2];
            for (auto *list : {&truth, &made}) {
                for (auto &each : *list) {
                    each.boxes.assign(each.boxes.size(), kBox);
                    segments[list == &made].push_back(
                        {each.video, each.actionClass, static_cast<double>(each.start.value),
                         static_cast<double>(each.last().value + 1), each.score});
                }
            }
            const OracleOptions options{{0.51}, 0.31};
            const auto boxes = oracleTable(truth, made, options);
            const auto plain = oracleTable(segments[0], segments[1], options);
            for (const bool actionClass : {false, true}) {
                for (const bool time : {false, true}) {
                    const auto *a = boxes.row({actionClass, time, false});
                    const auto *b = plain.row({actionClass, time, false});
                    const auto *space = boxes.row({actionClass, time, true});
                    QVERIFY(a->classes == b->classes && a->classes == space->classes);
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestOracleTable)
#include "testoracletable.moc"
