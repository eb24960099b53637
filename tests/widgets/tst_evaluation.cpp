// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions.h"
#include "widgets/docks.h"
#include "widgets/evaluation/analysispages.h"
#include "widgets/evaluation/chart.h"
#include "widgets/evaluation/evaluationpanel.h"
#include "widgets/mainwindow.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"
#include "widgets/video/videoview.h"
#include "windowworld.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>
#include <QtTest>

#include <cstdlib>

using namespace onset;

namespace {

constexpr RunId kNew{2}; ///< the run that is measured

struct Guess
{
    ClassId actionClass;
    FrameRange range;
    double score;
};

/// One right, one of another class, one a little off, one where nothing is annotated.
const std::vector<Guess> kGuesses{{WindowWorld::kWalk, frameRange(102, 158), 0.95},
                                  {WindowWorld::kRunFast, frameRange(204, 238), 0.93},
                                  {WindowWorld::kWalk, frameRange(20, 60), 0.9},
                                  {WindowWorld::kRunFast, frameRange(420, 470), 0.6}};
constexpr std::int64_t kWrongLabel = 2; ///< their numbers
constexpr std::int64_t kUnannotated = 3;

Run newRun(RunState state = RunState::Finished)
{
    Run run;
    run.id = kNew;
    run.system = "ssn";
    run.state = state;
    run.videos = {WindowWorld::kVideo};
    run.startedMs = 1'790'000'100'000;
    return run;
}

RunProducts newProducts()
{
    RunProducts products;
    products.run = newRun();
    products.video = WindowWorld::kVideo;
    for (std::size_t i = 0; i < kGuesses.size(); ++i) {
        Detection one;
        one.id = productId<DetectionId>(kNew, static_cast<std::int64_t>(i) + 1);
        one.video = WindowWorld::kVideo;
        one.actionClass = kGuesses[i].actionClass;
        one.range = kGuesses[i].range;
        one.score = kGuesses[i].score;
        products.detections.push_back(one);
    }
    return products;
}

} // namespace

/// The evaluation with real events: what is clicked fills the list, Enter goes there, a key is a verdict,
/// what is corrected is measured anew.
class TestEvaluation : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup() { m_world.reset(); }
    void aBarLeadsToTheMomentAndToAVerdict();
    void aLabelErrorIsCorrectedOnTheSpot();
    void aMissingAnnotationIsOneKey();
    void anEntryOfAnotherVideoOpensIt();
    void filtersAreToldAndCleared();
    void theListKeepsItsOwnKeys();
    void everyStateSaysWhatToDo();
    void settingsMeasureAnew();
    void ownBinsAreTaken();
    void theReportIsAskedFor();
    void theTimelineComesBackToJudge();
    void looks_data();
    void looks();

private:
    void open(const std::vector<Run> &runs = {newRun()});
    void showEvaluation();
    Workspace &w() { return m_world->workspace; }
    EvaluationStore &store() { return m_world->workspace.evaluation; }
    template <class T> T *find(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    AnalysisPages &pages() { return find<EvaluationPanel>("evaluationPanel")->pages(); }
    QTreeView &table() { return *find<QTreeView>("errorTable"); }
    void click(AnalysisPages::Slot slot, int mark);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&table(), key, modifiers);
    }
    std::vector<Verdict> verdicts() { return w().document.contents().verdicts; }
    double map() { return store().analysis()->map[store().analysis()->shown].value_or(-1); }
    bool settled() { return store().state() == EvaluationStore::State::Ready && !store().behind(); }

    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;
};

void TestEvaluation::init()
{
    m_world = std::make_unique<WindowWorld>();
    connect(&store(), &EvaluationStore::detectionsWanted, this, [this](RunId run) {
        store().addDetections(run, {WindowWorld::kVideo},
                              run == kNew ? newProducts().detections : std::vector<Detection>(), true);
    });
}

void TestEvaluation::open(const std::vector<Run> &runs)
{
    m_world->openProject();
    w().runs.setRuns(runs);
    if (!runs.empty())
        w().runs.setProducts(newProducts());
    m_window = &m_world->showWindow();
    m_window->videoView().setFocus();
    QTRY_VERIFY(m_window->isActiveWindow());
}

void TestEvaluation::showEvaluation()
{
    QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_window->docks().dock(Docks::Evaluation).isVisible());
    QTRY_VERIFY(settled());
}

void TestEvaluation::click(AnalysisPages::Slot slot, int mark)
{
    auto &chart = pages().chart(slot);
    QTRY_VERIFY(chart.isVisible());
    for (const auto &one : chart.marks()) {
        if (one.id == mark) {
            QTest::mouseClick(&chart, Qt::LeftButton, {}, one.area.center().toPoint());
            return;
        }
    }
    QFAIL("no such mark");
}

void TestEvaluation::aBarLeadsToTheMomentAndToAVerdict()
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

void TestEvaluation::aLabelErrorIsCorrectedOnTheSpot()
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

void TestEvaluation::aMissingAnnotationIsOneKey()
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

