// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainingrig.h"

#include "app/jobs/progressgate.h"
#include "storage/db/projectfile.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimer>
#include <QUndoStack>
#include <QtTest>

using namespace onset;

/// Trainings behind the window, with a fake trainer but a real project file: what the window is told and what
/// the reopened database says.
class TestTraining : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void itMakesAVersion();
    void whatItLearnsFromIsFrozen();
    void pausedItDoesNothing();
    void stoppedEarlyItKeepsTheBest();
    void cancelledItLeavesNothing();
    void aClosedWindowLosesNothing();
    void aClosedProjectStopsIt();
    void afterACrashItGoesOn();
    void anInterruptedOneCanBeDiscarded();
    void failuresSayWhatToDo_data();
    void failuresSayWhatToDo();
    void nothingToLearnFromIsTold();
    void onlyOneAtATime();
    void previewsTellBefore();
    void versionsAreUsedAndNoted();
    void aFloodDoesNotBlock();
    void theGateThinsOut();

private:
    TrainingRig &rig() { return *m_rig; }
    Workspace &w();
    TrainingState state() { return w().training.status().state; }
    QString projectPath() const { return m_folder->filePath("project.onset"); }
    QString modelsPath() const { return m_folder->filePath("project.models"); }
    void openNewProjectWithVideo();
    void open(const QString &path);
    void label(std::int64_t from, std::int64_t to);
    TrainingSettings settings();
    void begin(const TrainingSettings &settings);
    void train();
    ProjectContents reopened();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TrainingRig> m_rig;
};

Workspace &TestTraining::w()
{
    return m_rig->workspace;
}

void TestTraining::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char *name : {"clip.mp4", "other.mp4"}) {
        QFile file(m_folder->filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name);
    }
    m_rig = std::make_unique<TrainingRig>();
}

void TestTraining::cleanup()
{
    m_rig.reset();
    m_folder.reset();
}

void TestTraining::openNewProjectWithVideo()
{
    emit w().requests.newProject(projectPath());
    QTRY_VERIFY_WITH_TIMEOUT(w().document.isOpen(), 10000);
    emit w().requests.addVideos({m_folder->filePath("clip.mp4")});
    QTRY_VERIFY_WITH_TIMEOUT(!w().document.videos().empty(), 10000);
    QTRY_VERIFY_WITH_TIMEOUT(w().document.videos().front().frames != nullptr, 10000);
    label(10, 50);
    label(100, 140);
}

void TestTraining::open(const QString &path)
{
    emit w().requests.openProject(path);
    QTRY_VERIFY_WITH_TIMEOUT(w().document.isOpen(), 10000);
}

void TestTraining::label(std::int64_t from, std::int64_t to)
{
    QVERIFY(w().document.requestCreate(w().document.videos().front().id, kMotionClass, frameRange(from, to))
                .ok());
}

TrainingSettings TestTraining::settings()
{
    TrainingSettings settings;
    settings.system = QStringLiteral("fake");
    settings.detectAfter = false;
    return settings;
}

/// Until the trainer is at work.
void TestTraining::begin(const TrainingSettings &settings)
{
    emit w().requests.startTraining(settings);
    QTRY_VERIFY_WITH_TIMEOUT(rig().trainer->step > 25 && state() == TrainingState::Running, 10000);
}

void TestTraining::train()
{
    emit w().requests.startTraining(settings());
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Learnt, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(w().training.status().model.valid(), 10000);
}

ProjectContents TestTraining::reopened()
{
    rig().session->drain();
    auto file = ProjectFile::openReadOnly(projectPath().toStdString());
    if (!file)
        qFatal("%s", file.error().message.c_str());
    const auto problems = (*file)->check();
    if (!problems || !problems->empty())
        qFatal("%s", problems ? problems->front().c_str() : problems.error().message.c_str());
    return *(*file)->load();
}

