// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evaluation/analysispages.h"
#include "widgets/mainwindow.h"
#include "windowworld.h"

#include <QObject>
#include <QTreeView>
#include <QtTest>

#include <memory>
#include <vector>

namespace onset {

inline constexpr RunId kNew{2};                ///< the run that is measured
inline constexpr std::int64_t kWrongLabel = 2; ///< numbers of its detections
inline constexpr std::int64_t kUnannotated = 3;

/// Over the first video of the world.
Run newRun(RunState state = RunState::Finished);
/// One right, one of another class, one a little off, one where nothing is annotated.
RunProducts newProducts();

/// The real window over a world with a run to evaluate, driven by real events.
class EvaluationWindow : public QObject
{
    Q_OBJECT
protected:
    void begin();
    void end() { m_world.reset(); }
    void open(const std::vector<Run> &runs = {newRun()});
    void showEvaluation();
    void click(AnalysisPages::Slot slot, int mark);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&table(), key, modifiers);
    }

    Workspace &w() { return m_world->workspace; }
    EvaluationStore &store() { return m_world->workspace.evaluation; }
    template <class T> T *find(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    AnalysisPages &pages();
    QTreeView &table() { return *find<QTreeView>("errorTable"); }
    std::vector<Verdict> verdicts() { return w().document.contents().verdicts; }
    double map() { return store().analysis()->map[store().analysis()->shown].value_or(-1); }
    bool settled() { return store().state() == EvaluationStore::State::Ready && !store().behind(); }

    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;
};

} // namespace onset
