// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions.h"
#include "widgets/docks.h"
#include "widgets/evaluation/categorychart.h"
#include "widgets/mainwindow.h"
#include "widgets/offerbar.h"
#include "widgets/theme.h"
#include "widgets/timeline/timelineview.h"
#include "widgets/training/changepanel.h"
#include "widgets/training/retraindialog.h"
#include "widgets/training/trainingchart.h"
#include "widgets/training/versionlist.h"
#include "widgets/video/videoview.h"
#include "windowworld.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QtTest>

#include <cstdlib>

using namespace onset;

namespace {

constexpr RunId kOld = WindowWorld::kRun;
constexpr RunId kNew{2};
constexpr ModelVersionId kFirst{1};
constexpr ModelVersionId kSecond{2};

ModelVersion version(ModelVersionId id, ModelVersionId parent, const char *metrics)
{
    ModelVersion made;
    made.id = id;
    made.parent = parent;
    made.system = "temporalmaxer";
    made.name = "TemporalMaxer";
    made.card = "{}";
    made.metrics = metrics;
    made.path = "/models/" + std::to_string(id.value) + ".safetensors";
    made.createdMs = 1'790'000'000'000 + id.value * 60'000;
    return made;
}

Run run(RunId id, ModelVersionId model)
{
    Run made;
    made.id = id;
    made.system = "temporalmaxer";
    made.modelVersion = model;
    made.state = RunState::Finished;
    made.videos = {WindowWorld::kVideo};
    made.startedMs = 1'790'000'000'000 + id.value * 1000;
    return made;
}

Detection detection(RunId run, ClassId actionClass, FrameRange range, double score)
{
    Detection made;
    made.id = productId<DetectionId>(run, 1);
    made.video = WindowWorld::kVideo;
    made.actionClass = actionClass;
    made.range = range;
    made.score = score;
    return made;
}

std::shared_ptr<ChangeReport> report()
{
    const auto walk = WindowWorld::kWalk;
    auto made = std::make_shared<ChangeReport>();
    made->before = kOld;
    made->after = kNew;
    made->videos = 1;
    made->changes = {
        {RunChangeKind::Gained, {}, detection(kNew, walk, frameRange(20, 60), 0.8), 0},
        {RunChangeKind::Lost, detection(kOld, WindowWorld::kRunFast, frameRange(300, 350), 0.6), {}, 0},
        {RunChangeKind::Moved, detection(kOld, walk, frameRange(480, 530), 0.6),
         detection(kNew, walk, frameRange(490, 520), 0.8), 0.6}};
    made->kept = 4;
    made->heldOut.videos = 3;
    made->heldOut.classes = {{walk, 12, 0.5, 0.62, PrecisionChange::Interval{0.02, 0.21}},
                             {WindowWorld::kRunFast, 9, 0.4, 0.35, PrecisionChange::Interval{-0.13, 0.02}}};
    made->heldOut.mean = {{}, 21, 0.45, 0.485, PrecisionChange::Interval{-0.01, 0.08}};
    made->heldOut.before = {20, {120, 160, 400}, {-80, 150, 420}};
    made->heldOut.after = {22, {30, 90, 300}, {-20, 95, 310}};
    made->verdict = Replacement::NotWorse;
    return made;
}

} // namespace

/// Retrain, live curves, versions and what changed, with real events: what is asked of the services, and what
/// the window shows of their answers.
class TestTraining : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup() { m_world.reset(); }
    void retrainAsksForWhatWasChosen();
    void heldOutVideosCannotBeChosen();
    void warningsComeBeforeTheStart();
    void correctionsLeadToRetrain();
    void aTrainingIsSteered();
    void curvesGrowLive();
    void versionsAreATree();
    void oneClickKeepsOrRollsBack();
    void aNoteIsWrittenInPlace();
    void offersWaitForAnAnswer();
    void changesAreListedAndGoneTo();
    void theTimelineMarksThem();
    void nothingTellsOfABlindStretch();
    void keepAndRollBackAreOneClick();
    void aFloodOfProgressDoesNotBlock();
    void looks_data();
    void looks();

