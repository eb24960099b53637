// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluationwindow.h"

#include "widgets/actions.h"
#include "widgets/docks.h"
#include "widgets/evaluation/chart.h"
#include "widgets/theme.h"
#include "widgets/video/videoview.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QUndoStack>

#include <cstdlib>

using namespace onset;

/// The errors of a run with real events: what is clicked fills the list, Enter goes there, a key is a
/// verdict, what is corrected is measured anew.
class TestJudging : public EvaluationWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { begin(); }
    void cleanup() { end(); }
    void aBarLeadsToTheMomentAndToAVerdict();
    void aLabelErrorIsCorrectedOnTheSpot();
    void aMissingAnnotationIsOneKey();
    void anEntryOfAnotherVideoOpensIt();
    void filtersAreToldAndCleared();
    void theListKeepsItsOwnKeys();
    void theTimelineComesBackToJudge();
    void nothingTellsOfABlindStretch();
};

void TestJudging::aBarLeadsToTheMomentAndToAVerdict()
{
    open();
    showEvaluation();
    const auto &filters = pages().filters(AnalysisPages::ClassBars);
    const auto run = std::ranges::find(filters, std::optional(WindowWorld::kRunFast), &EntryFilter::ofClass);
    QVERIFY(run != filters.end());
    click(AnalysisPages::ClassBars, static_cast<int>(run - filters.begin()));
    QTRY_VERIFY(table().isVisible());
    QTRY_COMPARE(table().model()->rowCount(), 3); // the wrong label, the one that is off, and what it missed
    QVERIFY(table().hasFocus());                  // Enter is all it takes
    QTRY_COMPARE(table().currentIndex().row(), 0);
    const auto entry = store().entries()->entry(table().currentIndex().row());
    QTest::keyClick(&table(), Qt::Key_Return);
    QTRY_VERIFY(w().playhead.loop().has_value());
    const auto about = entry.kind == EntryKind::Missed ? entry.trueRange : entry.predictedRange;
    QVERIFY(w().playhead.loop()->overlaps(about));
    QVERIFY(w().playhead.loop()->start < about.start);
    QVERIFY(w().playhead.loop()->overlaps(FrameRange{m_world->shown(), m_world->shown() + 1}));
    QCOMPARE(w().runs.shownRun(), kNew);
    QVERIFY(m_window->docks().dock(Docks::Timeline).isVisible());
    QVERIFY(table().hasFocus());

    const int row = table().currentIndex().row();
    key(Qt::Key_W);
    QCOMPARE(verdicts().size(), std::size_t{1});
    QCOMPARE(verdicts().front().kind, VerdictKind::ModelWrong);
    QCOMPARE(verdicts().front().run, kNew);
    QTRY_COMPARE(table().currentIndex().row(), row + 1); // the next one
    QCOMPARE(table().model()->index(row, EntryListModel::Verdict).data().toString(),
             QStringLiteral("Model wrong"));
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(verdicts().empty());
    key(Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(table().currentIndex().row(), row);
    key(Qt::Key_A);
    QCOMPARE(verdicts().front().kind, VerdictKind::Ambiguous);
    key(Qt::Key_N, Qt::ShiftModifier);
    key(Qt::Key_Q);
    QVERIFY(verdicts().empty());
}

void TestJudging::aLabelErrorIsCorrectedOnTheSpot()
{
    open();
    showEvaluation();
    const double before = map();
    m_window->actions().trigger(QStringLiteral("evaluation.labels"));
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QVERIFY(table().hasFocus());
    key(Qt::Key_N);
    // Prediction and annotation are both selected; the annotation is what keys correct.
    const auto items = w().selection.items();
    QCOMPARE(items.size(), std::size_t{2});
    QVERIFY(items[0] == ItemId{WindowWorld::kNext});
    QVERIFY((items[1] == ItemId{productId<DetectionId>(kNew, kWrongLabel)}));
    key(Qt::Key_E);
    QCOMPARE(verdicts().front().kind, VerdictKind::LabelWrong);
    QCOMPARE(w().selection.item(), ItemId{WindowWorld::kNext}); // still here
    pressPlace(&table(), 11, Qt::Key_2, QStringLiteral("2"));   // the key of "run"
    QCOMPARE(m_world->segment(WindowWorld::kNext)->actionClass, WindowWorld::kRunFast);
    QTRY_VERIFY(settled() && map() > before);
    // The other way: one key takes the predicted class.
    w().document.undoStack()->undo();
    QTRY_VERIFY(settled() && map() == before);
    QTRY_COMPARE(table().model()->rowCount(), 1);
    key(Qt::Key_Home);
    key(Qt::Key_F);
    QCOMPARE(m_world->segment(WindowWorld::kNext)->actionClass, WindowWorld::kRunFast);
    QTRY_VERIFY(settled() && map() > before);
    QTRY_COMPARE(table().model()->rowCount(), 0);
}

void TestJudging::aMissingAnnotationIsOneKey()
{
    open();
    showEvaluation();
    const auto count = w().document.segments().size();
    m_window->actions().trigger(QStringLiteral("evaluation.missing"));
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QVERIFY(find<QLabel>("errorFilter")->text().startsWith(QStringLiteral("Suspected missing annotations")));
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    QVERIFY((w().selection.item() == ItemId{productId<DetectionId>(kNew, kUnannotated)}));
    key(Qt::Key_F);
    QCOMPARE(w().document.segments().size(), count + 1);
    const auto made = w().document.segments(WindowWorld::kVideo).front();
    QCOMPARE(made->range, frameRange(20, 60));
    QCOMPARE(made->actionClass, WindowWorld::kWalk);
    QTRY_COMPARE(table().model()->rowCount(), 0);
    w().document.undoStack()->undo();
    QCOMPARE(w().document.segments().size(), count);
    QTRY_COMPARE(table().model()->rowCount(), 1);
}

void TestJudging::anEntryOfAnotherVideoOpensIt()
{
    open();
    showEvaluation();
    w().selection.setVideo(VideoId{2});
    w().runs.setVideo(VideoId{2}, m_world->frames);
    w().playhead.setVideo(VideoId{2}, m_world->frames);
    QSignalSpy opened(&w().requests, &Requests::openVideo);
    m_window->actions().trigger(QStringLiteral("evaluation.labels"));
    QTRY_COMPARE(table().model()->rowCount(), 1);
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<VideoId>(), WindowWorld::kVideo);
    QVERIFY(!w().playhead.loop()); // not yet there
    w().selection.setVideo(WindowWorld::kVideo);
    w().runs.setVideo(WindowWorld::kVideo, m_world->frames);
    w().playhead.setVideo(WindowWorld::kVideo, m_world->frames);
    QTRY_VERIFY(w().playhead.loop().has_value());
    QVERIFY(w().selection.item() == ItemId{WindowWorld::kNext});
    w().runs.setProducts(newProducts()); // the database answers later
    QTRY_COMPARE(w().selection.items().size(), std::size_t{2});
}

