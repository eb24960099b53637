// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/backgroundtasks.h"
#include "app/jobs/services.h"
#include "app/jobs/storagethread.h"

#include <QObject>

#include <map>
#include <stop_token>

namespace onset {

/// Writes reports of what the evaluation shows, as jobs that tell how far they are and can be cancelled. GUI
/// thread.
class ReportController : public QObject
{
    Q_OBJECT
public:
    ReportController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                     const Services &services, QObject *parent = nullptr);

    void writeReport(const QString &path);
    void cancelAll(); ///< the project closes

private:
    using Request = std::shared_ptr<const ReportRequest>;
    void write(int job, const QString &path, const Request &request);
    void finish(int job, const QString &path, const Result<ReportOutcome> &outcome);
    void cancel(int job);

    Workspace &m_workspace;
    StorageThread &m_storage;
    BackgroundTasks &m_background;
    const Services &m_services;
    std::map<int, std::stop_source> m_running; ///< [job]
};

} // namespace onset
