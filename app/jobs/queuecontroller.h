// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/backgroundtasks.h"
#include "app/jobs/queuecollection.h"
#include "app/jobs/services.h"
#include "app/jobs/storagethread.h"

#include <QObject>

#include <memory>

namespace onset {

/// Orders the review queue as a job: reads video by video on the storage thread, so that edits get between
/// them, and ranks in the background; the newest request wins. Stores random stretches and measures what they
/// tell. GUI thread.
class QueueController : public QObject
{
    Q_OBJECT
public:
    QueueController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                    const Services &services, QObject *parent = nullptr);

    void forget(); ///< the project closes: what goes on is of no interest any more

private:
    using Collection = std::shared_ptr<QueueCollection>;
    void order(RunId run, RunId compare);
    void collect(int job, const Collection &collection);
    void rank(int job, const Collection &collection);
    void take(int job, const Result<QueueAnswer> &answer);
    void cancel(int job);
    void end(int job, JobState state, const QString &message = {});
    void setProgress(int job, double progress);
    void addSample(const ReviewSample &sample);
    void finishSample(const ReviewSample &sample);
    void measure(RunId run);
    std::shared_ptr<const ProjectContents> contents() const;
    void tell(const Error &error);

    Workspace &m_workspace;
    StorageThread &m_storage;
    BackgroundTasks &m_background;
    const Services &m_services;
    int m_job = 0;               ///< the one whose answer is taken; 0: none
    std::uint64_t m_project = 0; ///< counts those that were closed; answers about them are dropped
};

} // namespace onset
