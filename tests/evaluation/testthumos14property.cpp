// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/thumos14.h"
#include "tests/evaluation/randomsegments.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace onset;
using namespace onset::test;

namespace {

/// Length of the moments that lie within both, over those within the hull: counted on a grid of eighths.
double slowOverlap(const TimedSegment &a, const TimedSegment &b)
{
    const auto within = [](const TimedSegment &s, double t) {
        return std::min(s.start, s.end) < t && t < std::max(s.start, s.end);
    };
    double both = 0;
    double either = 0;
    for (double t = -20 + 1 / 16.0; t < 40; t += 1 / 8.0) {
        both += within(a, t) && within(b, t);
        either += within(a, t) || within(b, t);
    }
    return both == 0 ? 0 : both / either;
}

struct Judged
{
    double score = 0;
    bool right = false;
    std::int64_t video = 0;
    std::size_t place = 0; ///< in the file
};

/// The definition for one class and threshold, one look at a time.
std::vector<Judged> slowJudgement(const std::vector<TimedSegment> &truth,
                                  const std::vector<TimedSegment> &made,
                                  const std::vector<TimedSegment> &ambiguous, ClassId id, double tiou)
{
    std::set<std::size_t> right;
    for (const auto &t : truth) {
        if (t.actionClass != id)
            continue;
        std::size_t best = made.size();
        for (std::size_t i = 0; i < made.size(); ++i) {
            if (made[i].actionClass != id || made[i].video != t.video || right.contains(i))
                continue;
            const double mine = slowOverlap(t, made[i]);
            const double best_ = best == made.size() ? -1 : slowOverlap(t, made[best]);
            const bool isBetter = mine > best_ || (mine == best_ && made[i].score > made[best].score);
            if (isBetter)
                best = i;
        }
        if (best < made.size() && slowOverlap(t, made[best]) > tiou)
            right.insert(best);
    }
    std::vector<Judged> result;
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (made[i].actionClass != id)
            continue;
        const bool ignored = std::any_of(ambiguous.begin(), ambiguous.end(), [&](const TimedSegment &a) {
            return a.video == made[i].video && slowOverlap(a, made[i]) > 0;
        });
        if (right.contains(i) || !ignored)
            result.push_back({made[i].score, right.contains(i), made[i].video.value, i});
    }
    return result;
}

/// Does a come before b?
bool ranksFirst(const Judged &a, const Judged &b, Thumos14Kit kit)
{
    if (a.score != b.score)
        return a.score > b.score;
    if (kit == Thumos14Kit::Of2014 && a.right != b.right)
        return a.right;
    return a.video != b.video ? a.video < b.video : a.place < b.place;
}

double slowPrecision(const std::vector<Judged> &judged, std::size_t i, Thumos14Kit kit)
{
    double right = judged[i].right;
    double all = 1;
    for (std::size_t j = 0; j < judged.size(); ++j) {
        if (j != i && ranksFirst(judged[j], judged[i], kit)) {
            right += judged[j].right;
            ++all;
        }
    }
    return right / all;
}

double slowAveragePrecision(const std::vector<Judged> &judged, double positives, Thumos14Kit kit)
{
    double sum = 0;
    if (kit == Thumos14Kit::Of2015) {
        for (std::size_t i = 0; i < judged.size(); ++i)
            sum += judged[i].right ? slowPrecision(judged, i, kit) / positives : 0;
        return sum;
    }
    for (int k = 0; k <= 10; ++k) {
        double best = 0;
        for (std::size_t i = 0; i < judged.size(); ++i) {
            double found = judged[i].right;
            for (std::size_t j = 0; j < judged.size(); ++j)
                found += j != i && judged[j].right && ranksFirst(judged[j], judged[i], kit);
            if (found > 0 && found / positives >= k * 0.1)
                best = std::max(best, slowPrecision(judged, i, kit));
        }
        sum += best / 11;
    }
    return sum;
}

} // namespace

/// The protocol against its definition, on many small random inputs.
class TestThumos14Property : public QObject
{
    Q_OBJECT
private slots:
    void isAsDefined_data()
    {
        QTest::addColumn<bool>("old");
        QTest::newRow("2014") << true;
        QTest::newRow("2015") << false;
    }

    void isAsDefined()
    {
        QFETCH(bool, old);
        const auto kit = old ? Thumos14Kit::Of2014 : Thumos14Kit::Of2015;
        std::mt19937 random(21);
        const std::vector<double> tiou{0.1, 0.5, 0.75};
        int compared = 0;
        for (int round = 0; round < 150; ++round) {
            const auto truth = randomSegments(random, 8, 2, 2);
            const auto made = randomSegments(random, 24, 3, 2);
            const auto ambiguous = randomSegments(random, 2, 3, 1);
            const auto scores = evaluateThumos14(truth, made, ambiguous, {kit, tiou, false});
            for (const auto &each : scores.classes) {
                const auto positives =
                    static_cast<double>(std::count_if(truth.begin(), truth.end(), [&](const TimedSegment &s) {
                        return s.actionClass == each.actionClass;
                    }));
                for (std::size_t t = 0; t < tiou.size(); ++t) {
                    const auto judged = slowJudgement(truth, made, ambiguous, each.actionClass, tiou[t]);
                    const double expected = slowAveragePrecision(judged, positives, kit);
                    QVERIFY(std::abs(each.averagePrecision[t] - expected) < kExact);
                    ++compared;
                }
            }
        }
        QVERIFY(compared > 500);
    }

    /// What is judged video by video and ranked together is the whole protocol.
    void partsMakeTheWhole()
    {
        std::mt19937 random(22);
        for (int round = 0; round < 100; ++round) {
            const auto truth = randomSegments(random, 8, 3, 1);
            const auto made = randomSegments(random, 30, 3, 1);
            const auto ambiguous = randomSegments(random, 2, 3, 1);
            if (truth.empty())
                continue;
            for (const auto kit : {Thumos14Kit::Of2014, Thumos14Kit::Of2015}) {
                std::vector<Thumos14Judged> all;
                for (int v = 1; v <= 3; ++v) {
                    const auto in = [v](std::vector<TimedSegment> list) {
                        std::erase_if(list, [v](const TimedSegment &s) { return s.video.value != v; });
                        return list;
                    };
                    auto its = in(made);
                    std::stable_sort(its.begin(), its.end(),
                                     [](const auto &a, const auto &b) { return a.score > b.score; });
                    const auto outcomes =
                        judgeThumos14(in(truth), its, in(ambiguous), std::vector<double>{0.5}).at(0);
                    for (std::size_t i = 0; i < its.size(); ++i) {
                        if (outcomes[i] != Thumos14Outcome::Ignored)
                            all.push_back({its[i].score, outcomes[i] == Thumos14Outcome::Right});
                    }
                }
                const double joined =
                    thumos14AveragePrecision(kit, rankThumos14(kit, all), static_cast<double>(truth.size()));
                QCOMPARE(evaluateThumos14(truth, made, ambiguous, {kit, {0.5}, false}).average, joined);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestThumos14Property)
#include "testthumos14property.moc"
