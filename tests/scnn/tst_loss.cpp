// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scnn/networks.h"

#include <QtTest>

#include <cmath>

/// S-CNN's localization loss against its paper's equations.
class TestLoss : public QObject
{
    Q_OBJECT
private slots:
    void gradientIsEquations4To6_data();
    void gradientIsEquations4To6();
    void gradientIsThatOfFiniteDifferences();
    void valueIsEquations1To3();
    void leastAtTheRootOfTheOverlap_data();
    void leastAtTheRootOfTheOverlap();
    void fullOverlapFallsToZero();
    void overlapOfTheBackgroundDoesNotMatter();
    void otherShapesAreRefused();
};

namespace {

using Row = std::vector<double>;

Row softmax(const Row &logits)
{
    Row p;
    double sum = 0;
    for (const double o : logits)
        sum += std::exp(o);
    for (const double o : logits)
        p.push_back(std::exp(o) / sum);
    return p;
}

/// ∂L/∂O of one sample by eq. 4–6.
Row paperGradient(const scnncase::Batch &batch, std::size_t n)
{
    const auto p = softmax(batch.logits[n]);
    const auto k = static_cast<std::size_t>(batch.labels[n]);
    const double count = static_cast<double>(batch.labels.size());
    const double pull = k > 0 ? p[k] * p[k] / std::pow(batch.overlaps[n], batch.alpha) : 0;
    Row gradient;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double softmaxPart = i == k ? p[k] - 1 : p[i];
        const double overlapPart = pull * (i == k ? 1 - p[k] : -p[i]);
        gradient.push_back((softmaxPart + batch.lambda * overlapPart) / count);
    }
    return gradient;
}

/// One action sample of two classes whose P(k) is p.
scnncase::Batch single(double p, double v, double alpha)
{
    return {{{0.0, std::log(p / (1 - p))}}, {1}, {v}, alpha, 1};
}

} // namespace

void TestLoss::gradientIsEquations4To6_data()
{
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("lambda");
    QTest::newRow("the paper's") << 0.25 << 1.0;
    QTest::newRow("alpha 1") << 1.0 << 1.0;
    QTest::newRow("lambda 0.3") << 0.5 << 0.3;
}

void TestLoss::gradientIsEquations4To6()
{
    QFETCH(double, alpha);
    QFETCH(double, lambda);
    auto batch = scnncase::drawn(3, 12, 5);
    batch.alpha = alpha;
    batch.lambda = lambda;
    const auto loss = scnncase::loss(batch);
    for (std::size_t n = 0; n < batch.labels.size(); ++n) {
        const auto expected = paperGradient(batch, n);
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(std::abs(loss.gradient[n][i] - expected[i]) < 1e-12,
                     qPrintable(QString("sample %1, node %2").arg(n).arg(i)));
    }
}

void TestLoss::gradientIsThatOfFiniteDifferences()
{
    const auto batch = scnncase::drawn(4, 4, 3);
    const auto loss = scnncase::loss(batch);
    constexpr double kStep = 1e-6;
    for (std::size_t n = 0; n < batch.labels.size(); ++n) {
        for (std::size_t i = 0; i < 3; ++i) {
            auto above = batch;
            auto below = batch;
            above.logits[n][i] += kStep;
            below.logits[n][i] -= kStep;
            const double slope = (scnncase::loss(above).total - scnncase::loss(below).total) / (2 * kStep);
            QVERIFY(std::abs(slope - loss.gradient[n][i]) < 1e-8);
        }
    }
}

void TestLoss::valueIsEquations1To3()
{
    const auto batch = scnncase::drawn(5, 7, 4);
    double softmaxLoss = 0;
    double overlapLoss = 0;
    for (std::size_t n = 0; n < 7; ++n) {
        const auto k = static_cast<std::size_t>(batch.labels[n]);
        const double p = softmax(batch.logits[n])[k];
        softmaxLoss -= std::log(p) / 7;
        if (k > 0)
            overlapLoss += 0.5 * (p * p / std::pow(batch.overlaps[n], batch.alpha) - 1) / 7;
    }
    const auto loss = scnncase::loss(batch);
    QVERIFY(std::abs(loss.softmax - softmaxLoss) < 1e-12);
    QVERIFY(std::abs(loss.overlap - overlapLoss) < 1e-12);
    QVERIFY(std::abs(loss.total - softmaxLoss - overlapLoss) < 1e-12);
}

void TestLoss::leastAtTheRootOfTheOverlap_data()
{
    QTest::addColumn<double>("overlap");
    QTest::addColumn<double>("alpha");
    QTest::newRow("half, alpha 1") << 0.5 << 1.0;
    QTest::newRow("0.7, alpha 0.25") << 0.7 << 0.25;
    QTest::newRow("0.9, alpha 0.5") << 0.9 << 0.5;
}

void TestLoss::leastAtTheRootOfTheOverlap()
{
    QFETCH(double, overlap);
    QFETCH(double, alpha);
    const double least = std::sqrt(std::pow(overlap, alpha));
    const auto at = scnncase::loss(single(least, overlap, alpha));
    QVERIFY(std::abs(at.gradient[0][1]) < 1e-12);
    QVERIFY(scnncase::loss(single(least - 0.01, overlap, alpha)).total > at.total);
    QVERIFY(scnncase::loss(single(least + 0.01, overlap, alpha)).total > at.total);
}

void TestLoss::fullOverlapFallsToZero()
{
    double before = scnncase::loss(single(0.01, 1, 0.25)).total;
    for (const double p : {0.1, 0.5, 0.9, 0.99, 1 - 1e-9}) {
        const double now = scnncase::loss(single(p, 1, 0.25)).total;
        QVERIFY(now < before);
        before = now;
    }
    QVERIFY(std::abs(before) < 1e-8);
}

void TestLoss::overlapOfTheBackgroundDoesNotMatter()
{
    auto batch = scnncase::drawn(6, 4, 4);
    const auto first = scnncase::loss(batch);
    batch.overlaps[0] = 0; // label 0
    const auto second = scnncase::loss(batch);
    QCOMPARE(second.total, first.total);
    QVERIFY(second.gradient == first.gradient);
}

void TestLoss::otherShapesAreRefused()
{
    QVERIFY(scnncase::refusesShapes());
}

QTEST_GUILESS_MAIN(TestLoss)
#include "tst_loss.moc"