void TestTraining::itMakesAVersion()
{
    openNewProjectWithVideo();
    QCOMPARE(w().document.correctionsSinceTraining(), 2);
    train();
    QCOMPARE(w().document.models().size(), std::size_t{1});
    QCOMPARE(w().document.correctionsSinceTraining(), 0);
    QVERIFY(!w().training.curves().losses().empty());
    QVERIFY(!w().training.curves().validation().empty());
    QCOMPARE(w().training.curves().stages().size(), std::size_t{2});
    QVERIFY(w().training.status().warnings.contains(QStringLiteral("one warning")));
    QVERIFY(w().training.status().warnings.contains(QStringLiteral("motion has fewer than 5 examples")));
    QCOMPARE(w().jobs.jobs().back().state, JobState::Finished);
    QCOMPARE(w().jobs.jobs().back().progress, 1.0);

    const auto contents = reopened();
    QCOMPARE(contents.models.size(), std::size_t{1});
    QCOMPARE(contents.snapshots.size(), std::size_t{1});
    QCOMPARE(contents.snapshots.front().model, contents.models.front().id);
    const auto metrics =
        QJsonDocument::fromJson(QByteArray::fromStdString(contents.models.front().metrics)).object();
    QCOMPARE(metrics.value("validation_map50").toDouble(), 0.6);
    QCOMPARE(metrics.value("trained_segments").toInt(), 2);
    QVERIFY(QFileInfo::exists(QString::fromStdString(contents.models.front().path)));

    // Going on from it: the child knows its parent.
    auto next = settings();
    next.base = contents.models.front().id;
    emit w().requests.startTraining(next);
    QTRY_COMPARE_WITH_TIMEOUT(w().document.models().size(), std::size_t{2}, 20000);
    QCOMPARE(w().document.models().back().parent, next.base);
    QCOMPARE(rig().trainer->request.initialModel, contents.models.front().path);
    QCOMPARE(rig().trainer->request.budgetSeconds, 300.0);
}

void TestTraining::whatItLearnsFromIsFrozen()
{
    openNewProjectWithVideo();
    begin(settings());
    label(200, 240); // while it learns
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Learnt, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(w().training.status().model.valid(), 10000);
    QCOMPARE(w().document.correctionsSinceTraining(), 1);
    rig().session->drain();
    auto file = ProjectFile::openReadOnly(projectPath().toStdString());
    QCOMPARE((*file)->snapshot(w().document.snapshots().front().id)->segments.size(), std::size_t{2});
    emit w().requests.showSnapshot(w().document.snapshots().front().id);
    QTRY_VERIFY_WITH_TIMEOUT(w().training.snapshot() != nullptr, 10000);
    QCOMPARE(w().training.snapshot()->segments.size(), std::size_t{2});
}

void TestTraining::pausedItDoesNothing()
{
    openNewProjectWithVideo();
    begin(settings());
    emit w().requests.pauseTraining(true);
    QCOMPARE(state(), TrainingState::Paused);
    QTest::qWait(30); // the step that goes on
    const int step = rig().trainer->step;
    const double seconds = w().training.status().seconds;
    QTest::qWait(120);
    QCOMPARE(rig().trainer->step.load(), step);
    emit w().requests.pauseTraining(false);
    QCOMPARE(state(), TrainingState::Running);
    QVERIFY(w().training.status().seconds < seconds + 0.1);
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Learnt, 20000);
    QCOMPARE(rig().trainer->step.load(), rig().trainer->total);
}

void TestTraining::stoppedEarlyItKeepsTheBest()
{
    openNewProjectWithVideo();
    rig().trainer->total = 100000;
    begin(settings());
    emit w().requests.pauseTraining(true); // also a paused one can be ended
    emit w().requests.finishTraining();
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Learnt, 5000);
    QTRY_COMPARE_WITH_TIMEOUT(w().document.models().size(), std::size_t{1}, 5000);
    QVERIFY(rig().trainer->step < 10000);
    QCOMPARE(reopened().models.size(), std::size_t{1});
}

void TestTraining::cancelledItLeavesNothing()
{
    openNewProjectWithVideo();
    rig().trainer->total = 100000;
    begin(settings());
    QCOMPARE(w().document.snapshots().size(), std::size_t{1});
    w().jobs.requestCancel(w().jobs.jobs().back().id); // from the list of jobs
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Stopped, 5000);
    QCOMPARE(w().jobs.jobs().back().state, JobState::Cancelled);
    QTRY_VERIFY_WITH_TIMEOUT(w().document.snapshots().empty(), 5000);
    QTRY_VERIFY_WITH_TIMEOUT(QDir(modelsPath()).isEmpty(), 5000);
    const auto contents = reopened();
    QVERIFY(contents.models.empty());
    QVERIFY(contents.snapshots.empty());
    QCOMPARE(w().document.correctionsSinceTraining(), 2);
    QVERIFY(rig().offers.empty());
    rig().trainer->total = 300;
    train(); // and another one can begin
}

