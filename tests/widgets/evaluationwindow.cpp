// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluationwindow.h"

#include "widgets/docks.h"
#include "widgets/evaluation/chart.h"
#include "widgets/evaluation/evaluationpanel.h"
#include "widgets/video/videoview.h"

#include <QDockWidget>

namespace onset {

namespace {

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

} // namespace

Run newRun(RunState state)
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

void EvaluationWindow::begin()
{
    m_world = std::make_unique<WindowWorld>();
    connect(&store(), &EvaluationStore::detectionsWanted, this, [this](RunId run) {
        store().addDetections(run, {WindowWorld::kVideo},
                              run == kNew ? newProducts().detections : std::vector<Detection>(), true);
    });
}

void EvaluationWindow::open(const std::vector<Run> &runs)
{
    m_world->openProject();
    w().runs.setRuns(runs);
    if (!runs.empty())
        w().runs.setProducts(newProducts());
    m_window = &m_world->showWindow();
    m_window->videoView().setFocus();
    QTRY_VERIFY(m_window->isActiveWindow());
}

void EvaluationWindow::showEvaluation()
{
    QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_window->docks().dock(Docks::Evaluation).isVisible());
    QTRY_VERIFY(settled());
}

void EvaluationWindow::click(AnalysisPages::Slot slot, int mark)
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

AnalysisPages &EvaluationWindow::pages()
{
    return find<EvaluationPanel>("evaluationPanel")->pages();
}

} // namespace onset
