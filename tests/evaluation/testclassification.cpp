// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetclassification.h"
#include "storage/evaluation/charades.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <set>

using namespace onset;

namespace {

constexpr std::array<std::size_t, 3> kTop{1, 2, 5};

TimedSegment said(int video, int actionClass, double score = 0)
{
    return {VideoId{video}, ClassId{actionClass}, 0, 0, score};
}

bool near(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) < 1e-12;
}

/// How many of the list are tried before place i: better scored, or as good and later.
std::size_t before(const std::vector<TimedSegment> &list, std::size_t i)
{
    std::size_t count = 0;
    for (std::size_t j = 0; j < list.size(); ++j)
        count += list[j].score > list[i].score || (list[j].score == list[i].score && j > i);
    return count;
}

std::vector<TimedSegment> thoseWith(const std::vector<TimedSegment> &list, auto condition)
{
    std::vector<TimedSegment> result;
    std::copy_if(list.begin(), list.end(), std::back_inserter(result), condition);
    return result;
}

/// Area under the best precision at a recall or a higher one, a positive at a time.
double slowPrecision(const std::set<VideoId> &positives, const std::vector<TimedSegment> &made)
{
    const auto isRight = [&](std::size_t i) { // in the video and the first there
        bool right = positives.contains(made[i].video);
        for (std::size_t j = 0; j < made.size(); ++j)
            right = right && !(j != i && made[j].video == made[i].video && before(made, j) < before(made, i));
        return right;
    };
    std::vector<std::pair<std::size_t, double>> points; // found, precision
    for (std::size_t i = 0; i < made.size(); ++i) {
        std::size_t found = 0;
        for (std::size_t j = 0; j < made.size(); ++j)
            found += before(made, j) <= before(made, i) && isRight(j);
        points.emplace_back(found, static_cast<double>(found) / static_cast<double>(before(made, i) + 1));
    }
    double area = 0;
    for (std::size_t k = 1; k <= positives.size(); ++k) {
        double best = 0;
        for (const auto &[found, precision] : points)
            best = found >= k ? std::max(best, precision) : best;
        area += best / static_cast<double>(positives.size());
    }
    return area;
}

} // namespace

/// Whole videos, and moments of videos, classified.
class TestClassification : public QObject
{
    Q_OBJECT
private slots:
    void byHand()
    {
        const std::vector<TimedSegment> truth{said(1, 1), said(1, 1), said(1, 2), said(2, 3), said(3, 1)};
        const std::vector<TimedSegment> made{said(1, 2, 0.9), said(1, 3, 0.8), said(1, 1, 0.1),
                                             said(2, 1, 0.5), said(2, 3, 0.4), said(9, 1, 0.7)};
        const auto scores = evaluateActivityNetClassification(truth, made, kTop);
        QVERIFY(near(scores.hit[0], 1.0 / 3));
        QVERIFY(near(scores.hit[1], 2.0 / 3));
        QVERIFY(near(scores.errorAt(2), 1.0 / 3)); // nothing is said of video 3
        QVERIFY(near(scores.hitOfClasses[0], 0.5 / 3));
        QVERIFY(near(scores.hitOfClasses[2], 2.0 / 3));
        QCOMPARE(scores.classes.size(), std::size_t{3});
        QVERIFY(near(scores.classes[0].averagePrecision, 1.0 / 3 / 2)); // 9 and 2 wrong, 1 right
        QVERIFY(near(scores.classes[1].averagePrecision, 1));
        QVERIFY(near(scores.classes[2].averagePrecision, 0.5));
    }