private:
    void open(QSize size = {1280, 720});
    void addVersions();
    void showChanges();
    RetrainDialog &retrain();
    Workspace &w() { return m_world->workspace; }
    template <class T> T *find(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    TrainingStatus running(int step) const;

    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;
};

void TestTraining::init()
{
    m_world = std::make_unique<WindowWorld>();
    w().systems.push_back(
        {QStringLiteral("scnn"), QStringLiteral("S-CNN"), {}, QStringLiteral("{}"), true, true});
    w().systems.push_back({QStringLiteral("temporalmaxer"), QStringLiteral("TemporalMaxer"),
                           QStringLiteral("Learns from little."), QStringLiteral("{}"), true, true});
}

void TestTraining::open(QSize size)
{
    m_world->openProject();
    m_window = &m_world->showWindow(size);
    m_window->videoView().setFocus();
    QTRY_VERIFY(m_window->isActiveWindow());
}

void TestTraining::addVersions()
{
    w().document.insertModel(version(
        kFirst, {},
        R"({"held_out_map50":0.45,"validation_map50":0.5,"trained_segments":20,"trained_videos":3})"));
    w().document.insertModel(version(kSecond, kFirst, R"({"validation_map50":0.52,"trained_segments":42})"));
    w().document.setCurrentModel(kFirst);
}

RetrainDialog &TestTraining::retrain()
{
    QTest::keyClick(m_window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = find<RetrainDialog>("retrainDialog");
    [&] { QVERIFY(dialog); }();
    return *dialog;
}

TrainingStatus TestTraining::running(int step) const
{
    TrainingStatus status;
    status.state = TrainingState::Running;
    status.settings.system = QStringLiteral("temporalmaxer");
    status.stage = QStringLiteral("head");
    status.stageNumber = 2;
    status.stages = 3;
    status.step = step;
    status.steps = 400;
    status.seconds = step * 0.25;
    status.secondsLeft = 95;
    status.bestMap = 0.41;
    return status;
}

void TestTraining::retrainAsksForWhatWasChosen()
{
    open();
    addVersions();
    QSignalSpy asked(&w().requests, &Requests::previewTraining);
    QSignalSpy started(&w().requests, &Requests::startTraining);
    auto &dialog = retrain();
    QCOMPARE(asked.count(), 1);
    const auto first = asked.first().first().value<TrainingSettings>();
    QCOMPARE(first.system, QStringLiteral("temporalmaxer")); // the default
    QCOMPARE(first.base, kFirst);                            // the current version
    QVERIFY(first.classes.empty() && first.videos.empty());  // all
    auto *train = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!train->isEnabled()); // not before the answer
    w().training.setPreview({first, 2, 3, 1, 0, {}, {}});
    QVERIFY(train->isEnabled());
    QVERIFY(dialog.findChild<QLabel *>("retrainSummary")->text().contains(QStringLiteral("3 segments")));

    // From scratch, with another system, without one class and one video, for two minutes.
    auto *base = dialog.findChild<QComboBox *>("retrainBase");
    auto *system = dialog.findChild<QComboBox *>("retrainSystem");
    QVERIFY(!system->isEnabled());
    base->setFocus();
    QTest::keyClick(base, Qt::Key_Home);
    QVERIFY(system->isEnabled());
    QTest::keyClick(system, Qt::Key_Home);
    auto *classes = dialog.findChild<QListWidget *>("trainingClasses");
    QCOMPARE(classes->item(0)->text(), QStringLiteral("walk (2)"));
    QCOMPARE(classes->item(2)->text(), QStringLiteral("wave (0)")); // rejected: no example
    QVERIFY(!(classes->item(2)->flags() & Qt::ItemIsEnabled));
    classes->setCurrentRow(1);
    QTest::keyClick(classes, Qt::Key_Space);
    auto *videos = dialog.findChild<QTreeWidget *>("trainingVideos");
    videos->setCurrentItem(videos->topLevelItem(1));
    QTest::keyClick(videos, Qt::Key_Space);
    auto *minutes = dialog.findChild<QDoubleSpinBox *>("retrainMinutes");
    minutes->selectAll();
    QTest::keyClicks(minutes, QStringLiteral("2"));
    QTRY_COMPARE(asked.count(), 2);
    w().training.setPreview({dialog.settings(), 1, 2, 0, 0, {}, {}});
    QTest::mouseClick(train, Qt::LeftButton);
    QCOMPARE(started.count(), 1);
    const auto settings = started.first().first().value<TrainingSettings>();
    QCOMPARE(settings.system, QStringLiteral("scnn"));
    QVERIFY(!settings.base.valid());
    QCOMPARE(settings.classes, std::vector<ClassId>{WindowWorld::kWalk});
    QCOMPARE(settings.videos, std::vector<VideoId>{WindowWorld::kVideo});
    QCOMPARE(settings.budgetMinutes, 2.0);
    QVERIFY(settings.detectAfter);
    QTRY_VERIFY(m_window->docks().dock(Docks::Training).isVisible());
}

