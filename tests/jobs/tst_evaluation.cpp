// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluationproject.h"
#include "evaluationrig.h"

#include "app/document/workspace.h"
#include "app/jobs/runanalysis.h"
#include "app/jobs/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

#include <cmath>

using namespace onset;
using namespace onset::test;

/// The evaluation of a real project file behind the window: what it says follows every edit and equals what a
/// script would say of the reopened file; verdicts are kept.
class TestEvaluation : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void measuresTheNewestRun();
    void followsEditsAndUndo();
    void theNewestOfManyEditsWins();
    void comparesTwoRuns();
    void verdictsAreKeptAndUndone();
    void aWrongLabelIsFixedInOneStep();
    void aMissingAnnotationIsMadeInOneStep();
    void splitsAndReviewsCount();
    void aRunThatGoesOnIsMeasuredVideoByVideo();
    void saysWhyThereIsNothing();

private:
    QString path() const { return m_folder->filePath("p.onset"); }
    /// What a script says of the stored project.
    std::shared_ptr<const RunAnalysis> stored();
    std::vector<Verdict> storedVerdicts();
    void verifyStored();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EvaluationRig> m_rig;
};

void TestEvaluation::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    makeEvaluationProject(path());
    m_rig = std::make_unique<EvaluationRig>();
    m_rig->open(path());
}

void TestEvaluation::cleanup()
{
    m_rig.reset();
    m_folder.reset();
}

std::shared_ptr<const RunAnalysis> TestEvaluation::stored()
{
    m_rig->session->drain();
    auto file = ProjectFile::openReadOnly(path().toStdString());
    const auto contents = (*file)->load();
    auto evaluation =
        evaluationOf(**file, *contents, m_rig->store().run(), m_rig->store().settings().options);
    return evaluation->analysis();
}

std::vector<Verdict> TestEvaluation::storedVerdicts()
{
    m_rig->session->drain();
    auto file = ProjectFile::openReadOnly(path().toStdString());
    return (*file)->load()->verdicts;
}

void TestEvaluation::verifyStored()
{
    m_rig->settle();
    const auto expected = stored();
    QTRY_VERIFY(*m_rig->store().analysis() == *expected);
}

void TestEvaluation::measuresTheNewestRun()
{
    auto &store = m_rig->store();
    QCOMPARE(int(store.state()), int(EvaluationStore::State::Ready));
    QCOMPARE(store.run(), RunId{1});
    const auto analysis = store.analysis();
    QCOMPARE(analysis->scope.videos, 2U);
    QCOMPARE(analysis->scope.withoutAnnotation, 1U);
    QCOMPARE(analysis->scope.predictions, 6U);
    // jump: wrong, right, right of three; throw: wrong, right, right of three.
    QVERIFY(std::abs(*analysis->map[0] - 2.0 / 3 * 2 / 3) < 1e-12);
    QCOMPARE(analysis->profile.bands[0][size_t(EntryKind::Background)], 1U);
    QCOMPARE(analysis->labelErrors, 1U);
    QTRY_COMPARE(store.entries()->total(), 4U); // two wrong, two missed
    const auto first = store.entries()->index(0, EntryListModel::Video);
    QVERIFY(!first.data().toString().isEmpty());
    verifyStored();
}

void TestEvaluation::followsEditsAndUndo()
{
    auto &document = m_rig->workspace.document;
    const auto before = m_rig->store().analysis();
    QVERIFY(document.requestResize(SegmentId{1}, frameRange(150, 200)).ok());
    m_rig->settle();
    QVERIFY(!(*m_rig->store().analysis() == *before));
    verifyStored();
    QVERIFY(document.requestSetClass(SegmentId{5}, kJump).ok());
    QVERIFY(document.requestRemove(SegmentId{6}).ok());
    QVERIFY(document.requestCreate(VideoId{3}, kJump, frameRange(5, 95)).ok());
    m_rig->settle();
    QTRY_COMPARE(m_rig->store().analysis()->scope.videos, 3U);
    verifyStored();
    m_rig->store().setWanted(false);
    QVERIFY(document.requestResize(SegmentId{1}, frameRange(10, 50)).ok());
    QVERIFY(document.requestRemove(SegmentId{4}).ok());
    QVERIFY(!m_rig->store().behind());
    m_rig->store().setWanted(true);
    verifyStored();
    while (document.undoStack()->canUndo())
        document.undoStack()->undo();
    m_rig->settle();
    QTRY_VERIFY(*m_rig->store().analysis() == *before);
}

void TestEvaluation::theNewestOfManyEditsWins()
{
    auto &document = m_rig->workspace.document;
    for (int i = 1; i <= 200; ++i)
        QVERIFY(document.requestResize(SegmentId{1}, frameRange(100 + i % 60, 200 + i)).ok());
    QVERIFY(m_rig->store().behind());
    QVERIFY(m_rig->store().analysis()); // the older is shown meanwhile
    verifyStored();
}

