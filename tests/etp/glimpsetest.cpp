// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/glimpse/glimpsetargets.h"
#include "tests/etp/glimpseprobe.h"

#include <QTest>

#include <cmath>

using namespace onset::models;
using namespace onset::test;

/// The glimpse model: its walk, its policy's gradient, its targets and rewards.
class TestGlimpseModels : public QObject
{
    Q_OBJECT

private slots:
    void estimatesAverageToTheGradient()
    {
        constexpr int kSamples = 200000;
        const auto gradient = policyGradient(kSamples);
        const double root = std::sqrt(static_cast<double>(kSamples));
        QVERIFY(std::abs(gradient.plain - gradient.expected) < 4 * gradient.plainSpread / root);
        QVERIFY(std::abs(gradient.withBaseline - gradient.expected) < 4 * gradient.baselineSpread / root);
        QVERIFY(gradient.baselineSpread < 0.8 * gradient.plainSpread);
        QVERIFY(4 * gradient.plainSpread / root < 0.05 * gradient.expected);
    }
    void rewardsAreSummedToTheEnd()
    {
        QCOMPARE(futureRewardsOf({1, -0.1, -0.1, 1}), (std::vector<double>{1.8, 0.8, 0.9, 1}));
        // R = (3, 2), advantages 2 and 4: -(0.5 · 2 - 1 · 4); squares 4 and 16.
        QCOMPARE(reinforceParts({0.5, -1}, {1, 2}, {1, -2}), (std::vector<double>{3, 10}));
        QVERIFY(logLikelihoodError() < 1e-9);
    }
    void looksDoNotGrowWithTheClip()
    {
        for (const std::int64_t rows : {1, 10, 5000}) {
            const auto facts = walkFacts(rows);
            QCOMPARE(facts.looks, 7);
            QCOMPARE(facts.bounds, (std::vector<std::int64_t>{3, 7, 2}));
            QVERIFY(facts.locationsWithin);
        }
    }
    void gradientsGoWhereTheyShould()
    {
        const auto facts = walkFacts(10);
        QVERIFY(facts.firstLikelihoodZero);
        QVERIFY(facts.policyReachesNext);
        QVERIFY(!facts.policyReachesBounds);
        QVERIFY(!facts.baselineReachesCell);
        QVERIFY(facts.meanRepeats);
    }
    void truthIsMatchedByOverlapThenDistance()
    {
        const std::vector<GlimpseBound> truth{{0.0, 0.2}, {0.5, 0.6}, {0.55, 0.9}};
        QCOMPARE(matchedTruth({0.1, 0.52}, truth), std::size_t{0}); // 0.1 / 0.52 against 0.02 / 0.5
        QCOMPARE(matchedTruth({0.56, 0.8}, truth), std::size_t{2});
        QCOMPARE(matchedTruth({0.3, 0.45}, truth), std::size_t{1}); // 0.05 to the next, 0.1 to the first
        QCOMPARE(matchedTruth({0.22, 0.3}, truth), std::size_t{0});
        QCOMPARE(matchedTruth({0.95, 0.99}, truth), std::size_t{2});
        QCOMPARE(matchedTruth({0.7, 0.6}, truth), std::size_t{2}); // the wrong way round: |0.55 - 0.6|
    }
    void rewardNeedsMoreThanAHalf()
    {
        const std::vector<GlimpseBound> truth{{0.0, 0.5}};
        QCOMPARE(glimpseReward({0.0, 0.25}, truth), -0.1);
        QCOMPARE(glimpseReward({0.0, 0.26}, truth), 1.0);
        QCOMPARE(glimpseReward({0.5, 0.0}, truth), -0.1);
        QCOMPARE(glimpseReward({0.0, 0.5}, {}), -0.1);
        QVERIFY(std::abs(overlapOf({0.1, 0.3}, {0.2, 0.5}) - 0.25) < 1e-12);
    }
    void walksLearnToFindTheAction()
    {
        const auto fit = learnWalks();
        QVERIFY2(fit.after > 0.8, qPrintable(QString::number(fit.after)));
        QVERIFY(fit.before < 0.6);
    }
};

QTEST_APPLESS_MAIN(TestGlimpseModels)
#include "glimpsetest.moc"
