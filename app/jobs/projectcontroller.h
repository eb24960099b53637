// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/storagethread.h"

#include <QObject>

namespace onset {

/// Opens, makes and closes project files, and stores every edit of the document. GUI thread.
class ProjectController : public QObject
{
    Q_OBJECT
public:
    ProjectController(Workspace &workspace, StorageThread &storage, QObject *parent = nullptr);

    void openProject(const QString &path, Opening how);
    void closeProject();
    /// Who annotates; asked for once, kept by main between starts.
    void setAnnotatorName(const QString &name);
    /// Without a name: whether to ask for one (a picture of the window needs none).
    void setAsksForName(bool asks) { m_asksForName = asks; }

signals:
    void opened();       ///< the document is loaded
    void aboutToClose(); ///< runs and playing have to end
    void failed(const onset::Error &error);

private:
    void store(std::shared_ptr<const Edit> edit);
    void reload();
    void rescue(); ///< the file is gone from its place, but still open: saves what is in it beside it, once
    void resolveAnnotator(std::function<void(Annotator)> done);
    void offerToResume(const ProjectNotice &notice);
    void takeContents(const QString &path, Result<ProjectContents> contents, Opening how);
    void offerReading(const QString &path);
    void snapshot(const QString &path);
    void loadEditLog();
    void check();

    Workspace &m_workspace;
    StorageThread &m_storage;
    QString m_annotatorName;
    bool m_asksForName = true;
    bool m_rescued = false;
    /// Open until another one was asked for; it comes back as it was where that cannot be opened.
    QString m_before;
    Opening m_beforeHow = Opening::ReadWrite;
};

} // namespace onset
