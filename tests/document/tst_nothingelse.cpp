// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/sampleproject.h"

#include "app/document/queuestore.h"
#include "app/document/selection.h"

#include <QUndoStack>
#include <QtTest>

#include <algorithm>

using namespace onset;
using namespace onset::test;

namespace {

/// Around the sample's first detection, [1000, 1030), and over its second, [1050, 1080).
constexpr FrameRange kAround = frameRange(990, 1082);

RankedCandidate entryOf(const Detection &detection)
{
    RankedCandidate entry;
    entry.candidate.detection = detection.id;
    entry.candidate.video = kVideo;
    entry.candidate.range = detection.range;
    entry.candidate.actionClass = detection.actionClass;
    entry.candidate.score = detection.score;
    return entry;
}

} // namespace

/// A decision that says as well that a stretch around the proposal shows nothing else.
class TestNothingElse : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_project = std::make_unique<OpenProject>(); }
    void cleanup() { m_project.reset(); }
    void isOneStepWithTheDecision_data();
    void isOneStepWithTheDecision();
    void alsoOfWhatIsDecidedAlready();
    void outsideTheVideoIsRefused();
    void proposalsThereAreDoneInTheQueue();
    void theWalkPassesThemBy();

private:
    Document &document() { return m_project->document; }
    std::vector<FrameRange> looked() { return reviewedForAll(document().coverage(kVideo), kVideo); }

    std::unique_ptr<OpenProject> m_project;
};

void TestNothingElse::isOneStepWithTheDecision_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<SegmentState>("state");
    QTest::newRow("accepted") << "Accept, nothing else here" << SegmentState::Accepted;
    QTest::newRow("rejected") << "Reject, nothing here" << SegmentState::Rejected;
    QTest::newRow("of a class") << "Set class, nothing else here" << SegmentState::Edited;
}

void TestNothingElse::isOneStepWithTheDecision()
{
    QFETCH(const QString, decision);
    QFETCH(const SegmentState, state);
    const EditRecorder recorder(document());
    const ItemId item{m_project->detectionId(1)};
    if (state == SegmentState::Accepted)
        QVERIFY(document().requestAccept(item, kAround).ok());
    else if (state == SegmentState::Rejected)
        QVERIFY(document().requestReject(item, kAround).ok());
    else
        QVERIFY(document().requestSetClass(item, kWalk, kAround).ok());
    QCOMPARE(recorder.edits.size(), std::size_t(1));
    QCOMPARE(document().undoStack()->count(), 1);
    QCOMPARE(document().undoStack()->undoText(), decision);
    QVERIFY(looked() == std::vector{kAround});
    const auto segments = document().segments(kVideo);
    QVERIFY(std::ranges::any_of(segments,
                                [&](const Segment *one) { return one->origin && one->state == state; }));
    document().undoStack()->undo();
    QVERIFY(looked().empty());
    QCOMPARE(document().segments(kVideo).size(), segments.size() - 1);
    document().undoStack()->redo();
    QVERIFY(looked() == std::vector{kAround});
    QVERIFY(document().consistencyErrors().empty());
}

void TestNothingElse::alsoOfWhatIsDecidedAlready()
{
    QVERIFY(document().requestAccept(kHuman, frameRange(80, 220)).ok());
    QVERIFY(looked() == std::vector{frameRange(80, 220)});
    QCOMPARE(document().segment(kHuman)->state, SegmentState::Human);
    QVERIFY(document()
                .requestSetClass(kHuman, document().segment(kHuman)->actionClass, frameRange(80, 230))
                .ok());
    QVERIFY(looked() == std::vector{frameRange(80, 230)});
    QVERIFY(document().requestReject(kHuman, frameRange(80, 260)).ok());
    QVERIFY(!document().segment(kHuman));
    QVERIFY(looked() == std::vector{frameRange(80, 260)});
    QCOMPARE(document().undoStack()->count(), 3);
}

void TestNothingElse::outsideTheVideoIsRefused()
{
    const ItemId item{m_project->detectionId(1)};
    QVERIFY(!document().requestAccept(item, frameRange(2990, 3100)));
    QVERIFY(!document().requestReject(item, frameRange(20, 20)).ok());
    QVERIFY(!document().requestSetClass(item, kWalk, frameRange(2990, 3100)).ok());
    QCOMPARE(document().undoStack()->count(), 0);
    QVERIFY(looked().empty());
}

void TestNothingElse::proposalsThereAreDoneInTheQueue()
{
    QueueStore queue(document(), m_project->runs);
    queue.setOrder({kSecondRun,
                    {},
                    {entryOf(m_project->detection(1)), entryOf(m_project->detection(2)),
                     entryOf(m_project->detection(3))},
                    {}});
    QVERIFY(document().requestReject(m_project->detectionId(1), kAround).ok());
    QVERIFY(!queue.isOpen(0) && !queue.isOpen(1) && queue.isOpen(2));
    QCOMPARE(queue.next(1), 2);
    document().undoStack()->undo();
    QCOMPARE(queue.open(), 3);
    document().undoStack()->redo();
    QCOMPARE(queue.open(), 1);
    // For one class alone it says nothing about the others.
    document().undoStack()->undo();
    QVERIFY(document().requestMarkReviewed(kVideo, kAround, {kWalk}).ok());
    QCOMPARE(queue.open(), 3);
    // A list that is ordered anew knows it from the start.
    QVERIFY(document().requestMarkReviewed(kVideo, kAround, {}).ok());
    queue.setOrder({kSecondRun, {}, {entryOf(m_project->detection(2))}, {}});
    QCOMPARE(queue.open(), 0);
}

void TestNothingElse::theWalkPassesThemBy()
{
    Selection selection(document(), m_project->runs);
    selection.setVideo(kVideo);
    QVERIFY(document().requestAccept(m_project->detectionId(1), kAround).ok());
    selection.selectNextUndecided(1);
    QCOMPARE(selection.item(), ItemId(m_project->detectionId(3)));
    QVERIFY(document().item(m_project->detectionId(2))); // it is still seen
}

QTEST_GUILESS_MAIN(TestNothingElse)
#include "tst_nothingelse.moc"
