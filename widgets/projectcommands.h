// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"
#include "widgets/appinfo.h"
#include "widgets/dialogs/filechooser.h"
#include "widgets/dialogs/transferdialog.h"

#include <QObject>

class QWidget;

namespace onset {

class Actions;
class LanguageSwitcher;
struct Workspace;

/// The commands that ask for files or open dialogs, and the questions that services ask of the person.
/// GUI thread.
class ProjectCommands : public QObject
{
    Q_OBJECT
public:
    ProjectCommands(Workspace &workspace, Actions &actions, QWidget &window);

    void setInfo(const AppInfo &info) { m_info = info; }
    void setFileChooser(FileChooser chooser) { m_chooser = std::move(chooser); }
    void setLanguages(LanguageSwitcher *languages) { m_languages = languages; }
    /// Files dropped on the window: a project is opened, all else is added as videos.
    void takeFiles(const QStringList &paths);
    void runDetection(ModelVersionId version = {}); ///< asks over which videos; none: with which system too

private:
    void connectFile(Actions &actions);
    void connectHelp(Actions &actions);
    void newProject();
    void openProject(bool readOnly);
    void addVideos();
    void relink();
    void snapshot();
    void report();
    void transfer(TransferDialog::Direction direction);
    void goTo();
    void copyDiagnostics();
    void showAbout();
    void askAnnotator();
    void tellDiffers(VideoId video);
    QString projectFolder() const;

    Workspace &m_workspace;
    Actions &m_actions;
    QWidget &m_window;
    FileChooser m_chooser = FileChooser::dialogs();
    AppInfo m_info;
    LanguageSwitcher *m_languages = nullptr;
};

} // namespace onset
