// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/sampleproject.h"

#include "app/document/queuestore.h"
#include "app/document/reasontext.h"

#include <QSignalSpy>
#include <QUndoStack>
#include <QtTest>

using namespace onset;
using namespace onset::test;

namespace {

RankedCandidate proposal(int ordinal, VideoId video = kVideo)
{
    RankedCandidate entry;
    const auto detection = sampleDetections(kSecondRun, ordinal).back();
    entry.candidate.detection = detection.id;
    entry.candidate.video = video;
    entry.candidate.range = detection.range;
    entry.candidate.actionClass = detection.actionClass;
    entry.candidate.track = detection.track;
    entry.candidate.score = entry.candidate.likelihood = detection.score;
    entry.gain = 0.5;
    return entry;
}

RankedCandidate stretch(std::int64_t start, std::int64_t end)
{
    RankedCandidate entry;
    entry.candidate.kind = Candidate::Kind::Sample;
    entry.candidate.video = kVideo;
    entry.candidate.range = frameRange(start, end);
    return entry;
}

/// The stretch of 250 frames from here on that is drawn as blind, or as shown.
RankedCandidate stretchDrawn(bool blind)
{
    for (std::int64_t start = 1000;; ++start) {
        auto one = stretch(start, start + 250);
        if (drawnBlind(one.candidate, kSecondRun, 1) == blind)
            return one;
    }
}

} // namespace

class TestQueueStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void asksForAnOrder();
    void aFailureKeepsWhatIsThere();
    void aDecisionMakesAnEntryDoneAndUndoOpensIt();
    void ofAnotherRunOverlapDecides();
    void goesOverWhatIsOpenAndComesAround();
    void filtersNarrowTheWalk();
    void aHeldOutVideoLeavesTheQueue();
    void aBlindStretchHidesWhatTheRunFound();
    void withoutBlindModeNothingIsHidden();
    void finishingMarksAndStores();
    void finishedBeforeItWasStored();
    void undoOpensAStretchAgain();
    void whatWasShownIsBlindNoMore();
    void aStretchThatIsLeftIsTakenUpAgain();
    void aRemovedRunTakesItsQueueAlong();
    void closingForgetsEverything();
    void saysWhyInWords();

private:
    void order(std::vector<RankedCandidate> entries, RunId run = kSecondRun);
    Document &document() { return m_project->document; }

    std::unique_ptr<OpenProject> m_project;
    std::unique_ptr<QueueStore> m_queue;
};

void TestQueueStore::init()
{
    m_project = std::make_unique<OpenProject>();
    m_queue = std::make_unique<QueueStore>(m_project->document, m_project->runs);
}

void TestQueueStore::cleanup()
{
    m_queue.reset();
    m_project.reset();
}

void TestQueueStore::order(std::vector<RankedCandidate> entries, RunId run)
{
    m_queue->setOrder({run, {}, std::move(entries), {}});
}

void TestQueueStore::asksForAnOrder()
{
    QSignalSpy wanted(m_queue.get(), &QueueStore::orderWanted);
    QCOMPARE(int(m_queue->state()), int(QueueStore::State::Empty));
    QCOMPARE(m_queue->run(), kSecondRun); // the newest
    m_queue->order();
    QCOMPARE(int(m_queue->state()), int(QueueStore::State::Working));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().at(0).value<RunId>(), kSecondRun);
    QVERIFY(!m_queue->isFollowed());
    order({proposal(1)});
    QCOMPARE(int(m_queue->state()), int(QueueStore::State::Ready));
    QVERIFY(m_queue->isFollowed());
    m_queue->chooseRuns(kFirstRun, kSecondRun);
    m_queue->order();
    QCOMPARE(wanted.back().at(0).value<RunId>(), kFirstRun);
    QCOMPARE(wanted.back().at(1).value<RunId>(), kSecondRun);
    QCOMPARE(m_queue->entries()->rowCount(), 1); // the old list stays meanwhile
}

void TestQueueStore::aFailureKeepsWhatIsThere()
{
    m_queue->order();
    m_queue->failed({});
    QCOMPARE(int(m_queue->state()), int(QueueStore::State::Empty));
    m_queue->order();
    m_queue->failed(QStringLiteral("it is broken"));
    QCOMPARE(int(m_queue->state()), int(QueueStore::State::Failed));
    QCOMPARE(m_queue->error(), QStringLiteral("it is broken"));
    order({proposal(1)});
    m_queue->order();
    m_queue->failed({});
    QCOMPARE(int(m_queue->state()), int(QueueStore::State::Ready));
    QCOMPARE(m_queue->open(), 1);
}