void TestEvaluation::comparesTwoRuns()
{
    // What the first run found, but for video 1, as a second run.
    m_rig = nullptr;
    {
        auto file = ProjectFile::open(path().toStdString());
        Run run;
        run.system = "uniform";
        const std::string parameters = "{}"; // a literal would set off a false alarm of gcc 12
        run.parameters = parameters;
        run.videos = {VideoId{1}, VideoId{2}};
        const auto id = (*file)->beginRun(run);
        QVERIFY(id.ok());
        auto detections = *(*file)->detections({1}, VideoId{2});
        for (auto &each : detections)
            each.id = productId<DetectionId>(*id, ordinalOf(each.id));
        QVERIFY((*file)->replaceDetections(*id, {2}, detections).ok());
        QVERIFY((*file)->finishRun(*id, RunState::Finished, {}).ok());
    }
    m_rig = std::make_unique<EvaluationRig>();
    m_rig->open(path());
    auto &store = m_rig->store();
    QCOMPARE(store.run(), RunId{2});
    auto settings = store.settings();
    settings.run = {1};
    settings.compare = {2};
    store.setSettings(settings);
    m_rig->settle();
    QTRY_VERIFY(store.comparison());
    QCOMPARE(store.analysis()->run, RunId{1});
    QCOMPARE(store.comparison()->run, RunId{2});
    QVERIFY(*store.comparison()->average < *store.analysis()->average);
    settings.compare = {};
    store.setSettings(settings);
    QVERIFY(!store.comparison());
    m_rig->settle();
    QVERIFY(!store.comparison());
}

void TestEvaluation::verdictsAreKeptAndUndone()
{
    auto &store = m_rig->store();
    const auto background = m_rig->entry(EntryKind::Background);
    QCOMPARE(background.predictedRange, frameRange(800, 900));
    const auto missed = m_rig->entry(EntryKind::Missed);
    QSignalSpy told(&store, &EvaluationStore::verdictsChanged);
    QVERIFY(store.requestVerdict(background, VerdictKind::ModelWrong).ok());
    QVERIFY(store.requestVerdict(missed, VerdictKind::Ambiguous).ok());
    QCOMPARE(told.size(), 2);
    QCOMPARE(int(store.verdict(background)->kind), int(VerdictKind::ModelWrong));
    QCOMPARE(storedVerdicts().size(), 2U);
    QVERIFY(store.requestVerdict(background, VerdictKind::Ambiguous).ok());
    QCOMPARE(storedVerdicts().size(), 2U);
    QCOMPARE(int(storedVerdicts().front().kind), int(VerdictKind::Ambiguous));
    QVERIFY(store.requestVerdict(background, std::nullopt).ok());
    QVERIFY(!store.verdict(background));
    QCOMPARE(storedVerdicts().size(), 1U);
    m_rig->workspace.document.undoStack()->undo();
    m_rig->workspace.document.undoStack()->undo();
    QCOMPARE(int(store.verdict(background)->kind), int(VerdictKind::ModelWrong));
    QCOMPARE(int(storedVerdicts().front().kind), int(VerdictKind::ModelWrong));

    m_rig = nullptr;
    m_rig = std::make_unique<EvaluationRig>();
    m_rig->open(path());
    const auto again = m_rig->entry(EntryKind::Background);
    QCOMPARE(int(m_rig->store().verdict(again)->kind), int(VerdictKind::ModelWrong));
    const auto cell = m_rig->store().entries()->index(0, EntryListModel::Verdict);
    QCOMPARE(cell.data(EntryListModel::VerdictRole).toInt(), int(VerdictKind::ModelWrong));
    QVERIFY(!cell.data().toString().isEmpty());
    QCOMPARE(int(m_rig->store().verdict(m_rig->entry(EntryKind::Missed))->kind), int(VerdictKind::Ambiguous));
    QVERIFY(!m_rig->store().verdict(m_rig->entry(EntryKind::WrongLabel)));
}

void TestEvaluation::aWrongLabelIsFixedInOneStep()
{
    auto &store = m_rig->store();
    auto &document = m_rig->workspace.document;
    const auto before = *store.analysis()->average;
    const auto wrong = m_rig->entry(EntryKind::WrongLabel);
    QCOMPARE(wrong.truth, SegmentId{2});
    const auto fixed = store.requestTakeClass(wrong);
    QVERIFY2(fixed.ok(), fixed ? "" : fixed.error().message.c_str());
    QCOMPARE(document.segment(*fixed)->actionClass, kThrow);
    QCOMPARE(int(store.verdict(wrong)->kind), int(VerdictKind::LabelWrong));
    QCOMPARE(document.undoStack()->count(), 1);
    m_rig->settle();
    QTRY_VERIFY(*store.analysis()->average > before);
    verifyStored();
    QCOMPARE(storedVerdicts().size(), 1U);
    document.undoStack()->undo();
    QVERIFY(!store.verdict(wrong));
    QCOMPARE(document.segment(*fixed)->actionClass, kJump);
    m_rig->settle();
    QTRY_COMPARE(*store.analysis()->average, before);
    QVERIFY(storedVerdicts().empty());
    const auto missed = m_rig->entry(EntryKind::Background);
    QVERIFY(!store.requestTakeClass(missed).ok());
    QVERIFY(storedVerdicts().empty());
}