void TestTraining::aClosedWindowLosesNothing()
{
    openNewProjectWithVideo();
    rig().trainer->total = 100000;
    begin(settings());
    label(200, 240);
    const auto trainer = rig().trainer;
    QElapsedTimer clock;
    clock.start();
    m_rig.reset();
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    const int done = trainer->step;

    m_rig = std::make_unique<TrainingRig>();
    open(projectPath());
    QCOMPARE(w().document.segments().size(), std::size_t{3});
    QTRY_COMPARE_WITH_TIMEOUT(rig().offers.size(), std::size_t{1}, 5000);
    QVERIFY(w().training.interrupted().has_value());
    rig().answer(QStringLiteral("Go on"));
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Learnt, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(w().document.models().size(), std::size_t{1}, 5000);
    QCOMPARE(rig().trainer->resumedAt.load(), done);
    QVERIFY(rig().trainer->request.resume);
    QCOMPARE(rig().trainer->set.training.front().segments.size(), std::size_t{2}); // as they were frozen
    QVERIFY(rig().offers.empty());
    QCOMPARE(reopened().snapshots.front().model, w().document.models().front().id);
}

void TestTraining::aClosedProjectStopsIt()
{
    openNewProjectWithVideo();
    rig().trainer->total = 100000;
    begin(settings());
    emit w().requests.closeProject();
    QCOMPARE(state(), TrainingState::Idle);
    QTRY_VERIFY_WITH_TIMEOUT(!rig().trainer->running, 5000);
    QVERIFY(QFileInfo::exists(modelsPath() + "/training-1/checkpoint"));
    open(projectPath());
    QTRY_COMPARE_WITH_TIMEOUT(rig().offers.size(), std::size_t{1}, 5000);
    QVERIFY(w().document.models().empty());
}

void TestTraining::afterACrashItGoesOn()
{
    openNewProjectWithVideo();
    rig().trainer->total = 100000;
    begin(settings());
    rig().session->drain();
    // What a killed program leaves: the database and its log as they are now, no word of an end.
    const auto crashed = m_folder->filePath("crashed.onset");
    for (const char *ending : {"", "-wal"})
        QFile::copy(projectPath() + ending, crashed + ending);
    QVERIFY(QFileInfo::exists(crashed));
    QVERIFY(QDir().mkpath(m_folder->filePath("crashed.models/training-1")));
    QFile checkpoint(m_folder->filePath("crashed.models/training-1/checkpoint"));
    QVERIFY(checkpoint.open(QIODevice::WriteOnly));
    checkpoint.write("77");
    checkpoint.close();

    m_rig = std::make_unique<TrainingRig>();
    open(crashed);
    QTRY_COMPARE_WITH_TIMEOUT(rig().offers.size(), std::size_t{1}, 5000);
    rig().answer(QStringLiteral("Go on"));
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Learnt, 20000);
    QCOMPARE(rig().trainer->resumedAt.load(), 77);
    QTRY_COMPARE_WITH_TIMEOUT(w().document.models().size(), std::size_t{1}, 5000);
}

void TestTraining::anInterruptedOneCanBeDiscarded()
{
    openNewProjectWithVideo();
    rig().trainer->total = 100000;
    begin(settings());
    m_rig = std::make_unique<TrainingRig>();
    open(projectPath());
    QTRY_COMPARE_WITH_TIMEOUT(rig().offers.size(), std::size_t{1}, 5000);
    rig().answer(QStringLiteral("Discard"));
    QTRY_VERIFY_WITH_TIMEOUT(w().document.snapshots().empty(), 5000);
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(modelsPath() + "/training-1"), 5000);
    QVERIFY(reopened().snapshots.empty());
    emit w().requests.closeProject();
    open(projectPath());
    QVERIFY(rig().offers.empty());
}

void TestTraining::failuresSayWhatToDo_data()
{
    QTest::addColumn<bool>("throws");
    QTest::addColumn<QString>("says");
    QTest::newRow("disk full") << false << QStringLiteral("the disk is full");
    QTest::newRow("exception") << true << QStringLiteral("ended unexpectedly");
}

void TestTraining::failuresSayWhatToDo()
{
    QFETCH(bool, throws);
    QFETCH(QString, says);
    openNewProjectWithVideo();
    (throws ? rig().trainer->throwAt : rig().trainer->failAt) = 30;
    emit w().requests.startTraining(settings());
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Failed, 20000);
    QVERIFY2(w().training.status().message.contains(says), qPrintable(w().training.status().message));
    QCOMPARE(rig().problems.size(), 1);
    QVERIFY(rig().problems.front().contains(says));
    QCOMPARE(w().jobs.jobs().back().state, JobState::Failed);
    QVERIFY(w().document.models().empty());
    // Mended, it goes on.
    rig().trainer->throwAt = rig().trainer->failAt = -1;
    QCOMPARE(rig().offers.size(), std::size_t{1});
    rig().answer(QStringLiteral("Go on"));
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Learnt, 20000);
}

