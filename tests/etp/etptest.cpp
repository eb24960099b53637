// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/etp/etpprobe.h"

#include <QTest>

#include <cmath>

using namespace onset::test;

/// ETP's networks and losses, against figures worked out by hand, the equations, and differences.
class TestEtpModels : public QObject
{
    Q_OBJECT

private:
    static void compare(const Numbers &is, const Numbers &expected)
    {
        QCOMPARE(is.size(), expected.size());
        for (std::size_t i = 0; i < is.size(); ++i)
            QVERIFY2(std::abs(is[i] - expected[i]) < 1e-5,
                     qPrintable(QString("%1: %2, not %3").arg(i).arg(is[i]).arg(expected[i])));
    }

private slots:
    void meansCountEdgesByTheirShare()
    {
        const std::vector<float> rows{1, 2, 4, 8};
        compare(meansOf(rows, {0, 4, 1, 2, 0.5, 1.5, 1.25, 3}), {3.75, 2, 1.5, (0.75 * 2 + 4) / 1.75});
        compare(meansOf(rows, {-2, 0, -1, 1, 3, 6, 9, 10}), {1, 1, 8, 8});
        compare(meansOf({5}, {0.2, 0.2}), {5});
        QVERIFY(spanMeansGradientError() < 1e-8);
    }
    void pyramidHasStartCourseAndEnd()
    {
        // Rows 4 … 8 with rows 2, 3 before and 8, 9 after; halves 4, 5 and 6, 7.
        compare(pyramidOf({0, 0, 1, 1, 2, 2, 6, 6, 3, 5, 0, 0}, 4, 8), {1, 4, 2, 6, 4});
    }
    void completenessMinesTheHardest()
    {
        // Positive losses 0.5 and 0; incomplete ones 3, 1.5, 1, 0.2 of which a quarter, one, is kept.
        const std::vector<float> scores{0.5F, 2, 2, 0.5F, 0, -0.8F, 9};
        const std::vector<float> labels{1, 1, -1, -1, -1, -1, 0};
        QVERIFY(std::abs(completeness(scores, labels, 0.25) - 3.5 / 3) < 1e-6);
        QVERIFY(std::abs(completeness(scores, labels, 0.5) - 5.0 / 4) < 1e-6);
        QVERIFY(std::abs(completeness(scores, labels, 1) - 6.2 / 6) < 1e-6);
        QCOMPARE(completeness({1, 2}, {0, 0}, 0.25), 0.0);
        QVERIFY(completenessGradientError() < 1e-8);
    }
    void boundariesByEquation4()
    {
        // |d| = 0.5 → 0.125, |d| = 2 → 1.5; the second proposal does not count.
        const double loss = boundaryLossOf({0.5F, 2, 7, 7}, {0, 0, NAN, 0}, {1, 0});
        QVERIFY(std::abs(loss - 1.625) < 1e-6);
        QCOMPARE(boundaryLossOf({1, 1}, {0, 0}, {0}), 0.0);
    }
    void lossIsWeightedByATenth()
    {
        const auto loss = lossOfZeros({0, 2}, {1, -1}, 2);
        QVERIFY(std::abs(loss.classification - std::log(3)) < 1e-6);
        QVERIFY(std::abs(loss.completeness - 1) < 1e-6);
        QVERIFY(std::abs(loss.regression - 0.25) < 1e-6);
        QVERIFY(std::abs(loss.total - (std::log(3) + 0.1 + 0.025)) < 1e-6);
        QVERIFY(etpLossGradientError() < 1e-7);
    }
    void missingKindsGiveNoNan()
    {
        for (const auto &[labels, completeness] :
             std::vector<std::pair<std::vector<std::int64_t>, std::vector<float>>>{
                 {{-1, -1}, {0, 0}}, {{-1, -1}, {-1, -1}}, {{2, 2}, {0, 0}}, {{1, 0}, {1, 1}}}) {
            const auto loss = lossOfZeros(labels, completeness, 2);
            QVERIFY(std::isfinite(loss.total));
            QVERIFY(loss.gradientFinite);
        }
    }
    void nonLocalBlock()
    {
        QCOMPARE(nonLocalIdentityError(), 0.0);
        QVERIFY(nonLocalEquationError() < 1e-12);
    }
    void printedCellByItsEquations() { QVERIFY(printedCellError() < 1e-12); }
    void paddedUnitsDoNotCount()
    {
        QVERIFY(paddingError(false) < 1e-4);
        QVERIFY(paddingError(true) < 1e-4);
        QCOMPARE(refinementShape(false), (Shape{3, 2}));
        QCOMPARE(refinementShape(true), (Shape{3, 2}));
    }
    void refinementHasTwoBidirectionalLayersOf512()
    {
        // Layer: 2 directions · 3 gates · 512 · (inputs + 512 + 2 biases), and 1 024 · 2 + 2.
        const std::int64_t layers = 2 * 3 * 512 * (100 + 512 + 2) + 2 * 3 * 512 * (1024 + 512 + 2);
        QCOMPARE(paperRefinementParameters(100), layers + 2050);
    }
    void networksCanLearn_data()
    {
        QTest::addColumn<bool>("option");
        QTest::newRow("without") << false;
        QTest::newRow("with") << true;
    }
    void networksCanLearn()
    {
        QFETCH(bool, option);
        const auto localization = overfitLocalization(option);
        QVERIFY(localization.after < 0.2 * localization.before);
        QCOMPARE(localization.accuracy, 1.0);
        const auto refinement = overfitRefinement(option);
        QVERIFY(refinement.after < 0.2 * refinement.before);
    }
};

QTEST_APPLESS_MAIN(TestEtpModels)
#include "etptest.moc"