void TestEvaluation::anEntryOfAnotherVideoOpensIt()
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

void TestEvaluation::filtersAreToldAndCleared()
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

void TestEvaluation::theListKeepsItsOwnKeys()
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

void TestEvaluation::everyStateSaysWhatToDo()
{
    m_window = &m_world->showWindow();
    QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *sentence = find<QLabel>("evaluationSentence");
    const auto offered = [this](const char *name) { return find<QPushButton>(name); };
    QTRY_VERIFY(sentence->isVisible());
    QVERIFY(sentence->text().contains(QStringLiteral("Open a project")));
    QVERIFY(offered("offer.file.open"));
    open({});
    QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    sentence = find<QLabel>("evaluationSentence");
    QTRY_VERIFY(sentence->text().contains(QStringLiteral("no run yet")));
    QSignalSpy asked(m_window->actions().action(QStringLiteral("run.detect")), &QAction::triggered);
    QTest::mouseClick(offered("offer.run.detect"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    if (auto *dialog = QApplication::activeModalWidget())
        dialog->close();
    w().runs.setRuns({newRun()});
    auto settings = store().settings();
    settings.options.split = Split::HeldOut;
    store().setSettings(settings);
    QTRY_VERIFY(offered("offer.allVideos"));
    QTest::mouseClick(offered("offer.allVideos"), Qt::LeftButton);
    QTRY_VERIFY(settled());
    QVERIFY(find<QLabel>("evaluationSummary")->text().startsWith(QStringLiteral("mAP ")));
    QVERIFY(!find<QLabel>("evaluationSummary")->text().contains(QStringLiteral("nan"), Qt::CaseInsensitive));
}

void TestEvaluation::settingsMeasureAnew()
{
    open();
    showEvaluation();
    auto *tiou = find<QComboBox>("evaluationTiou");
    QCOMPARE(tiou->currentText(), QStringLiteral("0.5"));
    pages().showPage(AnalysisPages::Overlap);
    click(AnalysisPages::OverlapCurve, 9);
    QTRY_VERIFY(settled() && store().analysis()->shown == 9);
    QCOMPARE(tiou->currentText(), QStringLiteral("0.95"));
    auto *protocol = find<QComboBox>("evaluationProtocol");
    protocol->setFocus();
    QTest::keyClick(protocol, Qt::Key_Down);
    QTRY_COMPARE(store().analysis()->options.protocol, EvaluationProtocol::Thumos14);
    QTRY_VERIFY(settled());
    QVERIFY(find<QLabel>("evaluationSummary")->text().contains(QStringLiteral("0.1 to 0.7")));
}

void TestEvaluation::ownBinsAreTaken()
{
    open();
    showEvaluation();
    pages().showPage(AnalysisPages::Truths);
    QTest::mouseClick(find<QToolButton>("bins"), Qt::LeftButton);
    auto *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    auto *lengths = dialog->findChild<QLineEdit *>(QStringLiteral("edges1"));
    QCOMPARE(lengths->text(), QStringLiteral("30; 60; 120; 180"));
    lengths->selectAll();
    QTest::keyClicks(lengths, QStringLiteral("5; 3"));
    QVERIFY(!ok->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(QStringLiteral("problem"))->text().isEmpty());
    lengths->selectAll();
    QTest::keyClicks(lengths, QStringLiteral("4,5; 5.5"));
    QTest::mouseClick(ok, Qt::LeftButton);
    const auto bins = [this] { return store().analysis()->sensitivity[1].bins; };
    QTRY_VERIFY(settled() && bins().size() == 3);
    QCOMPARE(bins()[0].truths, std::size_t{1}); // 4 s; the others last 6 s
    QCOMPARE(bins()[1].truths, std::size_t{0});
    QVERIFY(!bins()[1].missedShare);
    QCOMPARE(bins()[2].truths, std::size_t{2});
}

void TestEvaluation::theReportIsAskedFor()
{
    open();
    auto chooser = FileChooser::dialogs();
    chooser.save = [](QWidget *, const FileChooser::Question &) { return QStringLiteral("/tmp/what"); };
    m_window->setFileChooser(chooser);
    QSignalSpy asked(&w().requests, &Requests::writeReport);
    m_window->actions().trigger(QStringLiteral("evaluation.report"));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("/tmp/what.html"));
}

void TestEvaluation::theTimelineComesBackToJudge()
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

void TestEvaluation::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::newRow("1280-light") << QSize(1280, 720) << false;
    QTest::newRow("1280-dark") << QSize(1280, 720) << true;
    QTest::newRow("1920-dark") << QSize(1920, 1080) << true;
}

void TestEvaluation::looks()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    applyTheme(dark ? Theme::Dark : Theme::Light);
    open();
    m_window = &m_world->showWindow(size);
    showEvaluation();
    QTest::qWait(100);
    QCOMPARE(m_world->window->grab().size(), size); // nothing asks for more room than there is
    applyTheme(Theme::Light);
}

QTEST_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
