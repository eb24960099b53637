// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/docks.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QTimer>

namespace onset {

namespace {

/// Grows when docks are renamed or added, so that an old layout is not half applied.
constexpr int kLayoutVersion = 4;
const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kStateKey = QStringLiteral("window/state");

constexpr const char *kNames[] = {"videos",   "classes", "edges",    "segments",   "runs",
                                  "jobs",     "history", "timeline", "evaluation", "errors",
                                  "training", "changes", "queue"};

/// Of the window's height, for the charts, when they share the timeline's place.
constexpr double kEvaluationShare = 0.56;

} // namespace

Docks::Docks(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    m_window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks |
                            QMainWindow::AllowTabbedDocks);
    // The timeline wants the whole width.
    m_window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    m_window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

QDockWidget &Docks::add(Kind kind, QWidget *panel)
{
    auto *dock = new QDockWidget(&m_window);
    dock->setObjectName(QStringLiteral("dock.%1").arg(QLatin1String(kNames[kind])));
    dock->setWidget(panel);
    m_docks[kind] = dock;
    return *dock;
}

void Docks::keepHeights()
{
    for (const auto kind : {Timeline, Evaluation})
        connect(&dock(kind), &QDockWidget::visibilityChanged, this, [this, kind](bool visible) {
            if (visible)
                takeHeight(kind);
        });
}

/// The charts need more height than the timeline: each keeps its own while the other tab is seen.
void Docks::takeHeight(Kind kind)
{
    const auto other = kind == Timeline ? Evaluation : Timeline;
    if (!m_window.isVisible() || !m_window.tabifiedDockWidgets(&dock(kind)).contains(&dock(other)))
        return;
    if (m_seen == other)
        m_heights[other] = dock(other).height();
    m_seen = kind;
    const auto kept = m_heights.find(kind);
    const int wanted = kept != m_heights.end() ? kept->second
                       : kind == Evaluation    ? static_cast<int>(kEvaluationShare * m_window.height())
                                               : 0;
    // Not while the window still lays the tabs out.
    if (wanted > 0)
        QTimer::singleShot(0, &dock(kind), [this, kind, wanted] {
            m_window.resizeDocks({&dock(kind)}, {wanted}, Qt::Vertical);
        });
}

void Docks::revealEvaluation()
{
    // Where they were put is kept; at first they stand beside the timeline and the segments.
    reveal(Errors);
    reveal(Evaluation);
}

void Docks::reveal(Kind kind)
{
    dock(kind).show();
    dock(kind).raise();
}

QList<QAction *> Docks::toggleActions() const
{
    QList<QAction *> actions;
    for (const auto &[kind, dock] : m_docks)
        actions += dock->toggleViewAction();
    return actions;
}

void Docks::reset()
{
    // Hidden until they are in their places: one above the other they would ask for more height than screens
    // have, and the window would grow to it.
    for (const auto &[kind, dock] : m_docks) {
        dock->hide();
        dock->setFloating(false);
        const auto area = kind == Timeline || kind == Evaluation ? Qt::BottomDockWidgetArea
                          : kind == Videos || kind == Classes    ? Qt::LeftDockWidgetArea
                                                                 : Qt::RightDockWidgetArea;
        m_window.addDockWidget(area, dock);
    }
    m_window.tabifyDockWidget(&dock(Timeline), &dock(Evaluation));
    m_window.splitDockWidget(&dock(Videos), &dock(Classes), Qt::Vertical);
    m_window.splitDockWidget(&dock(Edges), &dock(Segments), Qt::Vertical);
    for (const auto kind : {Queue, Errors, Changes, Training, Runs, Jobs, History})
        m_window.tabifyDockWidget(&dock(Segments), &dock(kind));
    // Some come only when somebody asks for them: tabs take room.
    for (const auto &[kind, dock] : m_docks)
        dock->setVisible(kind != Evaluation && kind != Errors && kind != Training && kind != Changes &&
                         kind != Queue);
    m_heights.clear();
    dock(Segments).raise();
    const int width = m_window.width();
    m_window.resizeDocks({&dock(Videos), &dock(Segments)},
                         {std::max(250, width * 15 / 100), std::max(390, width * 25 / 100)}, Qt::Horizontal);
    const int height = std::max(m_window.height(), 600);
    m_window.resizeDocks({&dock(Timeline)}, {height * 33 / 100}, Qt::Vertical);
    m_window.resizeDocks({&dock(Edges), &dock(Segments)}, {150, height * 40 / 100}, Qt::Vertical);
    m_window.resizeDocks({&dock(Videos), &dock(Classes)}, {100, 120}, Qt::Vertical);
}

void Docks::restore()
{
    const QSettings settings;
    reset();
    keepHeights();
    m_window.restoreGeometry(settings.value(kGeometryKey).toByteArray());
    m_window.restoreState(settings.value(kStateKey).toByteArray(), kLayoutVersion);
}

void Docks::store() const
{
    QSettings settings;
    settings.setValue(kGeometryKey, m_window.saveGeometry());
    settings.setValue(kStateKey, m_window.saveState(kLayoutVersion));
}

void Docks::retranslate()
{
    for (const auto &[kind, dock] : m_docks)
        dock->setWindowTitle(titleOf(kind));
}

QString Docks::titleOf(Kind kind)
{
    switch (kind) {
    case Videos:
        return tr("Videos");
    case Classes:
        return tr("Classes");
    case Edges:
        return tr("Edges");
    case Segments:
        return tr("Segments");
    case Runs:
        return tr("Runs");
    case Jobs:
        return tr("Jobs");
    case History:
        return tr("History");
    case Timeline:
        return tr("Timeline");
    case Evaluation:
        return tr("Evaluation");
    case Errors:
        return tr("Errors");
    case Queue:
        return tr("Review queue");
    case Training:
        return tr("Training");
    case Changes:
        return tr("What changed");
    }
    return {};
}

} // namespace onset