void TestTraining::heldOutVideosCannotBeChosen()
{
    open();
    QVERIFY(w().document.requestSetSplit(VideoId{2}, Split::HeldOut).ok());
    auto &dialog = retrain();
    auto *videos = dialog.findChild<QTreeWidget *>("trainingVideos");
    const auto *heldOut = videos->topLevelItem(1);
    QVERIFY(!(heldOut->flags() & Qt::ItemIsEnabled));
    QCOMPARE(heldOut->checkState(0), Qt::Unchecked);
    videos->setCurrentItem(videos->topLevelItem(0));
    QTest::keyClick(videos, Qt::Key_Space); // then none is left
    QTRY_COMPARE(dialog.findChild<QLabel *>("retrainWarnings")->text(),
                 QStringLiteral("Choose at least one video to learn from."));
    QVERIFY(!dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
}

void TestTraining::warningsComeBeforeTheStart()
{
    open();
    auto &dialog = retrain();
    auto *warnings = dialog.findChild<QLabel *>("retrainWarnings");
    auto *train = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    TrainingPreview preview{
        dialog.settings(), 1, 3, 0, 0, {QStringLiteral("run has fewer than 5 examples")}, {}};
    w().training.setPreview(preview);
    QVERIFY(warnings->text().contains(QStringLiteral("fewer than 5")));
    QVERIFY(train->isEnabled()); // a warning is no refusal
    preview.problem = QStringLiteral("nothing was labelled");
    w().training.setPreview(preview);
    QVERIFY(warnings->text().contains(preview.problem));
    QVERIFY(!train->isEnabled());
    preview.problem.clear();
    w().training.setPreview(preview);
    w().training.setStatus(running(1)); // somebody else began one
    QVERIFY(!train->isEnabled());
    QVERIFY(!m_window->actions().action(QStringLiteral("training.retrain"))->isEnabled());
}

void TestTraining::correctionsLeadToRetrain()
{
    open();
    auto *corrections = find<QToolButton>("correctionsLabel");
    QVERIFY(corrections->isVisible());
    QTest::mouseClick(corrections, Qt::LeftButton);
    QVERIFY(find<RetrainDialog>("retrainDialog"));
}

void TestTraining::aTrainingIsSteered()
{
    open();
    m_window->docks().reveal(Docks::Training);
    auto *pause = find<QToolButton>("training.pause");
    auto *finish = find<QToolButton>("training.finish");
    auto *cancel = find<QToolButton>("training.cancel");
    QVERIFY(!pause->isVisible());
    w().training.setStatus(running(100));
    QTRY_VERIFY(pause->isVisible());
    QCOMPARE(find<QLabel>("trainingWords")->text(), QStringLiteral("Learning: head, stage 2 of 3"));
    QVERIFY(find<QLabel>("trainingMeasures")->text().contains(QStringLiteral("step 100 of 400")));
    QVERIFY(find<QLabel>("trainingMeasures")->text().contains(QStringLiteral("1:35")));
    QSignalSpy paused(&w().requests, &Requests::pauseTraining);
    QSignalSpy finished(&w().requests, &Requests::finishTraining);
    QSignalSpy cancelled(&w().requests, &Requests::cancelTraining);
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(paused.last().first().toBool(), true);
    auto status = running(100);
    status.state = TrainingState::Paused;
    w().training.setStatus(status);
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(paused.last().first().toBool(), false);
    QTest::mouseClick(finish, Qt::LeftButton);
    QCOMPARE(finished.count(), 1);
    status.state = TrainingState::Ending;
    w().training.setStatus(status);
    QVERIFY(!finish->isEnabled());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    status.state = TrainingState::Failed;
    status.message = QStringLiteral("the loss is not a number; lower the learning rate");
    w().training.setStatus(status);
    QVERIFY(find<QLabel>("trainingWords")->text().contains(QStringLiteral("lower the learning rate")));
    QVERIFY(!cancel->isVisible());
}

void TestTraining::curvesGrowLive()
{
    open();
    m_window->docks().reveal(Docks::Training);
    auto *chart = find<TrainingChart>("trainingChart");
    w().training.setStatus(running(1));
    for (int i = 1; i <= 40; ++i)
        w().training.addPoint({i * 0.25,
                               i < 10 ? QStringLiteral("features") : QStringLiteral("head"),
                               {{QStringLiteral("loss"), 2.0 / i}, {QStringLiteral("diou"), 0.5 / i}},
                               i < 20 ? std::optional<double>() : std::optional(0.01 * (i / 10 * 10))});
    QTRY_VERIFY(chart->isVisible());
    QTRY_COMPARE(chart->pointsOf(QStringLiteral("loss")), 40);
    QTRY_COMPARE(chart->pointsOf(QStringLiteral("diou")), 40);
    QTRY_COMPARE(chart->pointsOf(QStringLiteral("mAP")), 3); // measured anew three times
    QTRY_VERIFY(chart->accessibleDescription().contains(QStringLiteral("best validation mAP 40.0 %")));
    // Another training begins with empty curves.
    w().training.restartCurves();
    w().training.addPoint({0.25, QStringLiteral("head"), {{QStringLiteral("loss"), 1.0}}, {}});
    QTRY_COMPARE(chart->pointsOf(QStringLiteral("loss")), 1);
    QTRY_COMPARE(chart->pointsOf(QStringLiteral("mAP")), 0);
    // However long it takes, the curves stay small.
    for (int i = 2; i < 9000; ++i)
        w().training.addPoint({i * 0.25, QStringLiteral("head"), {{QStringLiteral("loss"), 1.0}}, {}});
    QTRY_VERIFY(chart->pointsOf(QStringLiteral("loss")) > 1000);
    QVERIFY(chart->pointsOf(QStringLiteral("loss")) <= static_cast<int>(TrainingCurves::kMostPoints));
}

void TestTraining::versionsAreATree()
{
    open();
    m_window->docks().reveal(Docks::Training);
    auto *tree = find<QTreeWidget>("versionTree");
    QCOMPARE(tree->topLevelItemCount(), 0);
    addVersions();
    QCOMPARE(tree->topLevelItemCount(), 1);
    const auto *root = tree->topLevelItem(0);
    QCOMPARE(root->childCount(), 1);
    QCOMPARE(root->text(VersionList::VersionColumn), QStringLiteral("Version 1 · temporalmaxer (current)"));
    QCOMPARE(root->text(VersionList::MapColumn), QStringLiteral("45.0 %"));
    QCOMPARE(root->text(VersionList::SegmentColumn), QStringLiteral("20"));
    QCOMPARE(root->child(0)->text(VersionList::MapColumn), QStringLiteral("(52.0 %)")); // validation only
    QVERIFY(root->child(0)->isHidden() == false && root->isExpanded());
}

void TestTraining::oneClickKeepsOrRollsBack()
{
    open();
    m_window->docks().reveal(Docks::Training);
    addVersions();
    auto *tree = find<QTreeWidget>("versionTree");
    QSignalSpy used(&w().requests, &Requests::useModel);
    auto *use = m_window->actions().action(QStringLiteral("version.use"));
    QVERIFY(!use->isEnabled()); // the current one is chosen
    const auto segments = w().document.contents().segments;
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    QVERIFY(use->isEnabled());
    QTRY_VERIFY(tree->visualItemRect(tree->topLevelItem(0)->child(0)).isValid());
    QTest::qWait(50); // until the dock is laid out
    const auto rect = tree->visualItemRect(tree->topLevelItem(0)->child(0));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, rect.center() - QPoint(rect.width() / 2 - 30, 0));
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {},
                       rect.center() - QPoint(rect.width() / 2 - 30, 0));
    QTRY_COMPARE(used.count(), 1);
    QCOMPARE(used.first().first().value<ModelVersionId>(), kSecond);
    w().document.setCurrentModel(kSecond);
    QVERIFY(tree->topLevelItem(0)->child(0)->text(0).endsWith(QStringLiteral("(current)")));
    QCOMPARE(w().document.contents().segments, segments);
}

