// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/median.h"
#include "oracle.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace onset;

namespace {

const float kNan = std::numeric_limits<float>::quiet_NaN();

std::vector<float> slowMedian(const std::vector<float> &values, int window)
{
    const int half = window / 2;
    const int n = static_cast<int>(values.size());
    std::vector<float> out;
    for (int i = 0; i < n; ++i) {
        std::vector<float> seen;
        for (int k = std::max(0, i - half); k <= std::min(n - 1, i + half); ++k) {
            if (!std::isnan(values[k]))
                seen.push_back(values[k]);
        }
        std::sort(seen.begin(), seen.end());
        const auto m = seen.size();
        out.push_back(std::isnan(values[i])
                          ? kNan
                          : static_cast<float>((static_cast<double>(seen[(m - 1) / 2]) + seen[m / 2]) / 2));
    }
    return out;
}

bool sameCurve(const std::vector<float> &a, const std::vector<float> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](float x, float y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

} // namespace

class TestMedian : public QObject
{
    Q_OBJECT
private slots:
    void byHand()
    {
        const std::vector<float> values{5, 1, 9, 2, 8};
        QCOMPARE(medianFilter(values, 3), (std::vector<float>{3, 5, 2, 8, 5}));
        QCOMPARE(medianFilter(values, 1), values);
        QCOMPARE(medianFilter(values, 0), values);
        QCOMPARE(medianFilter(values, 2), medianFilter(values, 3));
        QCOMPARE(medianFilter(values, 1000000), (std::vector<float>{5, 5, 5, 5, 5}));
        QVERIFY(medianFilter({}, 5).empty());
    }

    void removesASpikeAndKeepsAStep()
    {
        const std::vector<float> values{0, 0, 7, 0, 0, 1, 1, 1, 1};
        QCOMPARE(medianFilter(values, 3), (std::vector<float>{0, 0, 0, 0, 0, 1, 1, 1, 1}));
    }

    void randomAgainstSorting_data()
    {
        QTest::addColumn<int>("window");
        for (const int window : {3, 5, 15, 63, 127, 129, 131, 201, 501, 5001})
            QTest::newRow(qPrintable(QString::number(window))) << window;
    }
    void randomAgainstSorting()
    {
        QFETCH(int, window);
        std::mt19937 random(static_cast<unsigned>(window));
        for (const int levels : {3, 100000}) { // few values: many ties
            std::vector<float> values(1500);
            for (auto &v : values)
                v = random() % 11 == 0 ? kNan : static_cast<float>(random() % levels) / 7.0F;
            std::fill(values.begin() + 300, values.begin() + 600, kNan);
            QVERIFY(sameCurve(medianFilter(values, window), slowMedian(values, window)));
        }
    }

    void gaussianEqualsTheReference()
    {
        const auto cases = proposalOracle()["tag"].toArray();
        QCOMPARE(cases.size(), 5);
        for (const auto entry : cases) {
            const auto smooth = gaussianSmooth(numbers<float>(entry.toObject()["softmax_fg"]), 3);
            const auto expected = numbers(entry.toObject()["gaussian_sigma3"]);
            QCOMPARE(smooth.size(), expected.size());
            for (std::size_t i = 0; i < smooth.size(); ++i)
                QVERIFY(std::abs(smooth[i] - expected[i]) < 2e-7);
        }
    }

    void gaussianWithHoles()
    {
        const std::vector<float> flat{2, 2, kNan, 2, kNan, kNan, 2};
        const auto smooth = gaussianSmooth(flat, 1.5);
        for (std::size_t i = 0; i < flat.size(); ++i) {
            QCOMPARE(std::isnan(smooth[i]), std::isnan(flat[i]));
            QVERIFY(std::isnan(flat[i]) || std::abs(smooth[i] - 2) < 1e-6);
        }
        QCOMPARE(gaussianSmooth(std::vector<float>{1, 2}, 0), (std::vector<float>{1, 2}));
        QVERIFY(gaussianSmooth({}, 2).empty());
        QVERIFY(std::abs(gaussianSmooth(std::vector<float>{1, 3}, 1e9)[0] - 2) < 0.1);
    }
};

QTEST_GUILESS_MAIN(TestMedian)
#include "testmedian.moc"
