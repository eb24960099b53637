// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/runcontroller.h"

#include "app/document/modelclasses.h"
#include "app/document/placetext.h"
#include "app/jobs/detectionrun.h"
#include "app/jobs/errortext.h"
#include "app/jobs/readonly.h"
#include "app/jobs/videocontroller.h"
#include "storage/domain/time.h"

#include <algorithm>

namespace onset {

namespace {

constexpr int kFlushMs = 1000;

} // namespace

RunController::RunController(Workspace &workspace, StorageThread &storage, InferenceThread &inference,
                             VideoController &videos, const Services &services, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
    , m_inference(inference)
    , m_videos(videos)
    , m_services(services)
{
    auto &requests = m_workspace.requests;
    connect(&requests, &Requests::startRun, this, &RunController::start);
    connect(&requests, &Requests::resumeRun, this, &RunController::resume);
    connect(&requests, &Requests::removeRun, this, &RunController::remove);
    connect(&m_workspace.jobs, &JobList::cancelRequested, this, &RunController::cancel);
    connect(&m_workspace.runs, &RunStore::derivationAccepted, this, &RunController::storeDerived);
    connect(&m_inference, &InferenceThread::update, this, &RunController::take);
    connect(&m_inference, &InferenceThread::finished, this, &RunController::ended);
    connect(&m_inference, &InferenceThread::notice, this, [this](int, const QString &text) {
        emit m_workspace.notices.notice(Notices::Warning, text, {});
    });
    m_flush.setInterval(kFlushMs);
    connect(&m_flush, &QTimer::timeout, this, &RunController::flushAll);
}

const EngineInfo *RunController::engine(const std::string &id) const
{
    const auto it = std::find_if(m_services.engines.begin(), m_services.engines.end(),
                                 [&](const EngineInfo &e) { return e.id == id; });
    return it == m_services.engines.end() ? nullptr : &*it;
}

const ModelVersion *RunController::model(ModelVersionId id) const
{
    const auto &models = m_workspace.document.models();
    const auto it = std::ranges::find(models, id, &ModelVersion::id);
    return it == models.end() ? nullptr : &*it;
}

void RunController::start(const RunSettings &settings)
{
    startThen(settings, [](RunId) {});
}

void RunController::startThen(const RunSettings &settings, const Begun &begun)
{
    if (refusedForReading(m_workspace))
        return begun({});
    Run run;
    run.system = settings.system.toStdString();
    run.parameters = settings.parameters.isEmpty() ? "{}" : settings.parameters.toStdString();
    run.videos = settings.videos;
    run.modelVersion = settings.model;
    run.device = settings.device.toStdString();
    run.precision = settings.precision.toStdString();
    run.startedMs = nowMs();
    const EngineInfo *system = engine(run.system);
    if (!system || run.videos.empty()) {
        emit m_workspace.notices.notice(Notices::Problem, tr("Choose a system and at least one video."), {});
        begun({});
        return;
    }
    if (system->needsModel && !model(run.modelVersion)) {
        emit m_workspace.notices.notice(
            Notices::Problem,
            tr("The system %1 needs a trained model: choose one, or add its file.").arg(settings.system), {});
        begun({});
        return;
    }
    create(std::move(run), begun);
}

void RunController::create(Run run, const Begun &begun)
{
    m_storage.call([run](ProjectFile &file) { return file.beginRun(run); },
                   [this, run, begun](const Result<RunId> &id) mutable {
                       if (!id) {
                           emit m_workspace.notices.notice(Notices::Problem, errorText(id.error()),
                                                           QString::fromStdString(id.error().detail));
                           begun({});
                           return;
                       }
                       run.id = *id;
                       m_workspace.runs.updateRun(run);
                       m_workspace.runs.setShownRun(run.id);
                       begun(run.id);
                       begin(run, 0);
                   });
}

Status RunController::equip(EngineRequest &request, const Run &run)
{
    request.device = run.device == "cuda" ? Device::Cuda : run.device == "cpu" ? Device::Cpu : Device::Auto;
    request.precision = run.precision == "bf16" ? Precision::Bf16 : Precision::Fp32;
    if (!run.modelVersion.valid())
        return success();
    const ModelVersion *known = model(run.modelVersion);
    if (!known)
        return Error{Error::Code::NotFound, "the run's model is not in the project; add its file again", {}};
    request.model = known->path;
    auto classes = ensureClasses(m_workspace.document, *known, run.parameters);
    if (!classes)
        return classes.error();
    request.classes = std::move(*classes);
    return success();
}

void RunController::begin(const Run &run, std::size_t firstVideo)
{
    const int job = m_workspace.jobs.add(tr("%1 – %2").arg(
        QString::fromStdString(run.system), videoName(m_workspace.document, run.videos.at(firstVideo))));
    JobInfo info = *m_workspace.jobs.job(job);
    info.run = run.id;
    m_workspace.jobs.update(info);
    Active active;
    active.run = run;
    active.next = firstVideo;
    m_active.emplace(job, std::move(active));
    workOnNext(job);
}

void RunController::workOnNext(int job)
{
    const auto it = m_active.find(job);
    if (it == m_active.end())
        return;
    const Active &active = it->second;
    if (active.cancelled)
        return finish(job, RunState::Partial, {});
    if (active.next >= active.run.videos.size())
        return finish(job, RunState::Finished, {});
    const VideoId id = active.run.videos[active.next];
    m_videos.withFrames(id, [this, job, run = active.run.id, id](const Result<Video> &video) {
        if (!video)
            return finish(job, RunState::Failed, errorText(video.error()));
        m_storage.call([run, id](ProjectFile &file) { return file.products(run, id); },
                       [this, job, video = *video](const Result<RunProducts> &before) {
                           if (!before)
                               return finish(job, RunState::Failed, errorText(before.error()));
                           enqueue(job, video, *before);
                       });
    });
}

void RunController::enqueue(int job, const Video &video, const RunProducts &before)
{
    const auto it = m_active.find(job);
    if (it == m_active.end())
        return;
    Active &active = it->second;
    if (active.cancelled)
        return finish(job, RunState::Partial, {});
    if (before.complete) {
        ++active.next;
        return workOnNext(job);
    }
    EngineRequest request;
    request.run = active.run.id;
    request.place = placeOf(active.run, video.id);
    request.video = video;
    request.parameters = active.run.parameters;
    if (const auto equipped = equip(request, active.run); !equipped)
        return finish(job, RunState::Failed, errorText(equipped.error()));
    if (before.run.lastSequence > 0)
        continueFrom(request, before);
    active.frames = video.frames->size();
    active.from = request.resumeFrom;
    active.videoSeconds =
        video.frames->durationSeconds() / std::max<double>(1.0, static_cast<double>(active.frames));
    active.clock.start();
    m_flush.start();
    m_inference.enqueue({job, *engine(active.run.system), std::move(request)});
}

void RunController::take(int job, const DetectionUpdate &update)
{
    const auto it = m_active.find(job);
    if (it == m_active.end())
        return;
    it->second.unsaved.push_back(update);
    m_workspace.runs.apply(update);
    report(job, update);
}

void RunController::report(int job, const DetectionUpdate &update)
{
    const JobInfo *known = m_workspace.jobs.job(job);
    if (!known)
        return;
    const Active &active = m_active.at(job);
    JobInfo info = *known;
    info.state = JobState::Running;
    const double total = std::max<double>(1.0, static_cast<double>(active.frames));
    const double share = static_cast<double>(update.processed.end.value) / total;
    const auto videos = static_cast<double>(active.run.videos.size());
    info.progress = std::min(1.0, (static_cast<double>(active.next) + share) / videos);
    const double seconds = static_cast<double>(active.clock.elapsed()) / 1000.0;
    const auto done = static_cast<double>(update.processed.end - active.from);
    if (seconds > 0.5 && done > 0) {
        info.secondsLeft = seconds / done * (total - static_cast<double>(update.processed.end.value));
        info.speed = tr("%1 × real time").arg(done * active.videoSeconds / seconds, 0, 'f', 1);
    }
    m_workspace.jobs.update(info);
}

void RunController::ended(int job, const Status &status)
{
    const auto it = m_active.find(job);
    if (it == m_active.end())
        return;
    Active &active = it->second;
    flush(active);
    if (status) {
        active.framesDone += static_cast<double>(active.frames - active.from.value);
        active.secondsDone += static_cast<double>(active.clock.elapsed()) / 1000.0;
        emit videoCompleted(active.run.id, active.run.videos[active.next]);
        ++active.next;
        workOnNext(job);
    } else if (status.error().code == Error::Code::Cancelled) {
        active.cancelled = true;
        finish(job, RunState::Partial, {});
    } else {
        finish(job, RunState::Failed, errorText(status.error()));
    }
}

void RunController::finish(int job, RunState state, const QString &message)
{
    const auto it = m_active.find(job);
    if (it == m_active.end())
        return;
    Active active = std::move(it->second);
    m_active.erase(it);
    flush(active);
    if (m_active.empty())
        m_flush.stop();
    Run run = active.run;
    run.state = state;
    run.message = message.toStdString();
    run.finishedMs = nowMs();
    run.framesPerSecond = active.secondsDone > 0 ? active.framesDone / active.secondsDone : 0;
    m_workspace.runs.updateRun(run);
    m_storage.call(
        [run](ProjectFile &file) {
            return file.finishRun(run.id, run.state, run.message, run.framesPerSecond);
        },
        [](const Status &) {});
    m_workspace.jobs.end(job,
                         state == RunState::Finished  ? JobState::Finished
                         : state == RunState::Partial ? JobState::Cancelled
                                                      : JobState::Failed,
                         message);
    if (state == RunState::Failed)
        emit m_workspace.notices.notice(Notices::Problem, message, {});
    emit runEnded(run.id, state);
}

void RunController::flush(Active &active)
{
    if (active.unsaved.empty())
        return;
    auto updates = std::make_shared<const std::vector<DetectionUpdate>>(std::exchange(active.unsaved, {}));
    m_storage.call([updates](ProjectFile &file) { return file.append(*updates); },
                   [this](const Status &status) {
                       if (!status)
                           emit m_workspace.notices.notice(Notices::Problem, errorText(status.error()),
                                                           QString::fromStdString(status.error().detail));
                   });
}

void RunController::flushAll()
{
    for (auto &[job, active] : m_active)
        flush(active);
}

void RunController::storeDerived(RunId run, VideoId video, const std::vector<Detection> &detections)
{
    if (m_workspace.document.isReadOnly()) // tried out, not kept
        return;
    m_storage.call([run, video,
                    detections](ProjectFile &file) { return file.replaceDetections(run, video, detections); },
                   [this](const Status &status) {
                       if (!status)
                           emit m_workspace.notices.notice(Notices::Problem, errorText(status.error()), {});
                   });
}

void RunController::resume(RunId id)
{
    if (refusedForReading(m_workspace))
        return;
    const Run *known = m_workspace.runs.run(id);
    const bool alive = std::any_of(m_active.begin(), m_active.end(),
                                   [id](const auto &entry) { return entry.second.run.id == id; });
    if (!known || alive || known->state == RunState::Finished || !engine(known->system))
        return;
    Run run = *known;
    run.state = RunState::Running;
    run.message.clear();
    m_workspace.runs.updateRun(run);
    m_storage.call([id](ProjectFile &file) { return file.finishRun(id, RunState::Running, {}); },
                   [this, run](const Status &) { begin(run, 0); });
}

void RunController::remove(RunId id)
{
    if (refusedForReading(m_workspace))
        return;
    for (const auto &[job, active] : m_active) {
        if (active.run.id == id) {
            emit m_workspace.notices.notice(Notices::Warning, tr("Cancel the run before you remove it."), {});
            return;
        }
    }
    m_storage.call([id](ProjectFile &file) { return file.removeRun(id); },
                   [this, id](const Status &status) {
                       if (status)
                           m_workspace.runs.removeRun(id);
                       else
                           emit m_workspace.notices.notice(Notices::Problem, errorText(status.error()), {});
                   });
}

void RunController::cancel(int job)
{
    const auto it = m_active.find(job);
    if (it == m_active.end())
        return;
    it->second.cancelled = true;
    m_inference.cancel(job);
}

void RunController::cancelAll()
{
    std::vector<int> jobs;
    for (const auto &[job, active] : m_active)
        jobs.push_back(job);
    for (const int job : jobs) {
        m_inference.cancel(job);
        finish(job, RunState::Partial, {});
    }
}

void RunController::shutDown()
{
    for (auto &[job, active] : m_active)
        active.cancelled = true;
    m_inference.shutDown(); // its last updates and endings arrive here
    cancelAll();
}

} // namespace onset