void TestTraining::nothingToLearnFromIsTold()
{
    openNewProjectWithVideo();
    w().document.undoStack()->undo();
    w().document.undoStack()->undo();
    emit w().requests.startTraining(settings());
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Failed, 10000);
    QVERIFY(rig().problems.front().contains("nothing to learn from"));
    QVERIFY(rig().offers.empty()); // there is nothing to go on with
    QVERIFY(reopened().snapshots.empty());
    auto gone = settings();
    gone.base = ModelVersionId{99};
    label(10, 50);
    emit w().requests.startTraining(gone);
    QTRY_COMPARE_WITH_TIMEOUT(rig().problems.size(), 2, 10000);
    QVERIFY(rig().problems.back().contains("choose another"));
    QVERIFY(reopened().snapshots.empty());
}

void TestTraining::onlyOneAtATime()
{
    openNewProjectWithVideo();
    begin(settings());
    emit w().requests.startTraining(settings());
    emit w().requests.resumeTraining(w().document.snapshots().front().id);
    emit w().requests.discardTraining(w().document.snapshots().front().id); // not the one that goes on
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Learnt, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(w().document.models().size(), std::size_t{1}, 5000);
    QCOMPARE(rig().trainer->starts.load(), 1);
}

void TestTraining::previewsTellBefore()
{
    openNewProjectWithVideo();
    emit w().requests.previewTraining(settings());
    QTRY_VERIFY_WITH_TIMEOUT(w().training.preview().has_value(), 10000);
    QCOMPARE(w().training.preview()->segments, 2);
    QCOMPARE(w().training.preview()->videos, 1);
    QCOMPARE(w().training.preview()->warnings.size(), 1);
    QVERIFY(w().training.preview()->problem.isEmpty());
    QVERIFY(reopened().snapshots.empty());
}

void TestTraining::versionsAreUsedAndNoted()
{
    openNewProjectWithVideo();
    train();
    label(200, 240);
    train();
    const auto first = w().document.models().front().id;
    const auto second = w().document.models().back().id;
    for (const auto wanted : {second, first, second}) {
        emit w().requests.useModel(wanted);
        QTRY_COMPARE_WITH_TIMEOUT(w().document.currentModel(), wanted, 5000);
        QCOMPARE(reopened().currentModel, wanted);
    }
    QCOMPARE(w().document.segments().size(), std::size_t{3}); // annotations never change
    emit w().requests.setModelNote(first, QStringLiteral("before the summer"));
    QTRY_COMPARE_WITH_TIMEOUT(w().document.models().front().note, std::string("before the summer"), 5000);
    QCOMPARE(reopened().models.front().note, std::string("before the summer"));
}

void TestTraining::aFloodDoesNotBlock()
{
    openNewProjectWithVideo();
    rig().trainer->perStep = std::chrono::microseconds(0);
    rig().trainer->reportsPerStep = 200;
    rig().trainer->total = 20000;
    int shown = 0;
    connect(&w().training, &TrainingStore::progressed, this, [&shown] { ++shown; });
    QElapsedTimer since;
    qint64 longest = 0;
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    ticks.start(2);
    emit w().requests.startTraining(settings());
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::Learnt, 60000);
    const double seconds = w().training.status().seconds;
    QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
    QVERIFY2(shown <= 4 * seconds + 6, qPrintable(QStringLiteral("%1 in %2 s").arg(shown).arg(seconds)));
}

void TestTraining::theGateThinsOut()
{
    ProgressGate gate;
    auto now = ProgressGate::Clock::now();
    TrainProgress progress;
    progress.stage = "head";
    progress.losses = {{"loss", 4.0}};
    QVERIFY(gate.pass(progress, now).has_value());
    progress.losses["loss"] = 2.0;
    QVERIFY(!gate.pass(progress, now + std::chrono::milliseconds(100)).has_value());
    progress.losses["loss"] = 1.0;
    progress.step = 7;
    const auto mean = gate.pass(progress, now + std::chrono::milliseconds(260));
    QVERIFY(mean.has_value());
    QCOMPARE(mean->losses.at("loss"), 1.5);
    QCOMPARE(mean->step, std::int64_t{7});
    QVERIFY(!gate.rest().has_value());
    progress.losses["loss"] = 9.0;
    QVERIFY(!gate.pass(progress, now + std::chrono::milliseconds(270)).has_value());
    QCOMPARE(gate.rest()->losses.at("loss"), 9.0); // the last one is not lost
    progress.stage = "calibration";
    QVERIFY(gate.pass(progress, now + std::chrono::milliseconds(280)).has_value());
}

QTEST_MAIN(TestTraining)
#include "tst_training.moc"
