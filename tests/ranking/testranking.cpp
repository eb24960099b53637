// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/ranking.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace onset;

namespace {

Candidate proposal(std::int64_t number, std::int64_t start, double score)
{
    Candidate one;
    one.detection = DetectionId{number};
    one.video = VideoId{1};
    one.range = frameRange(start, start + 10);
    one.actionClass = ClassId{2};
    one.score = one.likelihood = score;
    return one;
}

Candidate sample(std::int64_t start)
{
    Candidate one;
    one.kind = Candidate::Kind::Sample;
    one.video = VideoId{1};
    one.range = frameRange(start, start + 50);
    return one;
}

std::vector<std::int64_t> numbers(const std::vector<RankedCandidate> &order)
{
    std::vector<std::int64_t> result;
    for (const auto &one : order)
        result.push_back(one.candidate.detection.value);
    return result;
}

} // namespace

class TestRanking : public QObject
{
    Q_OBJECT
private slots:
    void gainIsTheMeanOfWhatIsKnown();
    void theLargestGainComesFirst();
    void aPlaceComesOnceBeforeItComesAgain();
    void twoPeopleAreTwoPlaces();
    void classesWithFewLabelsComeFirst();
    void whatIsSureTeachesLessTheMoreIsKnown();
    void samplesAreSpreadByTheirShare();
    void theOrderOfTheInputDoesNotMatter();
    void nothingToDo();
};

void TestRanking::gainIsTheMeanOfWhatIsKnown()
{
    RankSettings settings;
    settings.classUncertainty = 2;
    settings.edgeUncertainty = 1;
    settings.disagreement = 1;
    settings.novelty = 1;
    settings.likelihood = 0;
    Reasons reasons;
    QCOMPARE(expectedGain(proposal(1, 0, 0.5), reasons, settings), 0.0);
    reasons.classUncertainty = 0.5;
    reasons.novelty = 1;
    QVERIFY(std::abs(expectedGain(proposal(1, 0, 0.5), reasons, settings) - 2.0 / 3) < 1e-12);
    reasons.edgeUncertainty = 7; // clamped
    QVERIFY(std::abs(expectedGain(proposal(1, 0, 0.5), reasons, settings) - 0.75) < 1e-12);
}

void TestRanking::theLargestGainComesFirst()
{
    const std::vector<Candidate> candidates{proposal(1, 0, 0.9), proposal(2, 100, 0.5),
                                            proposal(3, 200, 0.5)};
    std::vector<Reasons> reasons(3);
    reasons[0].classUncertainty = 0.1;
    reasons[1].classUncertainty = 0.9;
    reasons[2].classUncertainty = 0.5;
    RankSettings settings;
    settings.likelihood = 0;
    QCOMPARE(numbers(ranked(candidates, reasons, {}, {}, settings)), (std::vector<std::int64_t>{2, 3, 1}));
    settings.likelihood = 100;
    QCOMPARE(numbers(ranked(candidates, reasons, {}, {}, settings)), (std::vector<std::int64_t>{1, 2, 3}));
}

void TestRanking::aPlaceComesOnceBeforeItComesAgain()
{
    const std::vector<Candidate> candidates{proposal(1, 0, 0.9), proposal(2, 1, 0.8), proposal(3, 100, 0.1)};
    const std::vector<Reasons> reasons(3);
    QCOMPARE(numbers(ranked(candidates, reasons, {}, {}, {})), (std::vector<std::int64_t>{1, 3, 2}));
    // Nor before the others where the place was decided already; in another video it was not.
    const Decided decided{
        {{candidates[0].video, candidates[0].range, {}}, {VideoId{77}, candidates[2].range, {}}}, {}};
    QCOMPARE(numbers(ranked(candidates, reasons, {}, decided, {})), (std::vector<std::int64_t>{3, 1, 2}));
}

void TestRanking::twoPeopleAreTwoPlaces()
{
    std::vector<Candidate> candidates{proposal(1, 0, 0.9), proposal(2, 1, 0.8), proposal(3, 100, 0.1)};
    const std::vector<Reasons> reasons(3);
    const auto person = [](int run, int number) { return productId<TrackId>(RunId{run}, number); };
    candidates[0].track = person(5, 1);
    candidates[1].track = person(5, 2);
    QCOMPARE(numbers(ranked(candidates, reasons, {}, {}, {})), (std::vector<std::int64_t>{1, 2, 3}));
    candidates[1].track = person(4, 2); // of another run: perhaps the same one
    QCOMPARE(numbers(ranked(candidates, reasons, {}, {}, {})), (std::vector<std::int64_t>{1, 3, 2}));
    candidates[1].track.reset(); // whoever does it
    QCOMPARE(numbers(ranked(candidates, reasons, {}, {}, {})), (std::vector<std::int64_t>{1, 3, 2}));
}

