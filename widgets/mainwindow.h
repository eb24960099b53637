// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/appinfo.h"
#include "widgets/dialogs/filechooser.h"

#include <QMainWindow>

namespace onset {

class Actions;
class ChangePanel;
class ClassPanel;
class CommandStates;
class Docks;
class EdgePanel;
class ErrorPanel;
class ErrorWalk;
class EvaluationPanel;
class LanguageSwitcher;
class MainMenus;
class PlayCommands;
class ProjectCommands;
class QueuePanel;
class QueueWalk;
class ReviewCommands;
class SegmentPanel;
class StatusView;
class TimelineView;
class TrainingPanel;
class VideoPane;
class VideoView;
struct Workspace;

/// The window: puts its parts together and knows no more. It shows the workspace and emits its requests;
/// services are joined to the workspace by main. The workspace must outlive it. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Workspace &workspace, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setInfo(const AppInfo &info);
    void setLanguages(LanguageSwitcher *languages); ///< for the preferences; must outlive the window
    void setFileChooser(FileChooser chooser);

    Actions &actions() const { return *m_actions; }
    Docks &docks() const { return *m_docks; }
    VideoView &videoView() const;
    TimelineView &timeline() const { return *m_timeline; }

signals:
    /// The window was closed; the layout is stored. Main ends the services and the program.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPanels();
    void connectTimeline(); ///< commands and signals
    void chooseLanes();     ///< as the person chose, or people where the run shown has some
    void joinTimeline();    ///< its keys, and that it follows the playhead
    void connectView();
    void connectSegments();
    void connectEvaluation();
    void connectQueue();
    void connectTraining();
    void showTitle();
    void toggleFullScreen();

    Workspace &m_workspace;
    Actions *m_actions;
    PlayCommands *m_play;
    ReviewCommands *m_review;
    ProjectCommands *m_project;
    CommandStates *m_states;
    VideoPane *m_pane;
    Docks *m_docks;
    TimelineView *m_timeline = nullptr;
    EdgePanel *m_edges = nullptr;
    SegmentPanel *m_segments = nullptr;
    ClassPanel *m_classes = nullptr;
    ErrorWalk *m_errorWalk;
    EvaluationPanel *m_evaluation = nullptr;
    ErrorPanel *m_errors = nullptr;
    QueueWalk *m_queueWalk;
    QueuePanel *m_queue = nullptr;
    TrainingPanel *m_training = nullptr;
    ChangePanel *m_changes = nullptr;
    MainMenus *m_menus = nullptr;
    StatusView *m_status = nullptr;
    bool m_choosingLanes = false; ///< not the person
};

} // namespace onset
