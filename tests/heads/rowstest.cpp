// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/voting.h"
#include "inference/runtime/systems/mstcn/denselabels.h"
#include "inference/runtime/systems/rowheads/rowscale.h"
#include "inference/runtime/systems/temporalmaxer/steptargets.h"
#include "inference/runtime/training/reviewed.h"
#include "inference/runtime/training/scorecalibration.h"
#include "tests/heads/rowprobe.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace onset;
using test::plainVideo;

/// What lies around the heads: labels of rows and steps, crops, detections, calibration.
class TestHeadRows : public QObject
{
    Q_OBJECT

private slots:
    void stretchesCoverTogether();
    void stepsHaveTheirLabels();
    void farEndsBelongToHigherLevels();
    void shortLabelsAreNotLost();
    void unknownStepsAreMasked();
    void rowsHaveOneLabel();
    void strideAndLevelsFollowTheLabels();
    void cropsAreStretched();
    void videosAreDrawnByWeight();
    void endsAreVotedOn();
    void detectionsOverlapLittle();
    void edgesAreDistributions();
    void denseStretches();
    void scoresAreCalibrated();
    void detectionsAreJudged();
    void classesAreTakenByName();
    void networksThatMakeNoSense();
};

void TestHeadRows::stretchesCoverTogether()
{
    auto video = plainVideo(100, {});
    QVERIFY(wasReviewed(video, frameRange(0, 100)));
    video.wholly = false;
    QVERIFY(!wasReviewed(video, frameRange(0, 1)));
    video.reviewed = {frameRange(20, 40), frameRange(0, 20), frameRange(60, 80)};
    QVERIFY(wasReviewed(video, frameRange(5, 40)));
    QVERIFY(!wasReviewed(video, frameRange(5, 41)));
    video.reviewedFor = {{1, frameRange(40, 60)}};
    QVERIFY(!wasReviewed(video, frameRange(5, 70)) && !wasReviewed(video, 0, frameRange(5, 70)));
    QVERIFY(wasReviewed(video, 1, frameRange(5, 70)));
    QCOMPARE(reviewedStretches(video, 100), (std::vector<FrameRange>{frameRange(0, 40), frameRange(60, 80)}));
    video.wholly = true;
    QCOMPARE(reviewedStretches(video, 100), (std::vector<FrameRange>{frameRange(0, 100)}));
}

void TestHeadRows::stepsHaveTheirLabels()
{
    // Rows of 4 frames: class 1 in rows [4, 9).
    const RowLabels labels(plainVideo(64, {{frameRange(16, 36), 1}}), 2, 16, 4);
    const auto levels = stepTargets(labels, {0, 16, 1}, 2, 16, 2);
    QCOMPARE(levels.size(), std::size_t{2});
    const auto &first = levels[0];
    // Within 1.5 of the middle 6.5 and less than 4 from both ends: rows 5 to 7; those after are level 1's.
    const std::vector<float> positive{0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0};
    QCOMPARE(first.positive, positive);
    QCOMPARE(std::vector<float>(first.labels.begin() + 16, first.labels.end()), positive);
    QCOMPARE(std::accumulate(first.labels.begin(), first.labels.begin() + 16, 0.0F), 0.0F);
    QCOMPARE(first.start[5], 1.5F);
    QCOMPARE(first.end[5], 3.5F);
    QCOMPARE(first.start[6], 2.5F);
    QCOMPARE(first.end[6], 2.5F);
    QVERIFY(std::all_of(first.mask.begin(), first.mask.end(), [](float m) { return m == 1; }));
}

void TestHeadRows::farEndsBelongToHigherLevels()
{
    const RowLabels labels(plainVideo(32, {{frameRange(8, 24), 0}}), 1, 32, 1);
    const auto levels = stepTargets(labels, {0, 32, 1}, 1, 32, 3);
    QCOMPARE(std::accumulate(levels[0].positive.begin(), levels[0].positive.end(), 0.0F), 0.0F);
    // The ends are 8 or more away from all but the middle, which is level 2's: steps of 4 rows.
    QCOMPARE(std::accumulate(levels[1].positive.begin(), levels[1].positive.end(), 0.0F), 0.0F);
    const auto &top = levels[2];
    QCOMPARE(top.positive, (std::vector<float>{0, 0, 0, 1, 1, 1, 0, 0})); // middles 12.5, 16.5, 20.5
    QCOMPARE(top.start[4], 8.5F / 4);
    QCOMPARE(top.end[4], 7.5F / 4);
}