void TestRanking::classesWithFewLabelsComeFirst()
{
    // Of one class all is likely and known well, of the other little.
    std::vector<Candidate> candidates;
    for (int i = 0; i < 6; ++i) {
        candidates.push_back(proposal(i + 1, 100 * i, i < 3 ? 0.9 : 0.4));
        candidates.back().actionClass = ClassId{i < 3 ? 1 : 2};
    }
    const std::vector<Reasons> reasons(candidates.size());
    const auto order = [&](std::size_t labels, double balance) {
        RankSettings settings;
        settings.balance = balance;
        return numbers(ranked(candidates, reasons, {}, Decided{{}, {{ClassId{1}, labels}}}, settings));
    };
    QCOMPARE(order(9, 1), (std::vector<std::int64_t>{4, 5, 6, 1, 2, 3}));
    QCOMPARE(order(9, 0), (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6}));
    // As labels come they count: 0.9, then 0.9 / 1.9 = 0.47 before 0.4, then 0.9 / 2.8 after it.
    QCOMPARE(order(0, 1), (std::vector<std::int64_t>{1, 2, 4, 3, 5, 6}));
    // What is told as gain falls in the order that is told.
    const auto told = ranked(candidates, reasons, {}, Decided{{}, {{ClassId{1}, 9}}}, {});
    QVERIFY(std::is_sorted(told.begin(), told.end(), [](const RankedCandidate &a, const RankedCandidate &b) {
        return a.gain > b.gain;
    }));
}

void TestRanking::whatIsSureTeachesLessTheMoreIsKnown()
{
    RankSettings settings;
    settings.balance = 0;
    settings.randomShare = 0;
    const std::vector<Candidate> all{proposal(1, 0, 0.9), proposal(2, 100, 0.4)}; // sure, and unsure
    const std::vector<Reasons> why{{0.1, 0.1, 0.1, 0.1}, {0.9, 0.9, 0.9, 0.9}};
    Decided decided;
    decided.labels = {{ClassId{1}, 0}, {ClassId{2}, 0}};
    const std::vector<std::int64_t> sureFirst{1, 2};
    const std::vector<std::int64_t> unsureFirst{2, 1};
    QCOMPARE(numbers(ranked(all, why, {}, decided, settings)), sureFirst);
    decided.labels = {{ClassId{1}, 12}, {ClassId{2}, 4}};
    QCOMPARE(numbers(ranked(all, why, {}, decided, settings)), unsureFirst);
    settings.likelihoodHalf = 0;
    QCOMPARE(numbers(ranked(all, why, {}, decided, settings)), sureFirst);
}

void TestRanking::samplesAreSpreadByTheirShare()
{
    std::vector<Candidate> candidates;
    std::vector<Candidate> samples;
    for (int i = 0; i < 90; ++i)
        candidates.push_back(proposal(i + 1, 100 * i, 0.5));
    for (int i = 0; i < 50; ++i)
        samples.push_back(sample(50 * i));
    const std::vector<Reasons> reasons(candidates.size());
    RankSettings settings;
    settings.randomShare = 0.1;
    const auto order = ranked(candidates, reasons, samples, {}, settings);
    QCOMPARE(order.size(), std::size_t{100});
    for (std::size_t from = 0; from < 100; from += 10) {
        const auto count = std::count_if(
            order.begin() + static_cast<long>(from), order.begin() + static_cast<long>(from) + 10,
            [](const RankedCandidate &one) { return one.candidate.kind == Candidate::Kind::Sample; });
        QCOMPARE(count, 1);
    }
    settings.randomShare = 0;
    QCOMPARE(ranked(candidates, reasons, samples, {}, settings).size(), std::size_t{90});
}

void TestRanking::theOrderOfTheInputDoesNotMatter()
{
    std::mt19937 random(5);
    std::vector<std::pair<Candidate, Reasons>> all;
    for (int i = 0; i < 60; ++i) {
        Reasons reasons;
        reasons.classUncertainty = static_cast<double>(random() % 4) / 4;
        if (random() % 2)
            reasons.edgeUncertainty = static_cast<double>(random() % 4) / 4;
        all.emplace_back(
            proposal(i + 1, static_cast<std::int64_t>(random() % 300), static_cast<double>(random() % 3) / 3),
            reasons);
    }
    std::vector<std::int64_t> first;
    for (int round = 0; round < 5; ++round) {
        std::vector<Candidate> candidates;
        std::vector<Reasons> reasons;
        for (const auto &[candidate, reason] : all) {
            candidates.push_back(candidate);
            reasons.push_back(reason);
        }
        const auto order = numbers(ranked(candidates, reasons, {}, {}, {}));
        if (round == 0)
            first = order;
        QCOMPARE(order, first);
        std::shuffle(all.begin(), all.end(), random);
    }
}

void TestRanking::nothingToDo()
{
    QVERIFY(ranked({}, {}, {}, {}, {}).empty());
    const std::vector<Candidate> samples{sample(0), sample(50)};
    QCOMPARE(ranked({}, {}, samples, {}, {}).size(), std::size_t{2});
}

QTEST_APPLESS_MAIN(TestRanking)
#include "testranking.moc"
