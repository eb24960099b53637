// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/agreement.h"
#include "storage/evaluation/boundaryerrors.h"
#include "storage/evaluation/confusion.h"
#include "storage/evaluation/kappa.h"
#include "storage/evaluation/segmentmatching.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <set>

using namespace onset;

namespace {

constexpr double kAnyScore = -std::numeric_limits<double>::infinity();

TimedSegment segment(int video, int actionClass, double start, double end, double score = 0)
{
    return {VideoId{video}, ClassId{actionClass}, start, end, score};
}

std::vector<TimedSegment> randomSegments(std::mt19937 &random, std::size_t most, bool scored)
{
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<TimedSegment> segments(random() % (most + 1));
    for (auto &s : segments) {
        s = segment(1 + below(2), 1 + below(3), below(12), 0);
        s.end = s.start + below(8);
        s.score = scored ? below(4) / 4.0 : 0;
    }
    return segments;
}

bool near(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) < 1e-12;
}

/// Is the pair (i, j) tried before (k, l)? Word by word.
bool triedFirst(const std::vector<TimedSegment> &truth, const std::vector<TimedSegment> &made, const Match &a,
                const Match &b)
{
    const auto same = [&](const Match &m) {
        return truth[m.first].actionClass == made[m.second].actionClass;
    };
    if (made[a.second].score != made[b.second].score)
        return made[a.second].score > made[b.second].score;
    if (a.iou != b.iou)
        return a.iou > b.iou;
    if (same(a) != same(b))
        return same(a);
    return a.first != b.first ? a.first < b.first : a.second < b.second;
}

/// Again and again the best pair of what is left.
std::vector<Match> slowMatches(const std::vector<TimedSegment> &truth, const std::vector<TimedSegment> &made,
                               double tiou, bool sameClass)
{
    std::vector<Match> matches;
    std::set<std::size_t> usedTruth;
    std::set<std::size_t> usedMade;
    for (;;) {
        std::optional<Match> best;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            for (std::size_t j = 0; j < made.size(); ++j) {
                const Match pair{i, j, timedIou(made[j], truth[i])};
                const bool fits = truth[i].video == made[j].video && pair.iou > 0 && pair.iou >= tiou &&
                                  (!sameClass || truth[i].actionClass == made[j].actionClass) &&
                                  !usedTruth.contains(i) && !usedMade.contains(j);
                if (fits && (!best || triedFirst(truth, made, pair, *best)))
                    best = pair;
            }
        }
        if (!best)
            return matches;
        usedTruth.insert(best->first);
        usedMade.insert(best->second);
        matches.push_back(*best);
    }
}

/// What is going on in frame f of a video: the set of classes.
std::set<std::int64_t> going(const std::vector<TimedSegment> &segments, int video, int f)
{
    std::set<std::int64_t> classes;
    for (const auto &s : segments) {
        if (s.video.value == video && s.start <= f && f < s.end)
            classes.insert(s.actionClass.value);
    }
    return classes;
}

/// Kappa by the textbook from a list of pairs of answers.
template <class Answer> double slowKappa(const std::vector<std::pair<Answer, Answer>> &answers)
{
    std::set<Answer> categories;
    for (const auto &[a, b] : answers)
        categories.insert({a, b});
    const auto n = static_cast<double>(answers.size());
    double observed = 0;
    double expected = 0;
    for (const auto &[a, b] : answers)
        observed += (a == b) / n;
    for (const auto &category : categories) {
        double first = 0;
        double second = 0;
        for (const auto &[a, b] : answers) {
            first += (a == category) / n;
            second += (b == category) / n;
        }
        expected += first * second;
    }
    return categories.size() < 2 ? std::nan("") : (observed - expected) / (1 - expected);
}

} // namespace

/// How two annotators, or truth and predictions, compare.
class TestAgreement : public QObject
{
    Q_OBJECT
private slots:
    void kappaOfTheTextbook()
    {
        // 50 applications, two readers: yes/yes 20, yes/no 5, no/yes 10, no/no 15.
        const JointCounts counts{{{1, 1}, 20}, {{1, 0}, 5}, {{0, 1}, 10}, {{0, 0}, 15}};
        QVERIFY(near(cohensKappa(counts), 0.4));
        QVERIFY(near(observedAgreement(counts), 0.7));
        QVERIFY(
            near(cohensKappa({{{1, 1}, 45}, {{1, 2}, 15}, {{2, 1}, 25}, {{2, 2}, 15}}), 0.13043478260869565));
        QVERIFY(near(cohensKappa({{{0, 1}, 5}, {{1, 0}, 5}}), -1));
        QVERIFY(std::isnan(cohensKappa({})));
        QVERIFY(std::isnan(cohensKappa({{{3, 3}, 7}})));
        QVERIFY(std::isnan(observedAgreement({})));
    }

