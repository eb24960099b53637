// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/inferencethread.h"
#include "app/jobs/services.h"
#include "app/jobs/storagethread.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace onset {

class VideoController;

/// Starts, cancels, resumes and removes runs; brings their updates to the window (as they come) and to the
/// database (once a second, one transaction). GUI thread.
class RunController : public QObject
{
    Q_OBJECT
public:
    RunController(Workspace &workspace, StorageThread &storage, InferenceThread &inference,
                  VideoController &videos, const Services &services, QObject *parent = nullptr);

    void start(const RunSettings &settings);
    /// The same; `begun` gets the run, or none where it could not begin (that was told).
    void startThen(const RunSettings &settings, const std::function<void(RunId)> &begun);
    void resume(RunId run);
    void remove(RunId run);
    void cancel(int job);
    bool busy() const { return !m_active.empty(); }
    /// Cancels everything and stores what there is; the runs become partial. Joins the inference thread.
    void shutDown();
    /// The same, for closing a project: returns at once, the rest follows in order.
    void cancelAll();

signals:
    /// A run came to the end of a video; what it found there is on its way to the database.
    void videoCompleted(onset::RunId run, onset::VideoId video);
    void runEnded(onset::RunId run, onset::RunState state);

private:
    struct Active
    {
        Run run;
        std::size_t next = 0;    ///< index into run.videos of the one being worked on
        std::int64_t frames = 0; ///< of that video
        FrameIndex from;         ///< where it began
        double videoSeconds = 0; ///< of its frames since `from`, per frame
        QElapsedTimer clock;
        double framesDone = 0;  ///< of all its videos, in this session
        double secondsDone = 0; ///< that they took
        std::vector<DetectionUpdate> unsaved;
        bool cancelled = false;
    };

    using Begun = std::function<void(RunId)>;
    void create(Run run, const Begun &begun);
    void begin(const Run &run, std::size_t firstVideo);
    void workOnNext(int job);
    void enqueue(int job, const Video &video, const RunProducts &before);
    void take(int job, const DetectionUpdate &update);
    void ended(int job, const Status &status);
    void finish(int job, RunState state, const QString &message);
    void report(int job, const DetectionUpdate &update);
    void flush(Active &active);
    void flushAll();
    void storeDerived(RunId run, VideoId video, const std::vector<Detection> &detections);
    const EngineInfo *engine(const std::string &id) const;
    const ModelVersion *model(ModelVersionId id) const;
    /// Model, classes, device and precision of a run; an Error where its model is unknown.
    Status equip(EngineRequest &request, const Run &run);

    Workspace &m_workspace;
    StorageThread &m_storage;
    InferenceThread &m_inference;
    VideoController &m_videos;
    const Services &m_services;
    std::map<int, Active> m_active; ///< by job
    QTimer m_flush;
};

} // namespace onset
