// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/backgroundtasks.h"
#include "app/jobs/inferencethread.h"
#include "app/jobs/services.h"
#include "app/jobs/storagethread.h"

#include <QObject>

#include <memory>

namespace onset {

class Player;
class CacheController;
class ChangeController;
class EvaluationController;
class FeaturesController;
class ModelController;
class ProjectController;
class QueueController;
class ReportController;
class RunController;
class TrainingController;
class TransferController;
class TrialController;
class VersionController;
class VideoController;
struct Workspace;

/// Everything behind the window: the threads and the controllers that join them to the workspace. Made by
/// main after the workspace and gone before it. The destructor stops the jobs, joins inference, stores what
/// waits, joins storage.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(Workspace &workspace, Services services, QObject *parent = nullptr);
    ~Session() override;

    void setAnnotatorName(const QString &name);
    void setAsksForName(bool asks); ///< off where nobody is there to answer
    /// Waits until every edit and update so far is stored (tests, screenshots).
    void drain();

signals:
    void projectOpened();
    void projectFailed(const onset::Error &error);

private:
    Services m_services;
    StorageThread m_storage;
    BackgroundTasks m_background;
    InferenceThread m_inference;
    std::unique_ptr<Player> m_player;
    std::unique_ptr<ProjectController> m_project;
    std::unique_ptr<VideoController> m_videos;
    std::unique_ptr<RunController> m_runs;
    std::unique_ptr<TransferController> m_transfer;
    std::unique_ptr<ModelController> m_models;
    std::unique_ptr<EvaluationController> m_evaluation;
    std::unique_ptr<QueueController> m_queue;
    std::unique_ptr<ReportController> m_reports;
    std::unique_ptr<FeaturesController> m_features;
    std::unique_ptr<TrainingController> m_training;
    std::unique_ptr<VersionController> m_versions;
    std::unique_ptr<TrialController> m_trial;
    std::unique_ptr<ChangeController> m_changes;
    std::unique_ptr<CacheController> m_cache;
};

} // namespace onset