    void matchesAreAsDefined()
    {
        std::mt19937 random(31);
        for (int round = 0; round < 300; ++round) {
            const auto truth = randomSegments(random, 8, false);
            const auto made = randomSegments(random, 8, round % 2 == 0);
            for (const double tiou : {0.0, 0.3, 0.5}) {
                QCOMPARE(matchSegments(truth, made, tiou, MatchedClasses::Any),
                         slowMatches(truth, made, tiou, false));
                QCOMPARE(matchSegments(truth, made, tiou, MatchedClasses::Same),
                         slowMatches(truth, made, tiou, true));
            }
        }
    }

    void confusionByHand()
    {
        const std::vector<TimedSegment> truth{segment(1, 1, 0, 10), segment(1, 2, 20, 30),
                                              segment(2, 1, 0, 10)};
        const std::vector<TimedSegment> made{
            segment(1, 1, 0, 9, 0.9),   // right
            segment(1, 1, 0, 10, 0.8),  // its truth is taken: background
            segment(1, 1, 21, 30, 0.7), // 2 taken for 1
            segment(3, 4, 0, 10, 0.6),  // no truth there
            segment(2, 1, 0, 10, 0.1),  // too low
        };
        const auto matrix = confusionMatrix(truth, made, 0.5, 0.5);
        QCOMPARE(matrix.classes, (std::vector{ClassId{1}, ClassId{2}, ClassId{4}}));
        const std::vector<std::vector<std::size_t>> expected{
            {1, 0, 0, 1}, {1, 0, 0, 0}, {0, 0, 0, 0}, {1, 0, 1, 0}};
        QCOMPARE(matrix.counts, expected);
        QCOMPARE(matrix.total(), std::size_t{5});
        QCOMPARE(matrix.pairs, (std::vector<Match>{{0, 0, 0.9}, {1, 2, 0.9}}));
        QCOMPARE(confusionMatrix({}, {}, 0.5, kAnyScore).counts,
                 (std::vector<std::vector<std::size_t>>{{0}}));
    }

    void confusionCountsEverySegmentOnce()
    {
        std::mt19937 random(32);
        for (int round = 0; round < 200; ++round) {
            const auto truth = randomSegments(random, 9, false);
            const auto made = randomSegments(random, 9, true);
            const auto matrix = confusionMatrix(truth, made, 0.3, kAnyScore);
            const auto n = matrix.classes.size();
            for (std::size_t c = 0; c < n; ++c) {
                const auto of = [&](const std::vector<TimedSegment> &list) {
                    return static_cast<std::size_t>(
                        std::count_if(list.begin(), list.end(),
                                      [&](const auto &s) { return s.actionClass == matrix.classes[c]; }));
                };
                std::size_t row = 0;
                std::size_t column = 0;
                for (std::size_t i = 0; i <= n; ++i) {
                    row += matrix.counts[c][i];
                    column += matrix.counts[i][c];
                }
                QCOMPARE(row, of(truth));
                QCOMPARE(column, of(made));
            }
            QCOMPARE(matrix.counts[n][n], std::size_t{0});
            QCOMPARE(matrix.total(), truth.size() + made.size() - matrix.pairs.size());
        }
    }

    void boundariesOfPairs()
    {
        const std::vector<TimedSegment> truth{segment(1, 1, 1, 2), segment(1, 1, 5, 6), segment(1, 1, 8, 9)};
        const std::vector<TimedSegment> made{segment(1, 1, 5.2, 6), segment(1, 1, 0.9, 2.5)};
        const auto errors = boundaryErrors(truth, made, std::vector<Match>{{0, 1, 0}, {1, 0, 0}});
        QCOMPARE(errors.count, std::size_t{2});
        QVERIFY(std::abs(errors.start.bias - -50) < 1e-9); // 100 ms early, 200 ms late
        QVERIFY(std::abs(errors.start.median - 150) < 1e-9);
        QVERIFY(std::abs(errors.start.percent90 - 200) < 1e-9);
        QVERIFY(std::abs(errors.end.bias - -250) < 1e-9);
        QCOMPARE(boundaryErrors(truth, made, std::vector<Match>{}), BoundaryErrors{});
    }

