// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/components.h"
#include "inference/proposals/median.h"
#include "inference/proposals/nms.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <random>
#include <set>

using namespace onset;

namespace {

using Ranges = std::vector<SampleRange>;

/// A curve of n samples that is 1 on the given samples (both ends included) and 0 elsewhere.
std::vector<float> curveWith(std::size_t n, std::vector<std::pair<int, int>> runs)
{
    std::vector<float> values(n, 0.0F);
    for (const auto &[first, last] : runs) {
        for (int i = first; i <= last; ++i)
            values[static_cast<std::size_t>(i)] = 1;
    }
    return values;
}

/// Lines 14 to 32 of the listing, with sets of sample numbers and every pair compared.
Ranges slowComponents(const std::vector<float> &values, double threshold, double minLength, double maxLength)
{
    const int n = static_cast<int>(values.size());
    std::vector<std::set<int>> candidates;
    for (int i = 0; i < n; ++i) {
        if (values[i] >= threshold)
            candidates.push_back({i});
    }
    Ranges moved;
    while (candidates.size() > 1) {
        for (auto &c : candidates) {
            const int first = *c.begin() - 1;
            const int last = *c.rbegin() + 1;
            if (first >= 0)
                c.insert(first);
            if (last < n)
                c.insert(last);
        }
        for (bool merged = true; merged;) {
            merged = false;
            for (std::size_t i = 0; i < candidates.size() && !merged; ++i) {
                for (std::size_t j = i + 1; j < candidates.size() && !merged; ++j) {
                    std::vector<int> common;
                    std::set_intersection(candidates[i].begin(), candidates[i].end(), candidates[j].begin(),
                                          candidates[j].end(), std::back_inserter(common));
                    if (common.empty())
                        continue;
                    candidates[i].insert(candidates[j].begin(), candidates[j].end());
                    candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(j));
                    merged = true;
                }
            }
        }
        std::erase_if(candidates, [&](const std::set<int> &c) {
            const auto size = static_cast<double>(c.size());
            if (!(minLength < size && size < maxLength))
                return false;
            moved.push_back({*c.begin(), *c.rbegin() + 1});
            return true;
        });
    }
    std::sort(moved.begin(), moved.end());
    return moved;
}

} // namespace

class TestComponents : public QObject
{
    Q_OBJECT
private slots:
    void theGrowthStays()
    {
        // 10–19 becomes [9, 20]: 12 samples.
        QCOMPARE(connectComponents(curveWith(40, {{10, 19}}), 0.5, 5, 30), (Ranges{{9, 21}}));
    }

    void limitsAreStrict()
    {
        const auto values = curveWith(40, {{10, 19}});
        QCOMPARE(connectComponents(values, 0.5, 11, 13), (Ranges{{9, 21}}));
        QVERIFY(connectComponents(values, 0.5, 12, 30).empty()); // alone after the first round: no second
        QVERIFY(connectComponents(values, 0.5, 5, 12).empty());
    }

    void aSetAloneIsNoProposal()
    {
        QVERIFY(connectComponents(curveWith(40, {{7, 7}}), 0.5, 0, 30).empty());
        QVERIFY(connectComponents(curveWith(40, {}), 0.5, 0, 30).empty());
        QVERIFY(connectComponents({}, 0.5, 0, 30).empty());
    }

    void neighboursMerge()
    {
        // One sample between: the grown sets share it. Two between: they meet but share none, so the first
        // round moves both apart.
        QCOMPARE(connectComponents(curveWith(40, {{10, 12}, {14, 16}}), 0.5, 3, 30), (Ranges{{9, 18}}));
        QCOMPARE(connectComponents(curveWith(40, {{10, 12}, {15, 17}}), 0.5, 3, 30),
                 (Ranges{{9, 14}, {14, 19}}));
    }

    void shortSetsGrowUntilTheyMeet()
    {
        // [9, 13] and [15, 19] after the first round; [8, 14] and [14, 20] after the second share sample 14.
        QCOMPARE(connectComponents(curveWith(40, {{10, 12}, {16, 18}}), 0.5, 6, 30), (Ranges{{8, 21}}));
    }

