// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/reliability.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace onset;

/// Whether scores can be read as probabilities.
class TestReliability : public QObject
{
    Q_OBJECT
private slots:
    void scoresGoIntoTheirBins()
    {
        Reliability made;
        for (const double score : {0.0, 0.09999, 0.1, 0.3, 0.29999999999999993, 0.7, 0.95, 1.0})
            made.add(score, score > 0.5);
        const std::size_t expected[] = {2, 1, 1, 1, 0, 0, 0, 1, 0, 2};
        for (std::size_t i = 0; i < Reliability::kBins; ++i)
            QCOMPARE(made.bins()[i].predictions, expected[i]);
        QCOMPARE(made.bins()[9].right, std::size_t{2});
        QCOMPARE(made.bins()[9].scores, 1.95);
        // Edges are where lower() says, however they are rounded.
        for (std::size_t i = 0; i < Reliability::kBins; ++i) {
            Reliability one;
            one.add(Reliability::lower(i), true);
            QCOMPARE(one.bins()[i].predictions, std::size_t{1});
            if (i == 0)
                continue;
            Reliability below;
            below.add(std::nextafter(Reliability::lower(i), 0), true);
            QCOMPARE(below.bins()[i - 1].predictions, std::size_t{1});
        }
    }

    /// By hand: 0.85 and 0.95 of which one is right, four of 0.25 of which one is right.
    void theErrorIsGuos()
    {
        Reliability made;
        made.add(0.85, true);
        made.add(0.95, false);
        for (int i = 0; i < 4; ++i)
            made.add(0.25, i == 0);
        // bins 8: |1 − 0.85|, 9: |0 − 0.95|, 2: |1/4 − 0.25| = 0
        QVERIFY(std::abs(*made.error() - (0.15 + 0.95) / 6) < 1e-12);
        Reliability joined;
        joined.add(made);
        joined.add(made);
        QVERIFY(std::abs(*joined.error() - *made.error()) < 1e-12);
        QCOMPARE(joined.bins()[2].predictions, std::size_t{8});
    }

    void whatIsNoProbabilityHasNoError()
    {
        Reliability made;
        QVERIFY(!made.error());
        made.add(0.5, true);
        QCOMPARE(*made.error(), 0.5);
        for (const double score : {1.0001, -0.1, std::numeric_limits<double>::quiet_NaN(),
                                   std::numeric_limits<double>::infinity()})
            made.add(score, true);
        QCOMPARE(made.outside(), std::size_t{4});
        QVERIFY(!made.error());
    }
};

QTEST_APPLESS_MAIN(TestReliability)
#include "testreliability.moc"
