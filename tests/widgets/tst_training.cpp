// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainingwindow.h"

#include "widgets/actions.h"
#include "widgets/docks.h"
#include "widgets/theme.h"
#include "widgets/timeline/timelineview.h"
#include "widgets/training/retraindialog.h"
#include "widgets/training/trainingchart.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace onset;

/// Retrain and live curves, with real events: what is asked of the services, and what the window shows of
/// their answers.
class TestTraining : public TrainingWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { make(); }
    void cleanup() { m_world.reset(); }
    void retrainAsksForWhatWasChosen();
    void heldOutVideosCannotBeChosen();
    void warningsComeBeforeTheStart();
    void correctionsLeadToRetrain();
    void aTrainingIsSteered();
    void curvesGrowLive();
    void aFloodOfProgressDoesNotBlock();
    void looks_data();
    void looks();
};

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
    QVERIFY(!dialog.findChild<QComboBox *>("retrainFeatures")->isEnabled()); // the version brings its own
    base->setFocus();
    QTest::keyClick(base, Qt::Key_Home);
    QVERIFY(system->isEnabled());
    auto *features = dialog.findChild<QComboBox *>("retrainFeatures");
    QVERIFY(features->isEnabled());
    QVERIFY(dialog.settings().parameters.isEmpty()); // the program's choice
    QTest::keyClick(features, Qt::Key_End);
    QCOMPARE(dialog.settings().parameters, QStringLiteral(R"({"features":"descriptors"})"));
    QTest::keyClick(system, Qt::Key_Home);
    QVERIFY(!features->isEnabled()); // it learns from pixels
    QVERIFY(dialog.settings().parameters.isEmpty());
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
