// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/backgroundtasks.h"
#include "app/jobs/services.h"
#include "app/jobs/storagethread.h"
#include "app/jobs/trainingstart.h"
#include "app/jobs/trainingthread.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace onset {

class VideoController;

/// One training at a time: freezes what is learnt from, stores that, trains, and hands the model on. Paused,
/// stopped early, cancelled; ended by a closed project or a crash it is offered again when the project is
/// opened, and goes on with the same data. GUI thread.
class TrainingController : public QObject
{
    Q_OBJECT
public:
    TrainingController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                       VideoController &videos, const Services &services, QObject *parent = nullptr);

    void start(const TrainingSettings &settings);
    void resume(SnapshotId snapshot);
    void discard(SnapshotId snapshot);
    void pause(bool paused);
    void finishEarly();
    void cancel();
    /// The project was opened: offers to go on with a training that was interrupted.
    void offerInterrupted();
    /// The project is about to close: the training writes its checkpoint and ends; it is offered again later.
    void interrupt();
    /// The same, and joins the thread.
    void shutDown();

signals:
    /// A model was written; it is not known to the project yet.
    void learnt(const onset::TrainingSettings &settings, onset::SnapshotId snapshot,
                const onset::TrainOutcome &outcome);

private:
    void prepare(std::vector<VideoId> videos);
    void freeze();
    void begin(TrainingStart start);
    void take(int job, const TrainProgress &progress);
    void ended(int job, const Result<TrainOutcome> &outcome);
    void fail(const Error &error);
    void giveUp();
    void preview(const TrainingSettings &settings);
    void loadSnapshot(SnapshotId snapshot);
    void offerAgain(SnapshotId snapshot, const QString &text);
    std::function<void(const Error &)> teller();
    /// Begins what the storage thread prepared, unless another project is open by then.
    std::function<void(Result<TrainingStart>)> beginner();

    void newJob(const TrainingSettings &settings);
    void setState(TrainingState state);
    void showStatus(); ///< in the store and in the list of jobs
    double seconds() const;
    bool isOf(int project) const { return project == m_project; }

    Workspace &m_workspace;
    StorageThread &m_storage;
    BackgroundTasks &m_background;
    VideoController &m_videos;
    const Services &m_services;
    TrainingThread m_thread;
    TrainingStatus m_status;
    std::shared_ptr<TrainControl> m_control;
    int m_job = 0;          ///< of the training that goes on; 0: none
    int m_project = 0;      ///< counts the projects: answers to an earlier one are dropped
    bool m_cancels = false; ///< the person threw it away
    QElapsedTimer m_clock;  ///< since it went on last
    double m_before = 0;    ///< seconds until then
};

} // namespace onset