void TestTraining::aNoteIsWrittenInPlace()
{
    open();
    m_window->docks().reveal(Docks::Training);
    addVersions();
    auto *tree = find<QTreeWidget>("versionTree");
    QSignalSpy noted(&w().requests, &Requests::setModelNote);
    tree->setCurrentItem(tree->topLevelItem(0));
    m_window->actions().trigger(QStringLiteral("version.note"));
    auto *editor = tree->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("first try"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(noted.count(), 1); // the editor commits once it has had the key itself
    QCOMPARE(noted.first().at(0).value<ModelVersionId>(), kFirst);
    QCOMPARE(noted.first().at(1).toString(), QStringLiteral("first try"));
}

void TestTraining::offersWaitForAnAnswer()
{
    open();
    auto *bar = find<OfferBar>("offerBar");
    QVERIFY(!bar->isVisible());
    int gone = 0;
    int on = 0;
    const Offer offer{
        QStringLiteral("a"),
        QStringLiteral("A training was interrupted."),
        {{QStringLiteral("Go on"), [&on] { ++on; }}, {QStringLiteral("Discard"), [&gone] { ++gone; }}}};
    emit w().notices.offered(offer);
    emit w().notices.offered({QStringLiteral("b"), QStringLiteral("Later."), {}});
    QVERIFY(bar->isVisible());
    QCOMPARE(find<QLabel>("offerText")->text(), offer.text);
    QTest::mouseClick(find<QPushButton>("offer.0"), Qt::LeftButton);
    QCOMPARE(on, 1);
    QCOMPARE(gone, 0);
    QCOMPARE(find<QLabel>("offerText")->text(), QStringLiteral("Later."));
    emit w().notices.withdrawn(QStringLiteral("b"));
    QVERIFY(!bar->isVisible());
}

void TestTraining::showChanges()
{
    w().runs.setRuns({run(kNew, kSecond), run(kOld, kFirst)});
    addVersions();
    QSignalSpy asked(&w().requests, &Requests::compareRuns);
    QTest::keyClick(m_window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_window->docks().dock(Docks::Changes).isVisible());
    QCOMPARE(asked.count(), 1); // the two newest runs
    QCOMPARE(asked.first().at(0).value<RunId>(), kOld);
    QCOMPARE(asked.first().at(1).value<RunId>(), kNew);
    w().changes.finish(report());
}

void TestTraining::changesAreListedAndGoneTo()
{
    open();
    showChanges();
    auto *table = find<QTreeView>("changesTable");
    QCOMPARE(table->model()->rowCount(), 3);
    const auto words = find<QLabel>("changesWords")->text();
    QVERIFY2(words.startsWith(QStringLiteral("Gained 1, lost 1, moved 1; 4 as before.")), qPrintable(words));
    QVERIFY(words.contains(
        QStringLiteral("from 45.0 to 48.5 % (+3.5). 95 % of resamples lie between -1.0 and +8.0.")));
    QCOMPARE(table->model()->index(2, ChangeListModel::Shift).data().toString(), QStringLiteral("+10 / -10"));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(w().playhead.loop().has_value());
    QVERIFY(w().playhead.loop()->overlaps(frameRange(300, 350)));
    QCOMPARE(w().runs.shownRun(), kNew);
    QVERIFY(m_window->docks().dock(Docks::Timeline).isVisible());
    auto *kind = find<QComboBox>("changesKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End); // moved
    QCOMPARE(table->model()->rowCount(), 1);
    // Only the surer ones: asked anew.
    QSignalSpy asked(&w().requests, &Requests::compareRuns);
    auto *score = find<QDoubleSpinBox>("changesScore");
    score->setFocus();
    QTest::keyClick(score, Qt::Key_Up);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(w().changes.leastScore(), 0.35);
    auto *classes = find<CategoryChart>("changesClasses");
    QCOMPARE(classes->data().categories.front().name, QStringLiteral("walk")); // changed most
    QCOMPARE(classes->data().series.front().bars.front().interval->first, 0.02);
}

void TestTraining::theTimelineMarksThem()
{
    open();
    showChanges();
    const auto shot = [this] { return m_window->timeline().viewport()->grab().toImage(); };
    m_window->timeline().fitAll();
    const auto marked = shot();
    w().changes.setMarked(false);
    const auto plain = shot();
    QVERIFY(marked != plain);
    w().changes.setMarked(true);
    QCOMPARE(shot(), marked);
    // Each kind has a look of its own, whatever its colour.
    std::vector<QImage> looks;
    for (const auto kind : {RunChangeKind::Gained, RunChangeKind::Lost, RunChangeKind::Moved}) {
        ChangeFilter only;
        only.kind = kind;
        w().changes.setFilter(only);
        looks.push_back(shot().convertToFormat(QImage::Format_Grayscale8));
    }
    QVERIFY(looks[0] != looks[1] && looks[1] != looks[2] && looks[0] != looks[2]);
    // Nobody looks: no marks.
    m_window->docks().dock(Docks::Changes).close();
    QVERIFY(w().changes.marks(WindowWorld::kVideo).empty());
}

/// While somebody labels a stretch blind, what changed there has no row, no mark and no number.
void TestTraining::nothingTellsOfABlindStretch()
{
    open();
    showChanges();
    auto *table = find<QTreeView>("changesTable");
    m_window->timeline().fitAll();
    const auto place = [this](FrameIndex frame) {
        const auto &scene = m_window->timeline().scene();
        return QPoint(static_cast<int>(scene.scale.xOf(frame)),
                      static_cast<int>(scene.laneRect(0).top()) + 6);
    };
    const auto shot = [this] { return m_window->timeline().viewport()->grab().toImage(); };
    ChangeFilter others;
    others.kind = RunChangeKind::Gained;
    w().changes.setFilter(others);
    const auto plain = shot();
    w().changes.setFilter({});
    RankedCandidate stretch;
    stretch.candidate.kind = Candidate::Kind::Sample;
    stretch.candidate.video = WindowWorld::kVideo;
    for (stretch.candidate.range = frameRange(470, 540); !drawnBlind(stretch.candidate, kNew, 1);)
        stretch.candidate.range.start = stretch.candidate.range.start - 1;
    w().queue.setBlindMode(true);
    w().queue.setOrder({kNew, {}, {stretch}, {}});
    w().queue.setCurrent(0);
    QVERIFY(w().queue.sample() && w().queue.sample()->blind);
    QCOMPARE(table->model()->rowCount(), 2);
    const auto veiled = shot();
    const auto at = place(FrameIndex{505}); // the middle of the one that moved
    QCOMPARE(veiled.pixelColor(at), plain.pixelColor(at));
    auto *words = find<QLabel>("changesWords");
    QVERIFY(!words->text().contains(QStringLiteral("Gained")));
    QVERIFY(words->text().contains(QStringLiteral("blind")));
    w().queue.setCurrent(-1);
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(shot().pixelColor(at) != plain.pixelColor(at));
    QVERIFY(words->text().startsWith(QStringLiteral("Gained 1")));
}

void TestTraining::keepAndRollBackAreOneClick()
{
    open();
    showChanges();
    w().document.setCurrentModel(kSecond);
    w().changes.setDecision(VersionDecision{kFirst, kSecond, kNew, true, Replacement::NotWorse});
    QCOMPARE(find<QLabel>("changesDecision")->text(),
             QStringLiteral("Version 2 was kept: it is not worse on the held-out videos."));
    auto *keep = find<QPushButton>("changesKeep");
    auto *back = find<QPushButton>("changesRollBack");
    QSignalSpy used(&w().requests, &Requests::useModel);
    QVERIFY(!keep->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(used.last().first().value<ModelVersionId>(), kFirst);
    w().document.setCurrentModel(kFirst);
    QVERIFY(!back->isEnabled());
    QTest::mouseClick(keep, Qt::LeftButton);
    QCOMPARE(used.last().first().value<ModelVersionId>(), kSecond);
}

void TestTraining::aFloodOfProgressDoesNotBlock()
{
    open();
    m_window->docks().reveal(Docks::Training);
    QElapsedTimer since;
    qint64 longest = 0;
    // What a training of hours has gathered, drawn anew four times a second and far more often.
    for (int i = 0; i < 200; ++i) {
        since.start();
        w().training.setStatus(running(i));
        for (int part = 0; part < 20; ++part)
            w().training.addPoint({i + part / 20.0,
                                   QStringLiteral("head"),
                                   {{QStringLiteral("loss"), 1.0}, {QStringLiteral("diou"), 0.5}},
                                   std::optional(0.001 * i)});
        QCoreApplication::processEvents();
        longest = std::max(longest, since.elapsed());
    }
    QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
}

void TestTraining::looks_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light-1280") << Theme::Light << QSize(1280, 720);
    QTest::newRow("dark-1280") << Theme::Dark << QSize(1280, 720);
    QTest::newRow("light-1920") << Theme::Light << QSize(1920, 1080);
    QTest::newRow("dark-1920") << Theme::Dark << QSize(1920, 1080);
}

/// Pictures for people to look at, where ONSET_SCREENSHOTS names a folder.
void TestTraining::looks()
{
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    const auto folder = qEnvironmentVariable("ONSET_SCREENSHOTS");
    if (folder.isEmpty())
        QSKIP("set ONSET_SCREENSHOTS to a folder to get pictures of the window");
    const auto shoot = [&](const char *what) {
        QTest::qWait(250);
        const auto name = QStringLiteral("%1/training-%2-%3.png")
                              .arg(folder, QLatin1String(what), QLatin1String(QTest::currentDataTag()));
        QVERIFY(m_window->grab().save(name));
    };
    applyTheme(theme);
    open(size);
    addVersions();
    m_window->docks().reveal(Docks::Training);
    w().training.setStatus(running(200));
    for (int i = 1; i <= 200; ++i)
        w().training.addPoint(
            {i * 0.5,
             i < 60 ? QStringLiteral("features") : QStringLiteral("head"),
             {{QStringLiteral("loss"), 2.2 / (1 + i * 0.05) + 0.05 * ((i * 7919) % 13) / 13},
              {QStringLiteral("class"), 1.1 / (1 + i * 0.05)},
              {QStringLiteral("diou"), 0.7 / (1 + i * 0.03)}},
             i < 20 ? std::optional<double>() : std::optional(0.45 - 5.0 / (i / 20 * 20))});
    emit w().notices.offered(
        {QStringLiteral("a"),
         QStringLiteral("Version 2 was kept: not worse on the held-out videos."),
         {{QStringLiteral("What changed"), [] {}}, {QStringLiteral("Roll back"), [] {}}}});
    shoot("curves");
    w().training.setStatus({});
    auto &dialog = retrain();
    w().training.setPreview({dialog.settings(),
                             2,
                             3,
                             1,
                             0,
                             {QStringLiteral("run has fewer than 5 examples (1); it may learn little"),
                              QStringLiteral("no video is held out: versions cannot be compared")},
                             {}});
    QTest::qWait(250);
    QVERIFY(dialog.grab().save(
        QStringLiteral("%1/training-dialog-%2.png").arg(folder, QLatin1String(QTest::currentDataTag()))));
    dialog.reject();
    QApplication::setActiveWindow(m_window);
    QTRY_VERIFY(m_window->isActiveWindow());
    showChanges();
    w().changes.setDecision(VersionDecision{kFirst, kSecond, kNew, true, Replacement::NotWorse});
    m_window->timeline().fitAll();
    shoot("changes");
    find<QTabWidget>("changesTabs")->setCurrentIndex(1);
    shoot("classes");
    find<QTabWidget>("changesTabs")->setCurrentIndex(2);
    shoot("edges");
    applyTheme(Theme::Light);
}

QTEST_MAIN(TestTraining)
#include "tst_training.moc"