    void segmentsByHand()
    {
        const std::vector<TimedSegment> a{segment(1, 1, 0, 10), segment(1, 2, 20, 30), segment(1, 2, 40, 50)};
        const std::vector<TimedSegment> b{segment(1, 1, 0, 10), segment(1, 1, 20, 30)};
        const auto agreement = segmentAgreement(a, b, std::vector{0.5});
        QVERIFY(near(agreement.f1[0], 2.0 / 5));
        QCOMPARE(agreement.classes.size(), std::size_t{2});
        QVERIFY(near(agreement.classes[0].f1[0], 2.0 / 3));
        QCOMPARE(agreement.classes[0].second, std::size_t{2});
        QVERIFY(near(agreement.classes[1].f1[0], 0));
        // (1,1), (2,1), (2,none): observed 1/3, expected (1·2 + 2·0 + 0·1) / 9
        QVERIFY(near(agreement.kappa[0], (1.0 / 3 - 2.0 / 9) / (1 - 2.0 / 9)));
        QVERIFY(near(agreement.labelKappa[0], 0)); // of (1,1), (2,1)
        const auto nothing = segmentAgreement({}, {}, std::vector{0.5});
        QVERIFY(std::isnan(nothing.f1[0]) && std::isnan(nothing.kappa[0]) &&
                std::isnan(nothing.labelKappa[0]));
        QVERIFY(near(segmentAgreement(a, {}, std::vector{0.5}).f1[0], 0));
    }

    void nobodyIsTheTruth()
    {
        std::mt19937 random(33);
        std::uniform_real_distribution<double> jitter(0, 0.01); // no equal IoUs
        for (int round = 0; round < 200; ++round) {
            auto a = randomSegments(random, 9, false);
            auto b = randomSegments(random, 9, true);
            for (auto *list : {&a, &b}) {
                for (auto &s : *list)
                    s.end += 0.1 + jitter(random);
            }
            const std::vector<double> tiou{0.1, 0.5};
            const auto one = segmentAgreement(a, b, tiou);
            const auto other = segmentAgreement(b, a, tiou);
            const std::map<VideoId, double> lengths{{VideoId{1}, 15}, {VideoId{2}, 18}};
            for (std::size_t t = 0; t < tiou.size(); ++t) {
                QVERIFY(near(one.f1[t], other.f1[t]));
                QVERIFY(near(one.kappa[t], other.kappa[t]));
                QVERIFY(near(one.labelKappa[t], other.labelKappa[t]));
            }
            QVERIFY(near(frameAgreement(a, b, lengths).kappa, frameAgreement(b, a, lengths).kappa));
            const auto self = segmentAgreement(a, a, tiou);
            QVERIFY(a.empty() || near(self.f1[0], 1));
        }
    }

    /// Whole numbers are frames: the sweep equals looking at each frame.
    void framesAreAsDefined()
    {
        std::mt19937 random(34);
        const std::map<VideoId, double> lengths{{VideoId{1}, 15}, {VideoId{2}, 9}};
        for (int round = 0; round < 200; ++round) {
            const auto a = randomSegments(random, 6, false);
            const auto b = randomSegments(random, 6, false);
            std::vector<std::pair<std::set<std::int64_t>, std::set<std::int64_t>>> answers;
            std::map<int, std::vector<std::pair<bool, bool>>> ofClass;
            double equal = 0;
            for (const auto &[video, length] : lengths) {
                for (int f = 0; f < static_cast<int>(length); ++f) {
                    answers.emplace_back(going(a, static_cast<int>(video.value), f),
                                         going(b, static_cast<int>(video.value), f));
                    equal += answers.back().first == answers.back().second;
                    for (int c = 1; c <= 3; ++c)
                        ofClass[c].emplace_back(answers.back().first.contains(c),
                                                answers.back().second.contains(c));
                }
            }
            const auto agreement = frameAgreement(a, b, lengths);
            QCOMPARE(agreement.length, 24.0);
            QVERIFY(near(agreement.observed, equal / 24));
            QVERIFY(near(agreement.kappa, slowKappa(answers)));
            for (const auto &[id, kappa] : agreement.ofClass)
                QVERIFY(near(kappa, slowKappa(ofClass[static_cast<int>(id.value)])));
        }
        QVERIFY(std::isnan(frameAgreement({}, {}, {}).kappa));
    }
};

QTEST_GUILESS_MAIN(TestAgreement)
#include "testagreement.moc"
