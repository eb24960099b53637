// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/session.h"

#include "app/document/workspace.h"
#include "app/jobs/cachecontroller.h"
#include "app/jobs/changecontroller.h"
#include "app/jobs/evaluationcontroller.h"
#include "app/jobs/featurescontroller.h"
#include "app/jobs/modelcontroller.h"
#include "app/jobs/playback/player.h"
#include "app/jobs/projectcontroller.h"
#include "app/jobs/queuecontroller.h"
#include "app/jobs/reportcontroller.h"
#include "app/jobs/runcontroller.h"
#include "app/jobs/trainingcontroller.h"
#include "app/jobs/transfercontroller.h"
#include "app/jobs/trialcontroller.h"
#include "app/jobs/versioncontroller.h"
#include "app/jobs/videocontroller.h"

namespace onset {

Session::Session(Workspace &workspace, Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_inference(m_services.video)
    , m_player(std::make_unique<Player>(workspace.playhead, workspace.pictures, m_services.video,
                                        m_services.audio))
    , m_project(std::make_unique<ProjectController>(workspace, m_storage))
    , m_videos(std::make_unique<VideoController>(workspace, m_storage, m_background, m_services, *m_player))
    , m_runs(std::make_unique<RunController>(workspace, m_storage, m_inference, *m_videos, m_services))
    , m_transfer(std::make_unique<TransferController>(workspace, m_storage, m_background, m_services))
    , m_models(std::make_unique<ModelController>(workspace, m_storage, m_background, m_services))
    , m_evaluation(std::make_unique<EvaluationController>(workspace, m_storage))
    , m_queue(std::make_unique<QueueController>(workspace, m_storage, m_background, m_services))
    , m_reports(std::make_unique<ReportController>(workspace, m_storage, m_background, m_services))
    , m_features(std::make_unique<FeaturesController>(workspace, m_storage, *m_videos, m_services))
    , m_training(
          std::make_unique<TrainingController>(workspace, m_storage, m_background, *m_videos, m_services))
    , m_versions(std::make_unique<VersionController>(workspace, m_storage, m_background, m_services))
    , m_trial(std::make_unique<TrialController>(workspace, *m_runs, *m_versions))
    , m_changes(std::make_unique<ChangeController>(workspace, m_storage, m_background))
    , m_cache(std::make_unique<CacheController>(workspace, m_services))
{
    connect(m_runs.get(), &RunController::videoCompleted, m_evaluation.get(),
            &EvaluationController::videoCompleted);
    connect(m_project.get(), &ProjectController::aboutToClose, this, [this] {
        m_training->interrupt();
        m_trial->forget();
        m_changes->forget();
        m_runs->cancelAll();
        m_reports->cancelAll();
        m_features->forget();
        m_queue->forget();
        m_videos->closeVideo();
    });
    connect(m_project.get(), &ProjectController::opened, this, [this, &workspace] {
        if (!workspace.document.videos().empty())
            m_videos->openVideo(workspace.document.videos().front().id);
        if (!workspace.document.isReadOnly()) {
            m_training->offerInterrupted();
            m_trial->offerUndecided();
        }
        emit projectOpened();
    });
    connect(m_training.get(), &TrainingController::learnt, m_versions.get(), &VersionController::add);
    connect(m_versions.get(), &VersionController::made, m_trial.get(), &TrialController::tryOut);
    connect(m_project.get(), &ProjectController::failed, this, &Session::projectFailed);
}

Session::~Session()
{
    m_training->shutDown();
    m_trial->forget();
    m_runs->shutDown();
}

void Session::setAnnotatorName(const QString &name)
{
    m_project->setAnnotatorName(name);
}

void Session::setAsksForName(bool asks)
{
    m_project->setAsksForName(asks);
}

void Session::drain()
{
    m_storage.drain();
}

} // namespace onset