void TestJudging::filtersAreToldAndCleared()
{
    open();
    showEvaluation();
    auto *words = find<QLabel>("errorFilter");
    QTRY_VERIFY(words->text().startsWith(QStringLiteral("All errors: ")));
    const int all = table().model()->rowCount();
    const auto *clear = m_window->actions().action(QStringLiteral("evaluation.all"));
    pages().showPage(AnalysisPages::Confusion);
    const auto &filters = pages().filters(AnalysisPages::Cells);
    EntryFilter wanted;
    wanted.cell = ConfusionCell{WindowWorld::kWalk, WindowWorld::kRunFast};
    const int cell = static_cast<int>(std::ranges::find(filters, wanted) - filters.begin());
    QVERIFY(cell < static_cast<int>(filters.size()));
    click(AnalysisPages::Cells, cell);
    QTRY_COMPARE(words->text(), QStringLiteral("“walk” predicted as “run”: 1"));
    QCOMPARE(pages().chart(AnalysisPages::Cells).current(), cell);
    m_window->actions().trigger(QStringLiteral("evaluation.all"));
    QVERIFY(clear->isEnabled());
    QTRY_COMPARE(table().model()->rowCount(), all);
    QCOMPARE(pages().chart(AnalysisPages::Cells).current(), -1);
}