void TestQueueStore::aDecisionMakesAnEntryDoneAndUndoOpensIt()
{
    order({proposal(1), proposal(2), proposal(3)});
    QCOMPARE(m_queue->open(), 3);
    QSignalSpy told(m_queue->entries(), &QAbstractItemModel::dataChanged);
    QVERIFY(document().requestAccept(m_project->detectionId(2)).ok());
    QVERIFY(m_queue->isOpen(0) && !m_queue->isOpen(1) && m_queue->isOpen(2));
    QCOMPARE(told.size(), 1);
    QVERIFY(document().requestReject(m_project->detectionId(1)).ok()); // no is a decision too
    QCOMPARE(m_queue->open(), 1);
    document().undoStack()->undo();
    document().undoStack()->undo();
    QCOMPARE(m_queue->open(), 3);
    document().undoStack()->redo();
    QVERIFY(!m_queue->isOpen(1));
    // What was decided before it was ordered is done from the start.
    order({proposal(2), proposal(3)});
    QVERIFY(!m_queue->isOpen(0) && m_queue->isOpen(1));
}

void TestQueueStore::ofAnotherRunOverlapDecides()
{
    order({proposal(1), proposal(2)});
    const auto range = m_queue->entry(0).candidate.range;
    QVERIFY(document().requestCreate(kVideo, kWalk, {range.start + 1, range.end}).ok());
    QVERIFY(!m_queue->isOpen(0) && m_queue->isOpen(1)); // `motion` says only that something happens
    document().undoStack()->undo();
    QVERIFY(m_queue->isOpen(0));
}

void TestQueueStore::goesOverWhatIsOpenAndComesAround()
{
    QCOMPARE(m_queue->next(1), -1);
    order({proposal(1), proposal(2), proposal(3)});
    QCOMPARE(m_queue->next(1), 0);
    QCOMPARE(m_queue->next(-1), 2);
    m_queue->setCurrent(0);
    QVERIFY(document().requestAccept(m_project->detectionId(2)).ok());
    QCOMPARE(m_queue->next(1), 2);
    m_queue->setCurrent(2);
    QCOMPARE(m_queue->next(1), 0);
    QCOMPARE(m_queue->next(-1), 0);
    QVERIFY(document().requestAccept(m_project->detectionId(1)).ok());
    QCOMPARE(m_queue->next(1), 2); // the only one left
    QVERIFY(document().requestAccept(m_project->detectionId(3)).ok());
    QCOMPARE(m_queue->next(1), -1);
}

void TestQueueStore::filtersNarrowTheWalk()
{
    auto other = proposal(2);
    other.candidate.actionClass = kWalk;
    order({proposal(1), other, proposal(3, kShortVideo), stretch(2000, 2250)});
    m_queue->setFilter(kWalk, {});
    QCOMPARE(m_queue->next(1), 1);
    m_queue->setCurrent(1);
    QCOMPARE(m_queue->next(1), 1);
    QVERIFY(!m_queue->isListed(3)); // a stretch is of no class
    m_queue->setFilter({}, kShortVideo);
    QCOMPARE(m_queue->next(1), 2);
    const auto *model = m_queue->entries();
    QCOMPARE(model->index(2, 0).data(QueueListModel::ListedRole).toString(), QStringLiteral("1"));
    QCOMPARE(model->index(0, 0).data(QueueListModel::ListedRole).toString(), QStringLiteral("0"));
    QCOMPARE(m_queue->open(), 4);
}

void TestQueueStore::aHeldOutVideoLeavesTheQueue()
{
    order({proposal(1), proposal(2)});
    QVERIFY(document().requestSetSplit(kVideo, Split::HeldOut).ok());
    QCOMPARE(m_queue->open(), 0);
    document().undoStack()->undo();
    QCOMPARE(m_queue->open(), 2);
}

