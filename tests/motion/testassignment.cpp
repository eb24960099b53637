// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/assignment.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace onset;

namespace {

struct Outcome
{
    int pairs = 0;
    double cost = 0;
};

Outcome outcomeOf(const CostMatrix &costs, const std::vector<int> &columns)
{
    Outcome result;
    for (int r = 0; r < costs.rows; ++r) {
        const int c = columns[static_cast<std::size_t>(r)];
        if (c < 0 || costs.at(r, c) >= CostMatrix::kForbidden)
            continue;
        ++result.pairs;
        result.cost += costs.at(r, c);
    }
    return result;
}

/// Tries every way to give rows columns.
Outcome best(const CostMatrix &costs)
{
    const int n = std::max(costs.rows, costs.columns);
    std::vector<int> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), 0);
    Outcome result;
    do {
        std::vector<int> columns(static_cast<std::size_t>(costs.rows), -1);
        for (int r = 0; r < costs.rows; ++r) {
            const int c = order[static_cast<std::size_t>(r)];
            columns[static_cast<std::size_t>(r)] = c < costs.columns ? c : -1;
        }
        const auto o = outcomeOf(costs, columns);
        if (o.pairs > result.pairs || (o.pairs == result.pairs && o.cost < result.cost))
            result = o;
    } while (std::next_permutation(order.begin(), order.end()));
    return result;
}

} // namespace

class TestAssignment : public QObject
{
    Q_OBJECT

private slots:
    void equalsBruteForce()
    {
        std::mt19937 random(5);
        std::uniform_int_distribution<int> side(1, 6);
        std::uniform_real_distribution<double> cost(0, 1);
        for (int round = 0; round < 300; ++round) {
            CostMatrix costs(side(random), side(random));
            for (auto &value : costs.values)
                value = cost(random) < 0.3 ? CostMatrix::kForbidden : cost(random);
            const auto columns = assign(costs);
            QCOMPARE(columns.size(), static_cast<std::size_t>(costs.rows));
            std::set<int> used;
            for (int r = 0; r < costs.rows; ++r) {
                const int c = columns[static_cast<std::size_t>(r)];
                if (c < 0)
                    continue;
                QVERIFY(used.insert(c).second);
                QVERIFY(costs.at(r, c) < CostMatrix::kForbidden);
            }
            const auto mine = outcomeOf(costs, columns);
            const auto want = best(costs);
            QCOMPARE(mine.pairs, want.pairs);
            QVERIFY(std::abs(mine.cost - want.cost) < 1e-5);
        }
    }

    void takesNothingWhereNothingIsAllowed()
    {
        QVERIFY(assign(CostMatrix(0, 3)).empty());
        QCOMPARE(assign(CostMatrix(2, 0)), (std::vector<int>{-1, -1}));
        QCOMPARE(assign(CostMatrix(2, 2)), (std::vector<int>{-1, -1}));
    }

    void prefersTheGlobalOptimum()
    {
        CostMatrix costs(2, 2);
        costs.values = {0.1, 0.2, 0.2, 0.9};
        QCOMPARE(assign(costs), (std::vector<int>{1, 0})); // a greedy choice would pay 1.0
    }
};

QTEST_GUILESS_MAIN(TestAssignment)
#include "testassignment.moc"
