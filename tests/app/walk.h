// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/windowprogram.h"
#include "storage/domain/runproducts.h"
#include "widgets/mainwindow.h"

#include <QPoint>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace onset {

class TimelineView;

/// A person at the real window: keys and mouse go in as events, files are named where the window asks for
/// them. Everything behind it is real too. GUI thread.
class Walk
{
public:
    explicit Walk(QString project);
    ~Walk();

    /// The window is closed as by its button, and the program ends.
    void closeWindow();
    bool closed() const { return !m_program; }

    Workspace &workspace() { return m_program->workspace(); }
    MainWindow &window() { return m_program->window(); }
    TimelineView &timeline() { return window().timeline(); }
    const QStringList &problems() const { return m_problems; }

    // By the menus' keys. The chooser answers with these paths.
    void makeProject();
    void openProject(bool hasFiles = true); ///< whether its videos are there to be shown
    void addVideo(const QString &path);
    void startMotion(); ///< Ctrl+D, then Run
    void cancelRun();
    void transfer(bool import, const QString &format, const QString &path);

    /// By the mouse, through the menu that holds it; the chooser answers with the path.
    void chooseFromMenu(const QString &command, const QString &answer);

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void goTo(std::int64_t frame); ///< by dragging nothing: Ctrl+G's request
    /// Presses at one place of the timeline, moves in steps, releases at the other.
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QPoint edgePoint(const Item &item, FrameIndex edge);
    void click(QPoint at);

    // What there is.
    VideoId video();
    RunId run() { return workspace().runs.shownRun(); }
    RunState runState();
    std::optional<Item> selected();
    void waitStored(); ///< every edit and update is in the database

    /// What the database says, read by a second connection; the file is checked as well.
    static ProjectContents stored(const QString &project);
    static RunProducts storedProducts(const QString &project, RunId run, VideoId video);
    /// Empty, or the first difference between document and database. Runs are compared too.
    QString difference();

private:
    QString m_project;
    QString m_answer; ///< the chooser's
    QStringList m_problems;
    std::unique_ptr<WindowProgram> m_program;
};

/// Spins the event loop until `done`; false after the time.
bool waitFor(const std::function<bool()> &done, int milliseconds = 20000);

/// The first seconds of the pedestrians' video in `folder`; empty when it is not installed.
QString pedestrians(const QString &folder, double seconds);

/// The first difference of two projects' contents (paths excepted) in words; empty: equal.
QString difference(const ProjectContents &a, const ProjectContents &b);

} // namespace onset