void TestEvaluation::aMissingAnnotationIsMadeInOneStep()
{
    auto &store = m_rig->store();
    auto &document = m_rig->workspace.document;
    const auto background = m_rig->entry(EntryKind::Background);
    const auto made = store.requestAnnotate(background);
    QVERIFY2(made.ok(), made ? "" : made.error().message.c_str());
    const auto *segment = document.segment(*made);
    QCOMPARE(segment->range, frameRange(800, 900));
    QCOMPARE(int(segment->state), int(SegmentState::Accepted));
    QCOMPARE(segment->origin->run, RunId{1});
    QCOMPARE(int(store.verdict(background)->kind), int(VerdictKind::LabelWrong));
    QVERIFY(!store.requestAnnotate(background).ok()); // it is there
    m_rig->settle();
    QTRY_COMPARE(store.analysis()->scope.truths, 7U);
    verifyStored();
    QCOMPARE(document.undoStack()->count(), 1);
    document.undoStack()->undo();
    QVERIFY(!document.segment(*made));
    QVERIFY(storedVerdicts().empty());
}

void TestEvaluation::splitsAndReviewsCount()
{
    auto &store = m_rig->store();
    auto &document = m_rig->workspace.document;
    auto settings = store.settings();
    settings.options.split = Split::HeldOut;
    store.setSettings(settings);
    QTRY_COMPARE(int(store.state()), int(EvaluationStore::State::EmptySplit));
    QVERIFY(document.requestSetSplit({2}, Split::HeldOut).ok());
    QTRY_COMPARE(int(store.state()), int(EvaluationStore::State::Ready));
    QCOMPARE(store.analysis()->scope.truths, 3U);
    verifyStored();
    QVERIFY(document.requestMarkReviewed({2}, frameRange(0, 250), {}).ok());
    QVERIFY(document.requestResize(SegmentId{5}, frameRange(310, 330)).ok());
    m_rig->settle();
    QTRY_COMPARE(store.analysis()->scope.unreviewed, 1U); // only a fifth of it was looked at
    verifyStored();
    settings.options.reviewedOnly = false;
    store.setSettings(settings);
    m_rig->settle();
    QTRY_COMPARE(store.analysis()->scope.unreviewed, 0U);
}

void TestEvaluation::aRunThatGoesOnIsMeasuredVideoByVideo()
{
    auto &store = m_rig->store();
    auto &runs = m_rig->workspace.runs;
    m_rig->engine->perFrame = std::chrono::milliseconds(1);
    RunSettings started;
    started.system = "fake";
    started.videos = {VideoId{1}, VideoId{2}};
    started.parameters = "{}";
    emit m_rig->workspace.requests.startRun(started);
    QTRY_COMPARE(runs.runs().size(), 2U);
    QCOMPARE(store.run(), RunId{1}); // the finished one stays
    auto settings = store.settings();
    settings.run = runs.runs().front().id;
    store.setSettings(settings);
    QTRY_COMPARE(int(store.state()), int(EvaluationStore::State::Incomplete));
    QTRY_COMPARE_WITH_TIMEOUT(int(store.state()), int(EvaluationStore::State::Ready), 20000);
    QCOMPARE(int(runs.run(settings.run)->state), int(RunState::Running));
    QCOMPARE(store.analysis()->scope.incomplete, 1U);
    QCOMPARE(store.analysis()->scope.predictions, 1U);
    QTRY_COMPARE_WITH_TIMEOUT(store.analysis()->scope.incomplete, 0U, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(int(runs.run(settings.run)->state), int(RunState::Finished), 20000);
    verifyStored();
}

void TestEvaluation::saysWhyThereIsNothing()
{
    auto &store = m_rig->store();
    auto &document = m_rig->workspace.document;
    for (int i = 1; i <= 6; ++i)
        QVERIFY(document.requestRemove(SegmentId{i}).ok());
    QTRY_COMPARE(int(store.state()), int(EvaluationStore::State::NoAnnotation));
    QVERIFY(!store.analysis()->average);
    emit m_rig->workspace.requests.removeRun(RunId{1});
    QTRY_COMPARE(int(store.state()), int(EvaluationStore::State::NoRun));
    QVERIFY(!store.analysis());
    emit m_rig->workspace.requests.closeProject();
    QTRY_COMPARE(int(store.state()), int(EvaluationStore::State::NoProject));
    QCOMPARE(store.entries()->rowCount(), 0);
    emit m_rig->workspace.requests.newProject(m_folder->filePath("new.onset"));
    QTRY_COMPARE(int(store.state()), int(EvaluationStore::State::NoVideos));
}

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