    void isAsDefined()
    {
        std::mt19937 random(51);
        for (int round = 0; round < 200; ++round) {
            std::vector<TimedSegment> truth(random() % 6);
            std::vector<TimedSegment> made(random() % 16);
            for (auto *list : {&truth, &made}) {
                for (auto &s : *list)
                    s = said(1 + static_cast<int>(random() % 3), 1 + static_cast<int>(random() % 3),
                             static_cast<double>(random() % 5));
            }
            const auto scores = evaluateActivityNetClassification(truth, made, kTop);
            std::set<VideoId> videos;
            for (const auto &t : truth)
                videos.insert(t.video);
            for (std::size_t n = 0; n < kTop.size(); ++n) {
                double hits = 0;
                double shares = 0;
                for (const auto video : videos) {
                    const auto its = thoseWith(made, [&](const auto &s) { return s.video == video; });
                    std::set<ClassId> wanted;
                    std::set<ClassId> found;
                    for (const auto &t : truth) {
                        if (t.video == video)
                            wanted.insert(t.actionClass);
                    }
                    for (std::size_t i = 0; i < its.size(); ++i) {
                        if (before(its, i) < kTop[n] && wanted.contains(its[i].actionClass))
                            found.insert(its[i].actionClass);
                    }
                    hits += !found.empty();
                    shares += static_cast<double>(found.size()) / static_cast<double>(wanted.size());
                }
                const double count = videos.empty() ? std::nan("") : static_cast<double>(videos.size());
                QVERIFY(near(scores.hit[n], hits / count));
                QVERIFY(near(scores.hitOfClasses[n], shares / count));
            }
            for (const auto &each : scores.classes) {
                const auto ofClass = [&](const auto &s) { return s.actionClass == each.actionClass; };
                std::set<VideoId> positives;
                for (const auto &t : thoseWith(truth, ofClass))
                    positives.insert(t.video);
                QVERIFY(near(each.averagePrecision, slowPrecision(positives, thoseWith(made, ofClass))));
            }
        }
    }

    void charadesByHand()
    {
        // 25 moments of 10 s: every 0.4 s. Both ends count.
        const std::vector<CharadesVideo> videos{{10, {{0, 0.4, 0.8}, {0, 0.5, 0.8}, {1, 9.7, 99}}}};
        std::vector<double> scores(50, -std::numeric_limits<double>::infinity());
        scores[1 * 2] = 0.5; // right
        scores[5 * 2] = 0.9; // wrong
        scores[2 * 2] = 0.1; // right
        const auto result = evaluateCharades(videos, scores, 2);
        QVERIFY(near(result.averagePrecision[0], (1.0 / 2 + 2.0 / 3) / 2));
        QVERIFY(std::isnan(result.averagePrecision[1])); // from 9.7 s on there is no moment
        QVERIFY(std::isnan(result.mean) && std::isnan(result.weightedMean));
        QVERIFY(
            near(evaluateCharades(videos, std::vector<double>(25, 0.0), 1).mean, (1.0 / 2 + 2.0 / 3) / 2));
    }

    void charadesAsDefined()
    {
        std::mt19937 random(52);
        for (int round = 0; round < 60; ++round) {
            std::vector<CharadesVideo> videos(1 + random() % 3);
            for (auto &video : videos) {
                video.length = 5 + static_cast<double>(random() % 20);
                for (auto n = random() % 4; n > 0; --n) {
                    const double start = static_cast<double>(random() % 20);
                    video.actions.push_back({random() % 2, start, start + static_cast<double>(random() % 6)});
                }
            }
            std::vector<double> scores(videos.size() * 25 * 2);
            for (auto &score : scores)
                score = static_cast<double>(random() % 6);
            const auto result = evaluateCharades(videos, scores, 2);
            for (std::size_t c = 0; c < 2; ++c) {
                std::vector<bool> there;
                for (const auto &video : videos) {
                    for (int j = 0; j < 25; ++j)
                        there.push_back(
                            std::any_of(video.actions.begin(), video.actions.end(), [&](const auto &a) {
                                const double moment = j / 25.0 * video.length;
                                return a.actionClass == c && !(moment < a.start) && !(moment > a.end);
                            }));
                }
                double sum = 0;
                double positives = 0;
                for (std::size_t i = 0; i < there.size(); ++i) {
                    double right = 0;
                    double all = 0;
                    for (std::size_t k = 0; k < there.size(); ++k) {
                        const double mine = scores[i * 2 + c];
                        const double other = scores[k * 2 + c];
                        if (other > mine || (other == mine && k <= i)) {
                            right += there[k];
                            ++all;
                        }
                    }
                    sum += there[i] ? right / all : 0;
                    positives += there[i];
                }
                QVERIFY(near(result.averagePrecision[c], sum / positives)); // 0 / 0 is NaN on both sides
            }
        }
    }

    void nothingIsUndefined()
    {
        const auto scores = evaluateActivityNetClassification({}, std::vector{said(1, 1)}, kTop);
        QVERIFY(std::isnan(scores.hit[0]) && std::isnan(scores.meanAveragePrecision));
        QCOMPARE(evaluateActivityNetClassification(std::vector{said(1, 1)}, {}, kTop).errorAt(0), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestClassification)
#include "testclassification.moc"
