// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ssn/ssnprobe.h"

#include <QtTest>

#include <cmath>

using namespace onset::test;

/// SSN's classifiers and their loss against figures worked out by hand, and differences.
class TestSsnModels : public QObject
{
    Q_OBJECT
private slots:
    void shapesOfModelA()
    {
        const auto shapes = headShapes(false, 2048, 200, 3);
        QCOMPARE(shapes.activity, (Shape{3, 201}));
        QCOMPARE(shapes.completeness, (Shape{3, 200}));
        QCOMPARE(shapes.offsets, (Shape{3, 200, 2}));
        // K + 1 outputs on the three parts of the course, K and 2 K on all five parts.
        QCOMPARE(shapes.parameters,
                 std::int64_t{(3 * 2048 + 1) * 201 + (5 * 2048 + 1) * 200 + (5 * 2048 + 1) * 400});
    }
    void shapesOfModelB()
    {
        const auto shapes = headShapes(true, 64, 20, 2);
        QCOMPARE(shapes.activity, (Shape{2, 21}));
        QVERIFY(shapes.completeness.empty());
        QCOMPARE(shapes.offsets, (Shape{2, 20, 2}));
        QCOMPARE(shapes.parameters, std::int64_t{(5 * 64 + 1) * 512 + 513 * 21 + 513 * 40});
    }

    void lossByHand()
    {
        // Even logits: cross-entropy log 3 of background and positive. Completeness of the incomplete one at
        // its class 0.5, of the positive one at its class 0.2: hinges 1.5 and 0.8. The regression's own class
        // is off by 0.5 and 2: smooth L1 0.125 and 1.5.
        const auto loss = lossOfThree({0, 0, 0, 0, 9, 0, 0, 0, 0}, {7, 7, 0.5, 7, 7, 0.2},
                                      {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1.0, 1.0});
        QVERIFY(std::abs(loss.activity - std::log(3.0)) < 1e-9);
        QVERIFY(std::abs(loss.completeness - 1.15) < 1e-9);
        QVERIFY(std::abs(loss.regression - 0.8125) < 1e-9);
        QVERIFY(std::abs(loss.total - (std::log(3.0) + 0.115 + 0.08125)) < 1e-9);
    }
    void incompleteIsBackgroundForModelB()
    {
        // The same logits as above: now the incomplete one counts, and is far from background.
        const auto loss = lossOfThree({0, 0, 0, 0, 9, 0, 0, 0, 0}, {}, std::vector<double>(12, 0.0));
        const double incomplete = std::log(2 + std::exp(9.0));
        QVERIFY(std::abs(loss.activity - (2 * std::log(3.0) + incomplete) / 3) < 1e-9);
        QCOMPARE(loss.completeness, 0.0);
    }
    void gradientsAreRight()
    {
        for (const bool unified : {false, true}) {
            QVERIFY(lossGradientError(unified) < 1e-6);
            QVERIFY(lossWithoutPositivesIsFinite(unified));
        }
    }

    void scoresMultiplyByTheExponential()
    {
        const auto scores = scoresOf({0, 0, 0}, {0, 1});
        QVERIFY(std::abs(scores[0] - 1.0 / 3) < 1e-9);
        QVERIFY(std::abs(scores[1] - std::exp(1.0) / 3) < 1e-9);
        QVERIFY(std::abs(scoresOf({0, std::log(2.0)}, {})[0] - 2.0 / 3) < 1e-9);
        // A class of low probability whose completeness nothing has taught wins, unless that is capped.
        const auto unbounded = scoresOf({0, 3, 0}, {1, 5});
        QVERIFY(unbounded[1] > unbounded[0]);
        const auto capped = scoresOf({0, 3, 0}, {1, 5}, 1);
        QVERIFY(capped[0] > capped[1]);
        QVERIFY(std::abs(capped[0] - unbounded[0]) < 1e-12);
    }
    void activityLooksAtTheCourseOnly() { QCOMPARE(contextInActivity(), 0.0); }

    void headsLearn_data()
    {
        QTest::addColumn<bool>("unified");
        QTest::newRow("a") << false;
        QTest::newRow("b") << true;
    }
    void headsLearn()
    {
        QFETCH(bool, unified);
        const auto lesson = teachHead(unified);
        QVERIFY2(lesson.after < 0.15 * lesson.before, qPrintable(QString::number(lesson.after)));
        QVERIFY2(lesson.accuracy > 0.98, qPrintable(QString::number(lesson.accuracy)));
        QVERIFY2(lesson.ordered > 0.95, qPrintable(QString::number(lesson.ordered)));
        QVERIFY2(lesson.offset < 0.1, qPrintable(QString::number(lesson.offset)));
    }

    void scaleIsMeasured() { QVERIFY(scaleError() < 1e-4); }
    void componentsOfManyInputsAreFound() { QVERIFY(manyComponentsMiss() < 1e-3); }
    void noiseIsNotBlownUp()
    {
        const auto shares = componentShares();
        QVERIFY(std::abs(shares.variance - 1) < 1e-3);
        QVERIFY2(std::abs(shares.ratio - 1) < 0.3, qPrintable(QString::number(shares.ratio)));
        QVERIFY(shares.mean < 1e-4);
    }
    void actionnessSizes()
    {
        QCOMPARE(actionnessParameters(1024, 0), std::int64_t{1025 * 2});
        QCOMPARE(actionnessParameters(3072, 512), std::int64_t{3073 * 512 + 513 * 2});
    }
};

QTEST_GUILESS_MAIN(TestSsnModels)
#include "ssntest.moc"
