// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/curvepyramid.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace onset;

class TestCurvePyramid : public QObject
{
    Q_OBJECT
private slots:
    void emptyHasNoValue();
    void agreesWithBruteForce();
    void growsWithGaps();
    void memoryIsLinear();
};

namespace {

CurvePyramid::MinMax brute(std::span<const float> values, std::int64_t first, std::int64_t last)
{
    CurvePyramid::MinMax result{NAN, NAN};
    for (auto i = std::max<std::int64_t>(first, 0); i < std::min<std::int64_t>(last, std::ssize(values));
         ++i) {
        const float v = values[static_cast<std::size_t>(i)];
        if (std::isnan(v))
            continue;
        result.low = std::isnan(result.low) || v < result.low ? v : result.low;
        result.high = std::isnan(result.high) || v > result.high ? v : result.high;
    }
    return result;
}

bool same(const CurvePyramid::MinMax &a, const CurvePyramid::MinMax &b)
{
    const auto equal = [](float x, float y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    return equal(a.low, b.low) && equal(a.high, b.high);
}

} // namespace

void TestCurvePyramid::emptyHasNoValue()
{
    CurvePyramid pyramid;
    pyramid.write(0, {});
    QCOMPARE(pyramid.size(), std::int64_t(0));
    QVERIFY(std::isnan(pyramid.over(0, 10).low));
    const float one = 3;
    pyramid.write(0, {&one, 1});
    QVERIFY(same(pyramid.over(-5, 5), {3, 3}));
    QVERIFY(std::isnan(pyramid.over(1, 5).high));
    QVERIFY(std::isnan(pyramid.over(1, 0).high));
}

void TestCurvePyramid::agreesWithBruteForce()
{
    std::mt19937 random(1);
    for (int round = 0; round < 60; ++round) {
        CurvePyramid pyramid;
        std::vector<float> plain;
        for (int write = 0; write < 25; ++write) {
            const auto start = std::int64_t(random() % 900) - 20;
            std::vector<float> values(random() % 120);
            for (auto &v : values)
                v = random() % 9 == 0 ? NAN : float(random() % 2000) - 1000;
            pyramid.write(start, values);
            for (std::size_t i = 0; i < values.size(); ++i) {
                const auto at = start + std::int64_t(i);
                if (at < 0)
                    continue;
                if (at >= std::ssize(plain))
                    plain.resize(static_cast<std::size_t>(at) + 1, NAN);
                plain[static_cast<std::size_t>(at)] = values[i];
            }
            QCOMPARE(pyramid.size(), std::int64_t(plain.size()));
            for (int query = 0; query < 20; ++query) {
                const auto first = std::int64_t(random() % 1100) - 30;
                const auto last = first + std::int64_t(random() % 1000);
                QVERIFY(same(pyramid.over(first, last), brute(plain, first, last)));
            }
        }
    }
}

void TestCurvePyramid::growsWithGaps()
{
    CurvePyramid pyramid;
    const std::vector<float> values{1, 2, 3};
    pyramid.write(0, values);
    pyramid.write(1000, values);
    QCOMPARE(pyramid.size(), std::int64_t(1003));
    QVERIFY(std::isnan(pyramid.over(3, 1000).low));
    QVERIFY(same(pyramid.over(2, 1001), {1, 3}));
    QVERIFY(std::isnan(pyramid.values()[500]));
}

void TestCurvePyramid::memoryIsLinear()
{
    CurvePyramid pyramid;
    pyramid.write(0, std::vector<float>(1 << 16, 1.0F));
    QVERIFY(pyramid.bytes() >= (1 << 16) * sizeof(float));
    QVERIFY(pyramid.bytes() <= (1 << 16) * sizeof(float) * 17 / 10);
}

QTEST_GUILESS_MAIN(TestCurvePyramid)
#include "tst_curvepyramid.moc"
