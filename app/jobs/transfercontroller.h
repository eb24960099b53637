// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/backgroundtasks.h"
#include "app/jobs/services.h"
#include "app/jobs/storagethread.h"

#include <QObject>

namespace onset {

/// Import and export. A file is read and checked whole before anything changes; an import is one undo step.
class TransferController : public QObject
{
    Q_OBJECT
public:
    TransferController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                       const Services &services, QObject *parent = nullptr);

    void importFile(const QString &path, const QString &format, bool reviewed);
    void exportFile(const QString &path, const QString &format, RunId run);

private:
    void read(const QString &path, const QString &format,
              const std::shared_ptr<const ProjectContents> &contents, const Services::ImportContext &context);
    void makeAnnotators(const QString &path, const Services::ImportResult &result);
    void keep(const QString &path, const Services::ImportResult &result);
    void tell(const Error &error);

    Workspace &m_workspace;
    StorageThread &m_storage;
    BackgroundTasks &m_background;
    const Services &m_services;
};

} // namespace onset
