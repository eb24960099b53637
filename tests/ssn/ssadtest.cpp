// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/propssad/refinement.h"
#include "tests/ssn/ssadprobe.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace onset;
using namespace onset::test;

/// Prop-SSAD's anchors, loss and refinement.
class TestSsadModels : public QObject
{
    Q_OBJECT

    static bool near(double a, double b) { return std::abs(a - b) < 1e-6; }

private slots:
    void sevenMaps()
    {
        QCOMPARE(mapLengths(256), (std::vector<std::int64_t>{64, 32, 16, 8, 4, 2, 1}));
        // 127 places of five anchors each.
        QCOMPARE(outputShape(2, 6, 256), (std::vector<std::int64_t>{2, 635}));
        QCOMPARE(outputShape(1, 6, 64), (std::vector<std::int64_t>{1, 155}));
    }
    void paperFeaturesAre3072() { QCOMPARE(paperFeatures(), std::int64_t{3072}); }
    void otherLengthsAreRefused()
    {
        QVERIFY(complaintOfSteps(256, 256).empty());
        QVERIFY(!complaintOfSteps(256, 128).empty());
        QVERIFY(!complaintOfSteps(100, 100).empty());
    }
    void anchorsTileTheVideo()
    {
        const auto shares = anchorShares({1});
        QCOMPARE(shares.size(), std::size_t{127});
        QVERIFY(near(shares[0].first, 0) && near(shares[0].second, 1.0 / 64));
        QVERIFY(near(shares[63].second, 1));
        QVERIFY(near(shares[64].second, 1.0 / 32));
        QVERIFY(near(shares[126].first, 0) && near(shares[126].second, 1));
        const auto wide = anchorShares({0.5, 2});
        QVERIFY(near(wide[2].first, 1.25 / 64) && near(wide[2].second, 1.75 / 64));
        QVERIFY(near(wide[3].first, 0.5 / 64) && near(wide[3].second, 2.5 / 64));
    }
    void anchorsOfAChunkAreFrames()
    {
        const auto ranges = shortestAnchors({64, 128}, 4); // 64 rows: an anchor a row
        QCOMPARE(ranges.size(), std::size_t{64});
        QCOMPARE(ranges[0], frameRange(256, 260));
        QCOMPARE(ranges[63], frameRange(508, 512));
    }

    void resizingIsLinear()
    {
        // Middles of rows are their places: the outer halves have nothing to lean on.
        const auto wide = resized({0, 4}, 4);
        const std::vector<double> expected{0, 1, 3, 4};
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY2(near(wide[i], expected[i]), qPrintable(QString::number(wide[i])));
        QCOMPARE(resized({1, 2, 3}, 3), (std::vector<double>{1, 2, 3}));
    }

    void lossByHand()
    {
        // One positive (0.9 said, 0.6 true); of the negatives the hard one (0.7 said, 0 true), though
        // another comes before it.
        QVERIFY(near(overlapLossOf({0.9, 0.1, 0.7}, {0.6, 0.1, 0}, {0, 0, 0.9}), (0.09 + 0.49) / 2));
        // None is hard: the first by order.
        QVERIFY(near(overlapLossOf({0.9, 0.3, 0.4}, {0.6, 0.1, 0.2}, {0, 0.2, 0.1}), (0.09 + 0.04) / 2));
        // What nobody knows does not count.
        QVERIFY(near(overlapLossOf({0.9, 0.9, 0.4}, {0.6, -1, 0.2}, {0, 0, 0.5}), (0.09 + 0.04) / 2));
        // Nothing positive: some negatives all the same.
        QVERIFY(near(overlapLossOf({0.3, 0.2}, {0, 0}, {0.1, 0.9}), 0.09));
        QCOMPARE(overlapLossOf({0.3}, {-1}, {0}), 0.0);
        QVERIFY(overlapLossGradientError() < 1e-6);
    }
    void anchorsLearn()
    {
        const auto result = teachAnchors();
        QVERIFY2(
            result.after > 0.85 * result.possible && result.before < 0.5 * result.possible,
            qPrintable(QString("%1 → %2 of %3").arg(result.before).arg(result.after).arg(result.possible)));
    }

    void boundariesComeFromTheBestGroup()
    {
        const std::vector<Proposal> anchors{{frameRange(0, 100), 0.9}, {frameRange(200, 300), 0.5}};
        const std::vector<Proposal> grouped{{frameRange(5, 95), 0.3},   // IoU 0.9
                                            {frameRange(10, 98), 0.8},  // IoU 0.88: less
                                            {frameRange(200, 275), 1},  // 0.75: not above
                                            {frameRange(400, 500), 1}}; // meets none
        const std::vector<Proposal> expected{{frameRange(5, 95), 0.9}, {frameRange(200, 300), 0.5}};
        QCOMPARE(refinedBoundaries(anchors, grouped), expected);
        QCOMPARE(refinedBoundaries(anchors, grouped, 0.7)[1].range, frameRange(200, 275));
        QVERIFY(refinedBoundaries({}, grouped).empty());
        QCOMPARE(refinedBoundaries(anchors, {}), anchors);
    }
};

QTEST_GUILESS_MAIN(TestSsadModels)
#include "ssadtest.moc"
