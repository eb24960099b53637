// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/evaluationcontroller.h"

#include "app/jobs/errortext.h"
#include "app/jobs/runtubes.h"

#include <algorithm>

namespace onset {

namespace {

/// Some 40 000 detections at a time where a video has 200.
constexpr std::size_t kPiece = 200;

/// A video and what people say of it, as it was when it was asked for.
struct Annotated
{
    Video video;
    std::vector<Segment> segments;
};

Result<std::vector<PeopleStore::VideoTubes>> readTubes(ProjectFile &file, RunId run,
                                                       const std::vector<Annotated> &videos)
{
    std::vector<PeopleStore::VideoTubes> all;
    for (const auto &each : videos) {
        auto tubes = tubesOf(file, each.video, each.segments, run);
        if (!tubes)
            return tubes.error();
        all.emplace_back(each.video.id, std::make_shared<const PersonTubes>(std::move(*tubes)));
    }
    return all;
}

} // namespace

EvaluationController::EvaluationController(Workspace &workspace, StorageThread &storage, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
{
    connect(&workspace.evaluation, &EvaluationStore::detectionsWanted, this, &EvaluationController::load);
    connect(&workspace.people, &PeopleStore::completedWanted, this, &EvaluationController::loadCompleted);
    connect(&workspace.people, &PeopleStore::tubesWanted, this, &EvaluationController::loadTubes);
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

void EvaluationController::loadCompleted(RunId run)
{
    m_storage.call(
        [run](ProjectFile &file) { return file.completedVideos(run); },
        [this, run, project = m_workspace.evaluation.project()](const Result<std::vector<VideoId>> &videos) {
            if (!isCurrent(project))
                return;
            if (videos)
                return m_workspace.people.setCompleted(run, *videos);
            m_workspace.people.tubesFailed(run);
            tell(videos.error());
        });
}

void EvaluationController::loadTubes(RunId run, const std::vector<VideoId> &videos)
{
    std::vector<Annotated> piece;
    for (const auto id : videos) {
        Annotated each{*m_workspace.document.video(id), {}};
        for (const auto *segment : m_workspace.document.segments(id))
            each.segments.push_back(*segment);
        piece.push_back(std::move(each));
    }
    m_storage.call([run, piece = std::move(piece)](ProjectFile &file) { return readTubes(file, run, piece); },
                   [this, run, project = m_workspace.evaluation.project()](
                       const Result<std::vector<PeopleStore::VideoTubes>> &tubes) {
                       if (!isCurrent(project))
                           return;
                       if (tubes)
                           return m_workspace.people.addTubes(run, *tubes);
                       m_workspace.people.tubesFailed(run);
                       tell(tubes.error());
                   });
}

void EvaluationController::videoCompleted(RunId run, VideoId video)
{
    if (m_workspace.people.wants(run))
        m_workspace.people.addCompleted(run, video);
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
    tell(error);
}

void EvaluationController::tell(const Error &error)
{
    emit m_workspace.notices.notice(Notices::Problem, errorText(error), QString::fromStdString(error.detail));
}

} // namespace onset
