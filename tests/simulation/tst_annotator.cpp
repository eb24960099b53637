// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/annotator.h"
#include "scriptedset.h"

#include <QTest>

#include <algorithm>

using namespace onset;

namespace {

std::vector<TrainingVideo> twoVideos()
{
    return {scriptedVideo(1, 200, {{frameRange(20, 60), 0}, {frameRange(100, 140), 1}}),
            scriptedVideo(2, 100, {{frameRange(10, 30), 1}})};
}

} // namespace

class TestAnnotator : public QObject
{
    Q_OBJECT
private slots:
    void fromScratchCostsThreeAndTheWatching();
    void aProposalThatFitsIsOneKey();
    void anEdgeCostsAtMostTwo();
    void theKeyOfTheRightClassDecides();
    void aProposalOfNoClassIsNamed();
    void whatMatchesNothingIsRejected();
    void aSegmentIsFoundOnce();
    void unseenStaysUnknown();
    void whatIsMissingBesideAProposalIsNotSaidToBeAbsent();
    void theSameKeySaysThatNothingElseIsThere();
    void theKeyOfAnotherClassSaysItToo();
    void aStretchIsLabelledToItsSegmentsEnds();
    void decisionsAreCounted();
};

void TestAnnotator::fromScratchCostsThreeAndTheWatching()
{
    const auto truth = twoVideos();
    ScriptedAnnotator annotator(truth, {});
    annotator.labelVideo(0);
    QCOMPARE(annotator.effort().actions, 6 + 2.0); // two segments, 20 s
    QCOMPARE(annotator.effort().watched, 20.0);
    QCOMPARE(annotator.effort().seconds(), 6 * 1.63 + 20);
    QVERIFY(annotator.known()[0].wholly);
    QVERIFY(annotator.known()[0].segments == truth[0].segments);
    QVERIFY(annotator.isDecided(0, frameRange(0, 5), 0));
}

void TestAnnotator::aProposalThatFitsIsOneKey()
{
    const auto truth = twoVideos();
    ScriptedAnnotator annotator(truth, {});
    QVERIFY(annotator.review(0, frameRange(21, 57), 0) == ScriptedAnnotator::Decision::Accepted);
    QCOMPARE(annotator.effort().actions, 1.0);
    // Within a tenth of its length the edges are left as they are.
    QVERIFY(annotator.known()[0].segments == (std::vector<LabelledSegment>{{frameRange(21, 57), 0}}));
    QCOMPARE(annotator.effort().watched, (36 + 10) / 10.0);
}

void TestAnnotator::anEdgeCostsAtMostTwo()
{
    const auto truth = twoVideos();
    AnnotatorRules exact;
    exact.edgeTolerance = 0;
    exact.toleratedFrames = 0;
    ScriptedAnnotator annotator(truth, exact);
    QVERIFY(annotator.review(0, frameRange(21, 40), 0) == ScriptedAnnotator::Decision::Corrected);
    QCOMPARE(annotator.effort().actions, 1 + 1 + 2.0);
    QVERIFY(annotator.known()[0].segments == (std::vector<LabelledSegment>{{frameRange(20, 60), 0}}));
}

void TestAnnotator::theKeyOfTheRightClassDecides()
{
    const auto truth = twoVideos();
    ScriptedAnnotator annotator(truth, {});
    QVERIFY(annotator.review(0, frameRange(20, 60), 1) == ScriptedAnnotator::Decision::Corrected);
    QCOMPARE(annotator.effort().actions, 1.0);
    QVERIFY(annotator.known()[0].segments == (std::vector<LabelledSegment>{{frameRange(20, 60), 0}}));
    // The class that was said is known not to be there.
    QVERIFY(annotator.isDecided(0, frameRange(20, 60), 1));
    const auto &reviewed = annotator.known()[0].reviewedFor;
    QVERIFY(std::any_of(reviewed.begin(), reviewed.end(), [](const ClassReview &one) {
        return one.actionClass == 1 && one.range.contains(FrameIndex{40});
    }));
}

void TestAnnotator::aProposalOfNoClassIsNamed()
{
    const auto truth = twoVideos();
    AnnotatorRules quiet;
    quiet.tellsNothingElse = false;
    ScriptedAnnotator annotator(truth, quiet);
    QVERIFY(annotator.review(0, frameRange(100, 140), -1) == ScriptedAnnotator::Decision::Corrected);
    QVERIFY(annotator.review(0, frameRange(160, 180), -1) == ScriptedAnnotator::Decision::Rejected);
    QCOMPARE(annotator.effort().actions, 2.0);
    const auto &known = annotator.known()[0];
    QVERIFY(known.segments == (std::vector<LabelledSegment>{{frameRange(100, 140), 1}}));
    // It tells of the class that is there, and of none where nothing is.
    QCOMPARE(known.reviewedFor.size(), 1U);
    QCOMPARE(known.reviewedFor[0].actionClass, 1);
    // A proposal of no class tells nothing new where anything was decided.
    QVERIFY(annotator.isDecided(0, frameRange(100, 140), -1));
    QVERIFY(annotator.isDecided(0, frameRange(160, 180), -1));
    QVERIFY(!annotator.isDecided(0, frameRange(20, 60), -1));
    QVERIFY(!annotator.isDecided(0, frameRange(100, 140), 0));
}

