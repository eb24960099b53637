// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainingwindow.h"

#include "widgets/docks.h"
#include "widgets/training/retraindialog.h"
#include "widgets/video/videoview.h"

#include <QDockWidget>
#include <QSignalSpy>
#include <QtTest>

namespace onset {

ModelVersion TrainingWindow::version(ModelVersionId id, ModelVersionId parent, const char *metrics)
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

Run TrainingWindow::run(RunId id, ModelVersionId model)
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

Detection TrainingWindow::detection(RunId run, ClassId actionClass, FrameRange range, double score)
{
    Detection made;
    made.id = productId<DetectionId>(run, 1);
    made.video = WindowWorld::kVideo;
    made.actionClass = actionClass;
    made.range = range;
    made.score = score;
    return made;
}

std::shared_ptr<ChangeReport> TrainingWindow::report()
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

void TrainingWindow::make()
{
    m_world = std::make_unique<WindowWorld>();
    w().systems.push_back(
        {QStringLiteral("scnn"), QStringLiteral("S-CNN"), {}, QStringLiteral("{}"), true, true});
    w().systems.push_back({QStringLiteral("temporalmaxer"), QStringLiteral("TemporalMaxer"),
                           QStringLiteral("Learns from little."), QStringLiteral("{}"), true, true});
}

void TrainingWindow::open(QSize size)
{
    m_world->openProject();
    m_window = &m_world->showWindow(size);
    m_window->videoView().setFocus();
    QTRY_VERIFY(m_window->isActiveWindow());
}

void TrainingWindow::addVersions()
{
    w().document.insertModel(version(
        kFirst, {},
        R"({"held_out_map50":0.45,"validation_map50":0.5,"trained_segments":20,"trained_videos":3})"));
    w().document.insertModel(version(kSecond, kFirst, R"({"validation_map50":0.52,"trained_segments":42})"));
    w().document.setCurrentModel(kFirst);
}

RetrainDialog &TrainingWindow::retrain()
{
    QTest::keyClick(m_window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = find<RetrainDialog>("retrainDialog");
    [&] { QVERIFY(dialog); }();
    return *dialog;
}

TrainingStatus TrainingWindow::running(int step)
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

void TrainingWindow::showChanges()
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

} // namespace onset