void TestQueueStore::aBlindStretchHidesWhatTheRunFound()
{
    const auto blind = stretchDrawn(true);
    const auto range = blind.candidate.range;
    order({proposal(1), blind, proposal(20)});
    m_queue->setBlindMode(true);
    const auto all = document().items(kVideo).size();
    QVERIFY(document().item(m_project->detectionId(2)));
    QSignalSpy begun(m_queue.get(), &QueueStore::sampleBegun);
    QSignalSpy shown(&m_project->runs, &RunStore::detectionsChanged);
    m_queue->setCurrent(1);
    QCOMPARE(begun.size(), 1);
    QVERIFY(m_queue->sample() && m_queue->sample()->blind);
    QVERIFY(m_project->runs.hidden() == range);
    QVERIFY(!shown.isEmpty()); // views look again
    const auto items = document().items(kVideo);
    QVERIFY(items.size() < all);
    for (const auto &item : items)
        QVERIFY(item.state != SegmentState::Predicted || !item.range.overlaps(range));
    QVERIFY(!document().item(m_project->detectionId(2)));
    QVERIFY(!m_queue->isListed(0) && m_queue->isListed(2)); // what lies in it stays out of the list
    // Segments of people stay.
    QVERIFY(document().requestCreate(kVideo, kWalk, {range.start + 10, range.start + 20}).ok());
    QCOMPARE(document().items(kVideo, range).size(), std::size_t{1});
    // In another video nothing is hidden.
    m_project->runs.setVideo(kShortVideo, nullptr);
    QVERIFY(m_project->runs.hidden().empty());
    m_project->runs.setVideo(kVideo, frameTable(3000));
    QVERIFY(m_project->runs.hidden() == range);
    m_queue->setCurrent(2);
    QVERIFY(m_project->runs.hidden().empty());
    QVERIFY(m_queue->isOpen(1)); // left, not finished
}

void TestQueueStore::withoutBlindModeNothingIsHidden()
{
    order({stretchDrawn(true)});
    m_queue->setCurrent(0);
    QVERIFY(m_queue->sample() && !m_queue->sample()->blind);
    QVERIFY(m_project->runs.hidden().empty());
    order({stretchDrawn(false)});
    m_queue->setBlindMode(true);
    m_queue->setCurrent(0);
    QVERIFY(m_queue->sample() && !m_queue->sample()->blind); // chance said so
    QVERIFY(m_project->runs.hidden().empty());
}

void TestQueueStore::finishingMarksAndStores()
{
    const auto blind = stretchDrawn(true);
    order({blind, proposal(20)});
    m_queue->setBlindMode(true);
    QVERIFY(!m_queue->finishSample().ok());
    QSignalSpy begun(m_queue.get(), &QueueStore::sampleBegun);
    QSignalSpy finished(m_queue.get(), &QueueStore::sampleFinished);
    QSignalSpy measures(m_queue.get(), &QueueStore::measuresWanted);
    m_queue->setCurrent(0);
    auto stored = begun.front().front().value<ReviewSample>();
    stored.id = SampleId{7};
    m_queue->sampleStored(stored);
    QCOMPARE(document().samples().size(), std::size_t{1});
    QVERIFY(m_queue->finishSample().ok());
    QVERIFY(!m_queue->sample());
    QVERIFY(m_project->runs.hidden().empty());
    QVERIFY(!m_queue->isOpen(0));
    QCOMPARE(finished.size(), 1);
    const auto done = finished.front().front().value<ReviewSample>();
    QVERIFY(done.id == SampleId{7} && done.isDone() && done.blind && done.annotator == kAda);
    QVERIFY(document().samples().front() == done);
    QCOMPARE(measures.size(), 1);
    const auto coverage = document().coverage(kVideo);
    QCOMPARE(coverage.size(), std::size_t{1});
    QVERIFY(coverage.front().kind == CoverageKind::Reviewed && !coverage.front().actionClass.valid() &&
            coverage.front().range == blind.candidate.range);
    // Ordered anew, it is still done.
    order({blind, proposal(20)});
    QVERIFY(!m_queue->isOpen(0));
}

void TestQueueStore::finishedBeforeItWasStored()
{
    order({stretchDrawn(true)});
    QSignalSpy begun(m_queue.get(), &QueueStore::sampleBegun);
    QSignalSpy finished(m_queue.get(), &QueueStore::sampleFinished);
    m_queue->setCurrent(0);
    QVERIFY(m_queue->finishSample().ok());
    QCOMPARE(finished.size(), 0);
    auto stored = begun.front().front().value<ReviewSample>();
    stored.id = SampleId{3};
    m_queue->sampleStored(stored);
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished.front().front().value<ReviewSample>().isDone());
    QVERIFY(!m_queue->isOpen(0));
}

void TestQueueStore::undoOpensAStretchAgain()
{
    order({stretchDrawn(true)});
    QSignalSpy begun(m_queue.get(), &QueueStore::sampleBegun);
    m_queue->setCurrent(0);
    auto stored = begun.front().front().value<ReviewSample>();
    stored.id = SampleId{3};
    m_queue->sampleStored(stored);
    QVERIFY(m_queue->finishSample().ok());
    QSignalSpy finished(m_queue.get(), &QueueStore::sampleFinished);
    document().undoStack()->undo();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!finished.back().front().value<ReviewSample>().isDone());
    QVERIFY(m_queue->isOpen(0));
    document().undoStack()->redo();
    QCOMPARE(finished.size(), 2);
    QVERIFY(!m_queue->isOpen(0));
}

