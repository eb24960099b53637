// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/rundiff.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace onset;

namespace {

Detection found(std::int64_t run, int ordinal, std::int64_t start, std::int64_t end, double score = 0.5,
                std::int64_t actionClass = 2, std::int64_t video = 1)
{
    return {productId<DetectionId>(RunId{run}, ordinal),
            {video},
            {actionClass},
            {},
            frameRange(start, end),
            score,
            false};
}

std::vector<RunChangeKind> kinds(const std::vector<RunChange> &changes)
{
    std::vector<RunChangeKind> result;
    for (const auto &change : changes)
        result.push_back(change.kind);
    return result;
}

} // namespace

/// What became of a run's detections in the next one.
class TestRunDiff : public QObject
{
    Q_OBJECT

private slots:
    void everythingHasOneFate()
    {
        const std::vector before{found(1, 1, 0, 100), found(1, 2, 200, 300), found(1, 3, 400, 500)};
        const std::vector after{found(2, 1, 1, 98), found(2, 2, 210, 310), found(2, 3, 600, 700)};
        const auto changes = diffRuns(before, after);
        using enum RunChangeKind;
        QCOMPARE(kinds(changes), (std::vector{Kept, Moved, Lost, Gained}));
        QVERIFY(changes[1].before == before[1] && changes[1].after == after[1]);
        QCOMPARE(changes[1].tiou, 90.0 / 110);
        QVERIFY(changes[2].before == before[2] && !changes[2].after);
        QVERIFY(!changes[3].before && changes[3].after == after[2]);
    }

    void classesAndVideosAreKeptApart()
    {
        const std::vector before{found(1, 1, 0, 100), found(1, 2, 0, 100, 0.5, 2, 2)};
        const std::vector after{found(2, 1, 0, 100, 0.5, 3), found(2, 2, 0, 100, 0.5, 2, 3)};
        using enum RunChangeKind;
        QCOMPARE(kinds(diffRuns(before, after)), (std::vector{Lost, Gained, Lost, Gained}));
    }

    void theOverlapTheToleranceAndTheScoresCount()
    {
        const std::vector before{found(1, 1, 0, 100, 0.2)};
        const std::vector after{found(2, 1, 10, 100, 0.9)};
        using enum RunChangeKind;
        QCOMPARE(kinds(diffRuns(before, after, {0.9, 0, 0, 2})), std::vector{Moved});
        QCOMPARE(kinds(diffRuns(before, after, {0.91, 0, 0, 2})), (std::vector{Lost, Gained}));
        QCOMPARE(kinds(diffRuns(before, after, {0.5, 0, 0, 10})), std::vector{Kept});
        QCOMPARE(kinds(diffRuns(before, after, {0.5, 0.3, 0, 2})), std::vector{Gained});
        QCOMPARE(kinds(diffRuns(before, after, {0.5, 0, 0.95, 2})), std::vector{Lost});
    }

    void randomRunsAddUp()
    {
        std::mt19937 draw(5);
        for (int round = 0; round < 50; ++round) {
            std::vector<Detection> runs[2];
            for (auto &run : runs) {
                for (unsigned i = 0; i < draw() % 40; ++i) {
                    const auto start = static_cast<std::int64_t>(draw() % 500);
                    run.push_back(found(&run - runs + 1, static_cast<int>(i) + 1, start,
                                        start + 1 + draw() % 60, 0.5, 2 + draw() % 2, 1 + draw() % 2));
                }
            }
            const auto changes = diffRuns(runs[0], runs[1]);
            for (std::size_t side = 0; side < 2; ++side) {
                std::vector<DetectionId> seen;
                for (const auto &change : changes) {
                    const auto &its = side == 0 ? change.before : change.after;
                    if (its)
                        seen.push_back(its->id);
                    if (change.before && change.after)
                        QVERIFY(change.before->actionClass == change.after->actionClass &&
                                change.before->video == change.after->video && change.tiou >= 0.5);
                }
                QCOMPARE(seen.size(), runs[side].size()); // each once
                std::ranges::sort(seen);
                QVERIFY(std::ranges::adjacent_find(seen) == seen.end());
            }
            auto same = kinds(diffRuns(runs[0], runs[0]));
            QVERIFY(std::ranges::all_of(same, [](auto k) { return k == RunChangeKind::Kept; }));
        }
    }
};

QTEST_GUILESS_MAIN(TestRunDiff)
#include "testrundiff.moc"
