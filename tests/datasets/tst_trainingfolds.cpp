// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "app/trainingfolds.h"

#include <algorithm>
#include <random>
#include <set>

using namespace onset;

/// Whichever fold is held back, training has examples of every class.
class TestTrainingFolds : public QObject
{
    Q_OBJECT

    static std::vector<FoldVideo> random(unsigned seed)
    {
        std::mt19937 draw(seed);
        std::vector<FoldVideo> videos(2 + draw() % 15);
        const auto classes = 1 + draw() % 6;
        for (std::size_t i = 0; i < videos.size(); ++i) {
            videos[i].key = "video " + std::to_string(i);
            for (std::size_t c = 0; c < classes; ++c)
                videos[i].examples.push_back(draw() % 3 == 0 ? static_cast<int>(draw() % 9) : 0);
        }
        return videos;
    }

private slots:
    void everyClassStaysInTraining()
    {
        for (unsigned seed = 0; seed < 300; ++seed) {
            const auto videos = random(seed);
            const auto folds = foldsOf(videos, seed);
            QCOMPARE(folds.size(), videos.size());
            const int count = std::min<int>(5, static_cast<int>(videos.size()));
            for (int fold = 0; fold < count; ++fold) {
                for (std::size_t c = 0; c < videos[0].examples.size(); ++c) {
                    int all = 0;
                    int trained = 0;
                    for (std::size_t i = 0; i < videos.size(); ++i) {
                        all += videos[i].examples[c];
                        trained += folds[i] == fold ? 0 : videos[i].examples[c];
                    }
                    QVERIFY(all == 0 || trained > 0);
                }
            }
            for (const auto fold : folds)
                QVERIFY(fold >= kAlwaysTraining && fold < count);
        }
    }

    void theOrderOfTheVideosPlaysNoPart()
    {
        auto videos = random(7);
        const auto folds = foldsOf(videos, 3);
        std::ranges::reverse(videos);
        auto reversed = foldsOf(videos, 3);
        std::ranges::reverse(reversed);
        QCOMPARE(reversed, folds);
        std::set<std::vector<int>> drawn;
        const std::vector<FoldVideo> alike{{"a", {1}}, {"b", {1}}, {"c", {1}}, {"d", {1}}};
        for (std::uint64_t seed = 0; seed < 30; ++seed)
            drawn.insert(foldsOf(alike, seed));
        QVERIFY(drawn.size() > 10); // of 24
    }

    void examplesAreSpreadEvenly()
    {
        std::vector<FoldVideo> videos;
        for (int i = 0; i < 20; ++i)
            videos.push_back({std::to_string(i), {i % 4 == 0 ? 3 : 0, 1}});
        const auto folds = foldsOf(videos, 1);
        std::vector<int> rare(5, 0);
        std::vector<int> size(5, 0);
        for (std::size_t i = 0; i < videos.size(); ++i) {
            ++size.at(static_cast<std::size_t>(folds[i]));
            rare[static_cast<std::size_t>(folds[i])] += videos[i].examples[0];
        }
        QCOMPARE(rare, std::vector<int>(5, 3));
        QCOMPARE(size, std::vector<int>(5, 4));
    }

    void fewVideosAreLeftOutOneByOne()
    {
        const std::vector<FoldVideo> videos{{"a", {2}}, {"b", {2}}, {"c", {2}}};
        auto folds = foldsOf(videos, 1);
        std::ranges::sort(folds);
        QCOMPARE(folds, (std::vector<int>{0, 1, 2}));
        QCOMPARE(foldsOf(std::vector<FoldVideo>{{"a", {2}}}, 1), std::vector<int>{kAlwaysTraining});
        QVERIFY(foldsOf({}, 1).empty());
    }
};

QTEST_GUILESS_MAIN(TestTrainingFolds)
#include "tst_trainingfolds.moc"