void TestQueueStore::whatWasShownIsBlindNoMore()
{
    order({stretchDrawn(true), proposal(20)});
    m_queue->setBlindMode(true);
    QSignalSpy begun(m_queue.get(), &QueueStore::sampleBegun);
    m_queue->setCurrent(0);
    auto stored = begun.front().front().value<ReviewSample>();
    QVERIFY(stored.blind);
    stored.id = SampleId{3};
    m_queue->sampleStored(stored);
    QVERIFY(m_queue->finishSample().ok());
    QVERIFY(document().samples().front().blind);
    document().undoStack()->undo();
    QVERIFY(!document().samples().front().blind);
    document().undoStack()->redo(); // nobody labelled anything meanwhile
    QVERIFY(document().samples().front().blind);
    document().undoStack()->undo();
    m_queue->setCurrent(1);
    m_queue->setCurrent(0);
    QVERIFY(m_queue->sample() && !m_queue->sample()->blind);
    QVERIFY(m_queue->finishSample().ok());
    QVERIFY(document().samples().front().isDone() && !document().samples().front().blind);
}

void TestQueueStore::aStretchThatIsLeftIsTakenUpAgain()
{
    order({stretchDrawn(true), proposal(20)});
    m_queue->setBlindMode(true);
    QSignalSpy begun(m_queue.get(), &QueueStore::sampleBegun);
    m_queue->setCurrent(0);
    auto stored = begun.front().front().value<ReviewSample>();
    stored.id = SampleId{3};
    m_queue->sampleStored(stored);
    m_queue->setCurrent(1);
    m_queue->setBlindMode(false);
    m_queue->setCurrent(0);
    QCOMPARE(begun.size(), 1);
    QVERIFY(m_queue->sample()->id == SampleId{3} && m_queue->sample()->blind);
    // It could not be stored: nothing stays hidden.
    m_queue->sampleNotStored(*m_queue->sample());
    QVERIFY(!m_queue->sample());
    QVERIFY(m_project->runs.hidden().empty());
}

void TestQueueStore::aRemovedRunTakesItsQueueAlong()
{
    order({proposal(1), stretchDrawn(true)});
    m_queue->setCurrent(0);
    m_project->runs.removeRun(kSecondRun);
    QCOMPARE(int(m_queue->state()), int(QueueStore::State::Empty));
    QCOMPARE(m_queue->entries()->rowCount(), 0);
    QCOMPARE(m_queue->current(), -1);
    QVERIFY(!m_queue->isFollowed());
}

void TestQueueStore::closingForgetsEverything()
{
    order({stretchDrawn(true)});
    m_queue->setBlindMode(true);
    m_queue->setCurrent(0);
    document().unload();
    QVERIFY(!m_queue->sample());
    QVERIFY(m_project->runs.hidden().empty());
    QCOMPARE(m_queue->entries()->rowCount(), 0);
    QVERIFY(m_queue->blindMode()); // it is the person's, not the project's
    QSignalSpy wanted(m_queue.get(), &QueueStore::orderWanted);
    m_queue->order();
    QCOMPARE(wanted.size(), 0);
}

void TestQueueStore::saysWhyInWords()
{
    auto entry = proposal(1);
    entry.reasons = {0.6, 0.9, 0.55, 0.2};
    QCOMPARE(whyText(entry), QStringLiteral("edges unclear, unsure of its class"));
    entry.reasons = {Reasons::kUnknown, 0.1, 1, Reasons::kUnknown};
    QCOMPARE(whyText(entry), QStringLiteral("the other run says otherwise"));
    entry.reasons = {};
    entry.candidate.likelihood = 0.9;
    QCOMPARE(whyText(entry), QStringLiteral("likely right: one key"));
    order({entry, stretch(2000, 2250)});
    const auto *model = m_queue->entries();
    QCOMPARE(model->index(1, QueueListModel::What).data().toString(), QStringLiteral("Random stretch"));
    QCOMPARE(model->index(0, QueueListModel::What).data().toString(), QString::fromLatin1(kMotionClassName));
    const auto where = model->index(0, QueueListModel::Where).data().toString();
    QVERIFY2(where.startsWith(QLatin1String("0:00:")) && where.endsWith(QLatin1String("street")),
             qPrintable(where));
    QVERIFY(model->index(1, QueueListModel::Score).data().toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestQueueStore)
#include "tst_queuestore.moc"