void TestHeadRows::shortLabelsAreNotLost()
{
    // Less than a row, and no row's middle lies in it.
    const RowLabels labels(plainVideo(40, {{frameRange(9, 10), 0}}), 1, 10, 4);
    const auto levels = stepTargets(labels, {0, 10, 1}, 1, 12, 3);
    QCOMPARE(levels[0].positive[2], 1.0F);
    QCOMPARE(levels[0].start[2], 0.25F);
    QCOMPARE(levels[0].end[2], 0.0F);
    QCOMPARE(std::accumulate(levels[0].positive.begin(), levels[0].positive.end(), 0.0F), 1.0F);
    QCOMPARE(std::vector<float>(levels[0].mask.begin() + 10, levels[0].mask.end()),
             (std::vector<float>{0, 0})); // padding
}

void TestHeadRows::unknownStepsAreMasked()
{
    auto video = plainVideo(32, {{frameRange(8, 12), 0}});
    video.wholly = false;
    video.reviewed = {frameRange(0, 4)};
    video.reviewedFor = {{1, frameRange(4, 20)}};
    const RowLabels labels(video, 2, 32, 1);
    const auto levels = stepTargets(labels, {0, 32, 1}, 2, 32, 1);
    for (std::size_t row = 0; row < 32; ++row) {
        const bool ofFirst = row < 4 || (row >= 8 && row < 12);
        QCOMPARE(levels[0].mask[row], ofFirst ? 1.0F : 0.0F);
        QCOMPARE(levels[0].mask[32 + row], row < 20 ? 1.0F : 0.0F);
    }
}

void TestHeadRows::rowsHaveOneLabel()
{
    auto video = plainVideo(40, {{frameRange(8, 24), 1}, {frameRange(16, 20), 0}});
    const RowLabels labels(video, 2, 10, 4);
    QCOMPARE(rowLabels(labels, {0, 10, 1}, 12),
             (std::vector<std::int64_t>{0, 0, 2, 2, 1, 2, 0, 0, 0, 0, -1, -1}));
    QCOMPARE(rowLabels(labels, {2, 8, 2}, 8), (std::vector<std::int64_t>{2, 2, 2, 2, 1, 1, 2, 2}));
    video.wholly = false;
    video.reviewed = {frameRange(0, 8)};
    QCOMPARE(rowLabels(RowLabels(video, 2, 10, 4), {0, 10, 1}, 10),
             (std::vector<std::int64_t>{0, 0, 2, 2, 1, 2, -1, -1, -1, -1}));
}

void TestHeadRows::strideAndLevelsFollowTheLabels()
{
    TrainingSet set;
    set.classes = {"long", "short"};
    set.training = {
        plainVideo(1000, {{frameRange(0, 400), 0}, {frameRange(500, 512), 1}, {frameRange(600, 614), 1}})};
    QCOMPARE(rowStride(set, 3), 3);
    QCOMPARE(rowStride(set, 0), 7); // half of 14
    set.training[0].segments.push_back({frameRange(700, 703), 1});
    set.training[0].segments.push_back({frameRange(710, 713), 1});
    QCOMPARE(rowStride(set, 0), 6);
    set.training[0].segments.push_back({frameRange(720, 723), 1});
    QCOMPARE(rowStride(set, 0), 4); // not less
    QCOMPARE(rowStride({}, 0), 8);
    QCOMPARE(pyramidLevels({}), 2);
    QCOMPARE(pyramidLevels({3}), 2);
    QCOMPARE(pyramidLevels({32}), 4); // steps of 8 rows
    QCOMPARE(pyramidLevels({33}), 5);
    QCOMPARE(pyramidLevels({1e9}), 8);
}