void TestJudging::theListKeepsItsOwnKeys()
{
    open();
    showEvaluation();
    table().setFocus();
    QTRY_VERIFY(table().model()->rowCount() > 2);
    const auto segments = w().document.segments().size();
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    QCOMPARE(table().currentIndex().row(), 1); // not a lane
    key(Qt::Key_Return);                       // goes there, accepts nothing
    key(Qt::Key_Delete);
    QCOMPARE(w().document.segments().size(), segments);
    QVERIFY(w().document.undoStack()->count() == 0);
    key(Qt::Key_Space); // but it plays and pauses as everywhere
    QVERIFY(!w().playhead.playing());
    // In the video the same verdict keys act.
    m_window->videoView().setFocus();
    QTest::keyClick(&m_window->videoView(), Qt::Key_W);
    QCOMPARE(verdicts().size(), std::size_t{1});
}

void TestJudging::theTimelineComesBackToJudge()
{
    open();
    const auto heightOf = [this](Docks::Kind kind) { return m_window->docks().dock(kind).height(); };
    const int before = heightOf(Docks::Timeline);
    const int video = m_window->videoView().height();
    showEvaluation();
    QTRY_VERIFY(heightOf(Docks::Evaluation) > before + 20); // charts have room
    QTRY_VERIFY(table().model()->rowCount() > 0);
    table().setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    QTRY_VERIFY(std::abs(m_window->videoView().height() - video) < 10); // has its room again
    QVERIFY(heightOf(Docks::Timeline) > before - 40);                   // the tabs take some
    QVERIFY(table().isVisible());
    QVERIFY(m_window->videoView().height() > 150);
}

/// While somebody labels a stretch blind, neither rows nor numbers say what the run put out there.
void TestJudging::nothingTellsOfABlindStretch()
{
    open();
    showEvaluation();
    m_window->actions().trigger(QStringLiteral("evaluation.all"));
    QTRY_VERIFY(table().isVisible());
    const int all = store().entries()->rowCount();
    QVERIFY(all >= 3 && table().model()->rowCount() == all);
    const auto entry = store().entries()->entry(0);
    const auto about = entry.kind == EntryKind::Missed ? entry.trueRange : entry.predictedRange;
    RankedCandidate stretch;
    stretch.candidate.kind = Candidate::Kind::Sample;
    stretch.candidate.video = entry.video;
    for (stretch.candidate.range = about; !drawnBlind(stretch.candidate, kNew, 1);)
        stretch.candidate.range.start = stretch.candidate.range.start - 1;
    QVERIFY(stretch.candidate.range.start.valid());
    const auto range = stretch.candidate.range;
    w().queue.setBlindMode(true);
    w().queue.setOrder({kNew, {}, {stretch}, {}});
    w().queue.setCurrent(0);
    QVERIFY(w().queue.sample() && w().queue.sample()->blind);

    QVERIFY(table().model()->rowCount() < all);
    for (int row = 0; row < table().model()->rowCount(); ++row) {
        table().setCurrentIndex(table().model()->index(row, 0));
        const auto listed = store().entries()->entry(
            qobject_cast<QAbstractProxyModel *>(table().model())->mapToSource(table().currentIndex()).row());
        QVERIFY(!listed.predictedRange.overlaps(range) && !listed.trueRange.overlaps(range));
    }
    const auto *words = find<QLabel>("errorFilter");
    QVERIFY2(words->text().contains(QStringLiteral("blind")), qPrintable(words->text()));
    QVERIFY(!words->text().contains(QString::number(all)));
    // What is labelled there is not measured yet.
    const auto before = store().analysis();
    const auto made =
        w().document.requestCreate(entry.video, WindowWorld::kRunFast, {range.start, range.start + 5});
    QVERIFY(made.ok());
    QTest::qWait(200);
    QCOMPARE(store().analysis(), before);
    QVERIFY(store().behind());
    // Done: all of it is shown, and measured.
    QVERIFY(w().queue.finishSample().ok());
    QTRY_VERIFY(settled() && store().analysis() != before);
    QTRY_COMPARE(table().model()->rowCount(), store().entries()->rowCount());
    QVERIFY(!words->text().contains(QStringLiteral("blind")));
}

QTEST_MAIN(TestJudging)
#include "tst_judging.moc"
