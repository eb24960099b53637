// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/heads/maxerprobe.h"

#include <QtTest>

#include <cmath>

using namespace onset;
using Shapes = std::vector<std::vector<std::int64_t>>;

/// The networks and losses of temporalmaxer and ms-tcn.
class TestHeadModels : public QObject
{
    Q_OBJECT

private slots:
    void gradients();
    void focalLossByHand();
    void diouLossByHand();
    void binsByHand();
    void msTcnLossByHand();
    void shapes();
    void paddingChangesNothing_data();
    void paddingChangesNothing();
    void piecesFindTheSame_data() { paddingChangesNothing_data(); }
    void piecesFindTheSame();
    void whereNobodyLookedNothingIsLearnt();
};

void TestHeadModels::gradients()
{
    QVERIFY(test::focalGradientError() < 1e-6);
    QVERIFY(test::diouGradientError() < 1e-6);
    QVERIFY(test::expectedBinGradientError() < 1e-6);
    QVERIFY(test::msTcnGradientError() < 1e-6);
}

void TestHeadModels::focalLossByHand()
{
    // p = 0.5: alpha · 0.25 · ln 2.
    QVERIFY(std::abs(test::focalOf(0, 1) - 0.25 * 0.25 * std::log(2)) < 1e-12);
    QVERIFY(std::abs(test::focalOf(0, 0) - 0.75 * 0.25 * std::log(2)) < 1e-12);
    // p = 0.9 and right: a hundredth of what cross-entropy says, times alpha.
    QVERIFY(std::abs(test::focalOf(std::log(9), 1) - 0.25 * 0.01 * -std::log(0.9)) < 1e-12);
}

void TestHeadModels::diouLossByHand()
{
    QVERIFY(std::abs(test::diouOf(2, 3, 2, 3)) < 1e-12);
    // [-1, 1] against [-2, 2]: IoU 0.5, one middle.
    QVERIFY(std::abs(test::diouOf(1, 1, 2, 2) - 0.5) < 1e-12);
    // [-2, 0] against [-1, 1]: IoU 1/3, middles 1 apart, 3 long together.
    QVERIFY(std::abs(test::diouOf(2, 0, 1, 1) - (1 - 1.0 / 3 + 1.0 / 9)) < 1e-12);
    QVERIFY(std::isfinite(test::diouOf(0, 0, 0, 0)));
}

void TestHeadModels::binsByHand()
{
    const std::vector<std::vector<double>> none(3, std::vector<double>(4, 0.0));
    // One sure boundary at step 1: step 3 is two bins after it, step 1 on it; step 0 sees nothing before it.
    const auto start = test::expectedBins({0, 50, 0, 0}, none, -1);
    QVERIFY(std::abs(start[1] - 0) < 1e-6 && std::abs(start[2] - 1) < 1e-6 && std::abs(start[3] - 2) < 1e-6);
    QVERIFY(std::abs(start[0] - 1) < 1e-6); // three bins alike
    const auto end = test::expectedBins({0, 0, 50, 0}, none, 1);
    QVERIFY(std::abs(end[0] - 2) < 1e-6 && std::abs(end[1] - 1) < 1e-6 && std::abs(end[2]) < 1e-6);
    auto sure = none;
    sure[2] = {50, 50, 50, 50};
    QVERIFY(std::abs(test::expectedBins({0, 0, 0, 0}, sure, 1)[0] - 2) < 1e-6);
}

void TestHeadModels::msTcnLossByHand()
{
    // Alike: ln 2 a step, and nothing changes.
    const auto even = test::msTcnLosses({{0, 0, 0}, {0, 0, 0}}, {0, 1, 0});
    QVERIFY(std::abs(even[0] - std::log(2)) < 1e-9 && std::abs(even[1]) < 1e-12);
    // A jump from (1, 0) to (0, 1) with logits of 20 is truncated: τ² = 16 in both outputs.
    const auto jump = test::msTcnLosses({{20, -20}, {-20, 20}}, {0, 1});
    QVERIFY(jump[0] < 1e-9 && std::abs(jump[1] - 16) < 1e-9);
    // An unknown step between them: no pair is known.
    const auto gap = test::msTcnLosses({{20, 0, -20}, {-20, 0, 20}}, {0, -1, 1});
    QVERIFY(gap[0] < 1e-9 && gap[1] == 0);
    const auto nothing = test::msTcnLosses({{1, 2}, {3, 4}}, {-1, -1});
    QVERIFY(nothing[0] == 0 && nothing[1] == 0);
}

void TestHeadModels::shapes()
{
    QCOMPARE(test::maxerShapes(false, 0, 8),
             (Shapes{{2, 3, 8}, {2, 2, 8}, {2, 3, 4}, {2, 2, 4}, {2, 3, 2}, {2, 2, 2}}));
    QCOMPARE(test::maxerShapes(true, 4, 4),
             (Shapes{{2, 3, 4}, {2, 2, 4}, {2, 3, 2}, {2, 2, 2}, {2, 3, 1}, {2, 2, 1}}));
}

void TestHeadModels::paddingChangesNothing_data()
{
    QTest::addColumn<bool>("attention");
    QTest::addColumn<int>("bins");
    QTest::newRow("TemporalMaxer") << false << 0;
    QTest::newRow("ActionFormer's pyramid") << true << 0;
    QTest::newRow("TriDet's head") << false << 6;
}

void TestHeadModels::paddingChangesNothing()
{
    QFETCH(bool, attention);
    QFETCH(int, bins);
    const double error = test::paddingError(attention, bins, 20, 36);
    QVERIFY2(error < 2e-5, qPrintable(QString::number(error)));
    QVERIFY(test::msTcnPaddingError(13, 30) < 2e-5);
}

void TestHeadModels::piecesFindTheSame()
{
    QFETCH(bool, attention);
    QFETCH(int, bins);
    const auto pieces = test::lookInPieces(attention, bins, 333, 24);
    QCOMPARE(pieces.pieces, pieces.whole);
    QVERIFY(pieces.whole > 333);
    QVERIFY2(pieces.difference < 1e-4, qPrintable(QString::number(pieces.difference)));
}

void TestHeadModels::whereNobodyLookedNothingIsLearnt()
{
    for (const auto &sums : {test::maxerGradients(), test::msTcnGradients()}) {
        QCOMPARE(sums.unknown, 0.0);
        QVERIFY(sums.known > 1e-3);
    }
    QVERIFY(test::maxerGradients().distances > 0);
}

QTEST_GUILESS_MAIN(TestHeadModels)
#include "modelstest.moc"