void TestHeadRows::cropsAreStretched()
{
    QCOMPARE(test::croppedCount(10, 3, 4, 1), (std::vector<float>{3, 4, 5, 6}));
    QCOMPARE(test::croppedCount(10, 2, 4, 2), (std::vector<float>{1.75F, 2.25F, 2.75F, 3.25F}));
    QCOMPARE(test::croppedCount(10, 0, 5, 0.5), (std::vector<float>{0.5F, 2.5F, 4.5F, 6.5F, 8.5F}));
    QCOMPARE(test::croppedCount(2, 0, 4, 2), (std::vector<float>{0, 0.25F, 0.75F, 1})); // not beyond the ends
    QCOMPARE(test::croppedCount(1, 0, 2, 2), (std::vector<float>{0, 0}));
}

void TestHeadRows::videosAreDrawnByWeight()
{
    const auto counts = test::drawsOf({1, 0, 3}, 4000);
    QCOMPARE(counts[1], 0);
    QVERIFY(counts[0] > 850 && counts[0] < 1150);
    const auto alike = test::drawsOf({0, 0}, 1000);
    QVERIFY(alike[0] > 400 && alike[1] > 400);
}

void TestHeadRows::endsAreVotedOn()
{
    const std::vector<Proposal> voters{
        {frameRange(0, 100), 0.6}, {frameRange(10, 110), 0.3}, {frameRange(500, 600), 0.9}};
    const double near = 0.3 * 90.0 / 110; // IoU 9/11 with the first
    const auto votes = edgeVotes(frameRange(0, 100), voters, 0.7);
    QCOMPARE(votes.size(), std::size_t{2});
    QVERIFY(std::abs(votes[1].weight - near / (0.6 + near)) < 1e-12);
    const auto voted = votedBoundaries(std::vector<Proposal>{{frameRange(0, 100), 0.5}}, voters, 0.7);
    QCOMPARE(voted[0].range.start.value, std::llround(10 * votes[1].weight));
    QCOMPARE(voted[0].range.end.value, std::llround(100 + 10 * votes[1].weight));
    QCOMPARE(voted[0].score, 0.5);
    const std::vector<Proposal> alone{{frameRange(200, 300), 0.5}};
    QCOMPARE(votedBoundaries(alone, voters, 0.7), alone);
}

void TestHeadRows::detectionsOverlapLittle()
{
    const std::vector<ScoredSegment> candidates{{frameRange(0, 100), 0, 0.9},
                                                {frameRange(2, 100), 0, 0.8},
                                                {frameRange(0, 100), 1, 0.5},
                                                {frameRange(300, 400), 0, 0.4}};
    const auto found = test::detectionsOf(candidates, 0.1, 100);
    QCOMPARE(found.size(), std::size_t{3}); // the second is left 0.8 · exp(-0.98² / 0.1)
    QCOMPARE(found[0].score, 0.9);
    QCOMPARE(found[0].range, frameRange(1, 100)); // voted on by the second
    QCOMPARE(found[1].actionClass, 1);
    QCOMPARE(found[2].range, frameRange(300, 400));
    QCOMPARE(test::detectionsOf(candidates, 0.1, 2).size(), std::size_t{2});
    QVERIFY(test::detectionsOf({}, 0.1, 2).empty());
}

void TestHeadRows::edgesAreDistributions()
{
    const std::vector<ScoredSegment> candidates{
        {frameRange(10, 50), 0, 0.5}, {frameRange(18, 50), 0, 0.5}, {frameRange(10, 50), 1, 0.9}};
    const auto edges = test::edgesOf({{frameRange(10, 50), 0, 0.8}}, candidates, 10, 8);
    const auto sum = [](const std::vector<float> &curve) {
        return std::accumulate(curve.begin(), curve.end(), 0.0);
    };
    QVERIFY(std::abs(sum(edges.start) - 0.8) < 1e-6 && std::abs(sum(edges.end) - 0.8) < 1e-6);
    // All ends are at frame 50, row 5.75 between the middles 5.5 and 6.5 (of rows 5 and 6).
    QVERIFY(std::abs(edges.end[5] - 0.8 * 0.25) < 1e-6 && std::abs(edges.end[6] - 0.8 * 0.75) < 1e-6);
    QVERIFY(edges.start[0] > 0 && edges.start[1] > 0.3 && edges.start[2] > 0.05 && edges.start[4] == 0);
    const auto none = test::edgesOf({}, candidates, 0, 8);
    QVERIFY(none.start.empty());
}

