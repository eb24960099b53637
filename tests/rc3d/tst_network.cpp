// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rc3d/networks.h"

#include <QtTest>

#include <cmath>

/// R-C3D's networks, RoI pooling and loss against their paper.
class TestNetwork : public QObject
{
    Q_OBJECT
private slots:
    void parametersAreTheReleasedNetworks();
    void shapesAreThePapers();
    void poolingIsItsDefinition_data();
    void poolingIsItsDefinition();
    void poolingRefusesRegionsOutside();
    void offsetsAreEquation2();
    void offsetsComeBack();
    void wildOffsetsStayFinite();
    void lossIsEquation1();
    void lossGradientIsThatOfFiniteDifferences();
};

void TestNetwork::parametersAreTheReleasedNetworks()
{
    QCOMPARE(rc3dcase::parametersAsReleased(), 85'389'743);
}

void TestNetwork::shapesAreThePapers()
{
    const auto shapes = rc3dcase::shapes(16); // L/8 = 2 steps; 512/32 = 16 channels
    QCOMPARE(shapes.maps, (rc3dcase::Shape{1, 16, 2, 7, 7}));
    QCOMPARE(shapes.proposalScores, (rc3dcase::Shape{1, 2, 4, 2})); // anchors L/8 · K
    QCOMPARE(shapes.proposalOffsets, (rc3dcase::Shape{1, 2, 4, 2}));
    QCOMPARE(shapes.pooled, (rc3dcase::Shape{3, 16, 1, 4, 4}));
    QCOMPARE(shapes.logits, (rc3dcase::Shape{3, 6}));
    QCOMPARE(shapes.offsets, (rc3dcase::Shape{3, 6, 2}));
}

void TestNetwork::poolingIsItsDefinition_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("gridFrames");
    QTest::addColumn<int>("gridSide");
    QTest::newRow("the paper's 1x4x4") << 13 << 1 << 4;
    QTest::newRow("one step") << 1 << 1 << 4;
    QTest::newRow("two cells over time") << 9 << 2 << 3;
    QTest::newRow("more cells than steps") << 3 << 4 << 7;
}

void TestNetwork::poolingIsItsDefinition()
{
    QFETCH(int, steps);
    QFETCH(int, gridFrames);
    QFETCH(int, gridSide);
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const auto pooled = rc3dcase::pooling(seed, steps, gridFrames, gridSide);
        QCOMPARE(pooled.shape, (rc3dcase::Shape{12, 5, gridFrames, gridSide, gridSide}));
        QCOMPARE(pooled.difference, 0.0);
        QVERIFY(pooled.gradientDifference < 1e-12);
    }
}

void TestNetwork::poolingRefusesRegionsOutside()
{
    QVERIFY(!rc3dcase::poolingRefuses(0, 6));
    QVERIFY(rc3dcase::poolingRefuses(-1, 3));
    QVERIFY(rc3dcase::poolingRefuses(2, 7));
    QVERIFY(rc3dcase::poolingRefuses(3, 3));
}

void TestNetwork::offsetsAreEquation2()
{
    const auto offsets = rc3dcase::offsets({10, 30}, {20, 60}); // centres 20 and 40, lengths 20 and 40
    QCOMPARE(offsets[0], 1.0);
    QCOMPARE(offsets[1], std::log(2.0));
}

void TestNetwork::offsetsComeBack()
{
    const auto segment = rc3dcase::applied({3, 8}, rc3dcase::offsets({3, 8}, {-4, 17.5}));
    QVERIFY(std::abs(segment[0] + 4) < 1e-12);
    QVERIFY(std::abs(segment[1] - 17.5) < 1e-12);
}

void TestNetwork::wildOffsetsStayFinite()
{
    const auto segment = rc3dcase::applied({0, 10}, {0, 1e6});
    QVERIFY(std::abs(segment[1] - segment[0] - 600) < 1e-9);
}

void TestNetwork::lossIsEquation1()
{
    // Segment 0 is background and so does not regress; segment 1 misses by 0.5 (½·0.25) and 3 (3 − ½).
    const auto loss = rc3dcase::loss({0, 1}, {9, 9, 0.5, 3}, {0, 0, 0, 0});
    QCOMPARE(loss.classification, std::log(2.0));
    QCOMPARE(loss.regression, (0.125 + 2.5) / 2);
    QCOMPARE(loss.offsetGradient, (std::vector<double>{0, 0, 0.25, 0.5}));
}

void TestNetwork::lossGradientIsThatOfFiniteDifferences()
{
    QVERIFY(rc3dcase::lossGradientError() < 1e-8);
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
