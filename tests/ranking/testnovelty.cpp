// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/novelty.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace onset;

class TestNovelty : public QObject
{
    Q_OBJECT
private slots:
    void whatIsFarIsNew();
    void scalesOfNumbersDoNotMatter();
    void equalsASearchByHand();
    void nothingKnownIsNotKnown();
    void wrongInputIsRefused();
    void sharesOfTiesAreTheirMean();
};

void TestNovelty::whatIsFarIsNew()
{
    NoveltyIndex index(2);
    QVERIFY(index.add(std::vector<float>{0, 0, 1, 0, 0, 1}));
    QCOMPARE(index.known(), std::size_t{3});
    const auto found = index.novelty(std::vector<float>{0, 0, 5, 5, 1, 1}, 1);
    QVERIFY(found);
    QCOMPARE(found->at(0), 0.0);
    QCOMPARE(found->at(1), 1.0);
    QCOMPARE(found->at(2), 0.5);
}

void TestNovelty::scalesOfNumbersDoNotMatter()
{
    NoveltyIndex plain(2);
    NoveltyIndex stretched(2);
    std::mt19937 random(3);
    std::normal_distribution<float> normal;
    std::vector<float> known;
    std::vector<float> asked;
    for (int i = 0; i < 40; ++i)
        (i < 20 ? known : asked).push_back(normal(random));
    auto times = [](std::vector<float> rows) {
        for (std::size_t i = 1; i < rows.size(); i += 2)
            rows[i] = 1000 * rows[i] + 7;
        return rows;
    };
    QVERIFY(plain.add(known));
    QVERIFY(stretched.add(times(known)));
    QVERIFY(*plain.novelty(asked) == *stretched.novelty(times(asked)));
}

void TestNovelty::equalsASearchByHand()
{
    constexpr std::size_t kSize = 7;
    std::mt19937 random(11);
    std::normal_distribution<float> normal;
    std::vector<float> known(kSize * 200);
    std::vector<float> asked(kSize * 50);
    for (auto *rows : {&known, &asked})
        std::generate(rows->begin(), rows->end(), [&] { return normal(random); });
    NoveltyIndex index(kSize);
    QVERIFY(index.add(known));
    const auto found = index.novelty(asked, 5);
    QVERIFY(found);

    std::vector<double> deviation(kSize, 0);
    for (std::size_t d = 0; d < kSize; ++d) {
        double mean = 0;
        for (std::size_t i = d; i < known.size(); i += kSize)
            mean += static_cast<double>(known[i]) / 200;
        for (std::size_t i = d; i < known.size(); i += kSize)
            deviation[d] += std::pow(static_cast<double>(known[i]) - mean, 2) / 200;
    }
    std::vector<double> means;
    for (std::size_t a = 0; a < 50; ++a) {
        std::vector<double> distances;
        for (std::size_t k = 0; k < 200; ++k) {
            double sum = 0;
            for (std::size_t d = 0; d < kSize; ++d)
                sum += std::pow(static_cast<double>(asked[a * kSize + d] - known[k * kSize + d]), 2) /
                       deviation[d];
            distances.push_back(sum);
        }
        std::sort(distances.begin(), distances.end());
        means.push_back((distances[0] + distances[1] + distances[2] + distances[3] + distances[4]) / 5);
    }
    const auto expected = shareBelow(means);
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(found->at(i) - expected[i]) < 1.5 / 49); // a tie in float may change places
}

void TestNovelty::nothingKnownIsNotKnown()
{
    const NoveltyIndex index(3);
    const auto found = index.novelty(std::vector<float>{1, 2, 3});
    QVERIFY(found && std::isnan(found->at(0)));
}

void TestNovelty::wrongInputIsRefused()
{
    NoveltyIndex index(3);
    QVERIFY(!index.add(std::vector<float>{1, 2}));
    QVERIFY(!index.add(std::vector<float>{1, 2, std::nanf("")}));
    QVERIFY(index.add(std::vector<float>{1, 2, 3}));
    QVERIFY(!index.novelty(std::vector<float>{1, 2}));
    // One known place that never varies: no division by 0.
    QCOMPARE(index.novelty(std::vector<float>{9, 9, 9})->at(0), 0.5);
}

void TestNovelty::sharesOfTiesAreTheirMean()
{
    const auto shares = shareBelow(std::vector<double>{3, 1, 3, std::nan(""), 2});
    QCOMPARE(shares.at(1), 0.0);
    QVERIFY(std::abs(shares.at(4) - 1.0 / 3) < 1e-12);
    QVERIFY(std::abs(shares.at(0) - 2.5 / 3) < 1e-12);
    QCOMPARE(shares.at(0), shares.at(2));
    QVERIFY(std::isnan(shares.at(3)));
}

QTEST_APPLESS_MAIN(TestNovelty)
#include "testnovelty.moc"