    void movedSetsAreGone()
    {
        // 10–19 leaves in the first round; 25 and 60 grow on past where it was.
        const auto values = curveWith(100, {{10, 19}, {25, 25}, {60, 60}});
        QCOMPARE(connectComponents(values, 0.5, 11, 30), (Ranges{{9, 21}, {19, 32}, {54, 67}}));
    }

    void setsTooLongOnlySwallow()
    {
        // The long one is never moved, but keeps the loop going for the short one, and meets it before.
        QVERIFY(connectComponents(curveWith(100, {{10, 50}, {54, 54}}), 0.5, 8, 30).empty());
        QCOMPARE(connectComponents(curveWith(100, {{10, 50}, {70, 70}}), 0.5, 8, 30), (Ranges{{66, 75}}));
    }

    void growthStopsAtTheEnds()
    {
        QCOMPARE(connectComponents(curveWith(20, {{0, 5}, {15, 19}}), 0.5, 5, 12),
                 (Ranges{{0, 7}, {14, 20}}));
    }

    void nanIsBelow()
    {
        auto values = curveWith(20, {{3, 12}});
        values[6] = values[7] = values[8] = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(connectComponents(values, 0.5, 3, 12), (Ranges{{2, 7}, {8, 14}}));
    }

    void randomAgainstTheListing()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 1500; ++round) {
            const auto n = 1 + random() % 60;
            const auto density = 2 + random() % 12;
            std::vector<float> values(n);
            for (auto &v : values)
                v = random() % density == 0 ? 1.0F : 0.0F;
            const double minLength = static_cast<double>(random() % 12);
            const double maxLength = minLength + static_cast<double>(random() % 20) + 0.5;
            const auto expected = slowComponents(values, 0.5, minLength, maxLength);
            QCOMPARE(connectComponents(values, 0.5, minLength, maxLength), expected);
        }
    }

    void everyClassAndTheirMean()
    {
        // Found on both classes and on their mean (10–19), on one class alone (50–59).
        std::vector<std::vector<float>> curves{curveWith(80, {{10, 19}}),
                                               curveWith(80, {{10, 19}, {50, 59}})};
        ComponentSettings settings{0.6, 5, 30, 0, 0.36};
        const auto found = componentProposals(curves, FrameIndex{100}, 4, settings);
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].range, frameRange(100 + 9 * 4, 100 + 21 * 4));
        QCOMPARE(found[1].range, frameRange(100 + 49 * 4, 100 + 61 * 4));
        QVERIFY(std::abs(found[0].score - 10.0 / 12) < 1e-9);

        // Two classes that are high one after the other: only the mean joins them.
        curves = {curveWith(80, {{10, 19}}), curveWith(80, {{20, 29}})};
        settings = {0.5, 15, 40, 0, 0.36};
        const auto joined = componentProposals(curves, FrameIndex{0}, 1, settings);
        QCOMPARE(joined.size(), std::size_t{1});
        QCOMPARE(joined[0].range, frameRange(9, 31));
    }

    void theSmoothedCurveFindsMore()
    {
        // Every fourth sample low: the curve as it is gives one length only, smoothed another.
        std::vector<float> values(200, 0.0F);
        for (int i = 80; i < 120; ++i)
            values[static_cast<std::size_t>(i)] = i % 4 == 0 ? 0.2F : 1.0F;
        const std::vector<std::vector<float>> curves{values};
        ComponentSettings settings{0.5, 43, 60, 0, 0.9};
        QVERIFY(componentProposals(curves, FrameIndex{0}, 1, settings).empty());
        settings.minLength = 37;
        settings.smoothSigma = 6;
        const auto all = componentProposals(curves, FrameIndex{0}, 1, settings);
        const auto smoothed = connectComponents(gaussianSmooth(values, 6), 0.5, 37, 60);
        QCOMPARE(smoothed.size(), std::size_t{1});
        const auto holds = [&](const SampleRange &r) {
            return std::any_of(all.begin(), all.end(), [&](const Proposal &p) {
                return temporalIou(p.range, framesOf(r, {0}, 1)) > 0.9;
            });
        };
        QVERIFY(holds(smoothed[0]));
    }
};

QTEST_GUILESS_MAIN(TestComponents)
#include "testcomponents.moc"
