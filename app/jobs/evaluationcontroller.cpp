// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/evaluationcontroller.h"

#include "app/jobs/errortext.h"

#include <algorithm>

namespace onset {

namespace {

/// Some 40 000 detections at a time where a video has 200.
constexpr std::size_t kPiece = 200;

} // namespace

EvaluationController::EvaluationController(Workspace &workspace, StorageThread &storage, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
{
    connect(&workspace.evaluation, &EvaluationStore::detectionsWanted, this, &EvaluationController::load);
}

void EvaluationController::load(RunId run)
{
    m_storage.call(
        [run](ProjectFile &file) { return file.completedVideos(run); },
        [this, run, project = m_workspace.evaluation.project()](const Result<std::vector<VideoId>> &videos) {
            if (!isCurrent(project))
                return;
            if (!videos)
                return fail(run, videos.error());
            loadPiece(run, std::make_shared<const std::vector<VideoId>>(*videos), 0);
        });
}

void EvaluationController::loadPiece(RunId run, std::shared_ptr<const std::vector<VideoId>> videos,
                                     std::size_t first)
{
    if (!m_workspace.evaluation.wants(run))
        return;
    const auto end = std::min(first + kPiece, videos->size());
    std::vector<VideoId> piece(videos->begin() + static_cast<std::ptrdiff_t>(first),
                               videos->begin() + static_cast<std::ptrdiff_t>(end));
    m_storage.call([run, piece](ProjectFile &file) { return file.detections(run, piece); },
                   [this, run, videos, piece, end, project = m_workspace.evaluation.project()](
                       const Result<std::vector<Detection>> &detections) {
                       if (!isCurrent(project))
                           return;
                       if (!detections)
                           return fail(run, detections.error());
                       const bool all = end == videos->size();
                       m_workspace.evaluation.addDetections(run, piece, *detections, all);
                       if (!all)
                           loadPiece(run, videos, end);
                   });
}

void EvaluationController::videoCompleted(RunId run, VideoId video)
{
    if (!m_workspace.evaluation.wants(run))
        return;
    m_storage.call([run, video](ProjectFile &file) { return file.detections(run, video); },
                   [this, run, video, project = m_workspace.evaluation.project()](
                       const Result<std::vector<Detection>> &detections) {
                       if (isCurrent(project) && detections)
                           m_workspace.evaluation.addDetections(run, {video}, *detections, false);
                   });
}

void EvaluationController::fail(RunId run, const Error &error)
{
    m_workspace.evaluation.detectionsFailed(run);
    emit m_workspace.notices.notice(Notices::Problem, errorText(error), QString::fromStdString(error.detail));
}

} // namespace onset