void TestHeadRows::denseStretches()
{
    const std::vector<std::vector<float>> shares{{0.8F, 0.2F, 0}, {0.3F, 0.7F, 0}, {0.1F, 0.9F, 0},
                                                 {0, 0.4F, 0.6F}, {1, 0, 0},       {0, 0, 1}};
    const auto found = test::denseOf(shares, 4, 22, 1);
    QCOMPARE(found.size(), std::size_t{3});
    QCOMPARE(found[0].range, frameRange(20, 22)); // cut to the video
    QCOMPARE(found[0].actionClass, 1);
    QCOMPARE(found[1].range, frameRange(4, 12));
    QVERIFY(std::abs(found[1].score - 0.8) < 1e-6);
    QCOMPARE(found[2].range, frameRange(12, 16));
    QCOMPARE(test::denseOf(shares, 4, 22, 2).size(), std::size_t{1});
}

void TestHeadRows::scoresAreCalibrated()
{
    // Scores of 0.9 and 0.2 that are right half and a tenth of the time.
    std::vector<JudgedScore> judged;
    for (int i = 0; i < 400; ++i)
        judged.push_back({0, i % 2 == 0 ? 0.9 : 0.2, i % 2 == 0 ? i % 4 == 0 : i % 20 == 1});
    const double before = calibrationError(judged);
    QVERIFY(std::abs(before - 0.5 * (0.4 + 0.1)) < 1e-9);
    const auto calibration = ScoreCalibration::learn(2, judged);
    for (auto &one : judged)
        one.score = calibration.apply(0, one.score);
    QVERIFY2(calibrationError(judged) < 0.03, qPrintable(QString::number(calibrationError(judged))));
    QVERIFY(calibration.apply(1, 0.9) < 0.7); // a class without examples follows the others
    double last = -1;
    for (double score = 0; score <= 1; score += 0.05) {
        const double now = calibration.apply(0, score);
        QVERIFY(now > last && now >= 0 && now <= 1);
        last = now;
    }
    const auto numbers = calibration.numbers();
    QVERIFY(std::abs(ScoreCalibration::from(numbers).apply(0, 0.9) - calibration.apply(0, 0.9)) < 1e-6);
    QCOMPARE(ScoreCalibration::learn(2, {}).apply(1, 0.37), 0.37);
    QVERIFY(std::isnan(calibrationError({})));
}

void TestHeadRows::detectionsAreJudged()
{
    auto video = plainVideo(100, {{frameRange(10, 30), 0}});
    video.wholly = false;
    video.reviewed = {frameRange(0, 50)};
    const auto result = judged(video, std::vector<ScoredSegment>{{frameRange(11, 30), 0, 0.5},
                                                                 {frameRange(10, 30), 0, 0.9},
                                                                 {frameRange(10, 30), 1, 0.8},
                                                                 {frameRange(60, 80), 0, 0.7}});
    QCOMPARE(result.size(), std::size_t{3}); // nobody looked at 60 to 80
    QVERIFY(result[0].right && result[0].score == 0.9);
    QVERIFY(!result[1].right && !result[2].right); // another class; taken already
}

void TestHeadRows::classesAreTakenByName()
{
    QCOMPARE(test::takenOutputs({"a", "b"}, {"new", "b", "a"}), (std::vector<float>{-1, 20, 10}));
    QCOMPARE(test::takenOutputs({"a", "b"}, {"b"}), (std::vector<float>{20}));
}

void TestHeadRows::networksThatMakeNoSense()
{
    QVERIFY(test::complaintOfNetwork("{}").empty());
    QVERIFY(test::complaintOfNetwork(R"({"pyramid": "mean"})").find("'network.pyramid'") !=
            std::string::npos);
    QVERIFY(test::complaintOfNetwork(R"({"head": "corner"})").find("regression or trident") !=
            std::string::npos);
    QVERIFY(test::complaintOfNetwork(R"({"width": 10})").find("'network.width'") != std::string::npos);
    QVERIFY(test::complaintOfNetwork(R"({"levels": 20})").find("'network.levels'") != std::string::npos);
    QVERIFY(test::complaintOfNetwork(R"({"head": "trident", "bins": 0})").find("'network.bins'") !=
            std::string::npos);
}

QTEST_GUILESS_MAIN(TestHeadRows)
#include "rowstest.moc"