void TestAnnotator::whatMatchesNothingIsRejected()
{
    const auto truth = twoVideos();
    ScriptedAnnotator annotator(truth, {});
    QVERIFY(annotator.review(0, frameRange(150, 190), 0) == ScriptedAnnotator::Decision::Rejected);
    QCOMPARE(annotator.effort().actions, 1.0);
    QVERIFY(annotator.known()[0].segments.empty());
    QVERIFY(annotator.known()[0].reviewedFor == (std::vector<ClassReview>{{0, frameRange(150, 190)}}));
    QVERIFY(annotator.isDecided(0, frameRange(152, 188), 0));
}

void TestAnnotator::aSegmentIsFoundOnce()
{
    const auto truth = twoVideos();
    ScriptedAnnotator annotator(truth, {});
    QVERIFY(annotator.review(0, frameRange(20, 60), 0) == ScriptedAnnotator::Decision::Accepted);
    QVERIFY(annotator.review(0, frameRange(20, 60), 0) == ScriptedAnnotator::Decision::Rejected);
    annotator.labelVideo(0);
    QCOMPARE(annotator.known()[0].segments.size(), std::size_t{2});
    QCOMPARE(annotator.segmentCount(), std::size_t{2});
}

void TestAnnotator::unseenStaysUnknown()
{
    const auto truth = twoVideos();
    ScriptedAnnotator annotator(truth, {});
    for (const auto &video : annotator.known()) {
        QVERIFY(!video.wholly && video.reviewed.empty() && video.reviewedFor.empty());
        QVERIFY(video.segments.empty());
        QCOMPARE(video.weight, 0.0);
    }
    annotator.review(1, frameRange(10, 30), 1);
    QCOMPARE(annotator.known()[1].weight, 1.0);
    QCOMPARE(annotator.known()[0].weight, 0.0);
}

void TestAnnotator::theSameKeySaysThatNothingElseIsThere()
{
    const auto truth = twoVideos();
    ScriptedAnnotator annotator(truth, {});
    annotator.review(0, frameRange(21, 57), 0);
    QCOMPARE(annotator.effort().actions, 1.0);
    QVERIFY(annotator.looked(0) == (std::vector<FrameRange>{frameRange(16, 62)})); // what the loop plays
    QVERIFY(annotator.isDecided(0, frameRange(25, 60), 1)); // another class has nothing to ask there
    annotator.review(0, frameRange(150, 198), 0);
    QCOMPARE(annotator.looked(0).back(), frameRange(145, 200)); // the video ends
    QVERIFY(!annotator.isDecided(0, frameRange(60, 150), 1));
    AnnotatorRules plain;
    plain.tellsNothingElse = false;
    ScriptedAnnotator other(truth, plain);
    other.review(0, frameRange(21, 57), 0);
    QVERIFY(other.looked(0).empty());
}

void TestAnnotator::whatIsMissingBesideAProposalIsNotSaidToBeAbsent()
{
    const std::vector<TrainingVideo> truth{
        scriptedVideo(1, 200, {{frameRange(20, 60), 0}, {frameRange(63, 80), 1}})};
    ScriptedAnnotator annotator(truth, {});
    annotator.review(0, frameRange(20, 60),
                     0); // the loop shows frames 15 to 65, but at 63 the next one begins
    QVERIFY(annotator.looked(0).empty());
    annotator.review(0, frameRange(75, 190), 0);
    QVERIFY(annotator.looked(0).empty());
    annotator.review(0, frameRange(63, 80), 1);
    annotator.review(0, frameRange(78, 190), 0); // now it is labelled
    QVERIFY(annotator.looked(0) == (std::vector<FrameRange>{frameRange(58, 85), frameRange(73, 195)}));
}

void TestAnnotator::theKeyOfAnotherClassSaysItToo()
{
    const auto truth = twoVideos();
    ScriptedAnnotator annotator(truth, {});
    annotator.review(0, frameRange(20, 60), 1);
    QCOMPARE(annotator.effort().actions, 1.0);
    QVERIFY(annotator.looked(0) == (std::vector<FrameRange>{frameRange(15, 65)}));
}

void TestAnnotator::aStretchIsLabelledToItsSegmentsEnds()
{
    const auto truth = twoVideos();
    ScriptedAnnotator annotator(truth, {});
    annotator.labelStretch(0, frameRange(30, 121));
    QCOMPARE(annotator.known()[0].segments.size(), std::size_t{2});
    QCOMPARE(annotator.effort().actions, 6 + 1.2); // frames 20 to 140 were watched
    QVERIFY(annotator.looked(0) == (std::vector<FrameRange>{frameRange(30, 121)}));
    QVERIFY(!annotator.isWhollyKnown(0));
    annotator.labelStretch(0, frameRange(130, 160)); // what is labelled is not labelled again
    QCOMPARE(annotator.segmentCount(), std::size_t{2});
    QCOMPARE(annotator.effort().actions, 6 + 1.2 + 0.3);
}

void TestAnnotator::decisionsAreCounted()
{
    const auto truth = twoVideos();
    AnnotatorRules exact;
    exact.edgeTolerance = 0;
    exact.toleratedFrames = 0;
    ScriptedAnnotator annotator(truth, exact);
    annotator.review(0, frameRange(20, 60), 0);
    annotator.review(0, frameRange(90, 150), 0);
    annotator.review(0, frameRange(150, 190), 0);
    QVERIFY(annotator.decisions() == (DecisionCounts{1, 1, 1, 1, 2}));
    QCOMPARE(annotator.labelsOf(0), std::size_t{1});
    QCOMPARE(annotator.labelsOf(1), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestAnnotator)
#include "tst_annotator.moc"
