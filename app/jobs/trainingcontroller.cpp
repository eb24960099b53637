// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/trainingcontroller.h"

#include "app/jobs/errortext.h"
#include "app/jobs/readonly.h"
#include "app/jobs/videocontroller.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace onset {

namespace {

/// The key of the offer to go on.
const QString kInterrupted = QStringLiteral("training.interrupted");

/// A training of another program's end may leave hundreds of megabytes of checkpoints.
bool removeFolder(const std::string &folder)
{
    std::error_code failed; // what cannot be removed only takes room
    std::filesystem::remove_all(folder, failed);
    return !failed;
}

bool labelled(const Document &document, VideoId video)
{
    const auto segments = document.segments(video);
    const auto rows = document.coverage(video);
    return std::ranges::any_of(segments,
                               [](const Segment *s) { return s->state != SegmentState::Predicted; }) ||
           std::ranges::any_of(rows, [](const Coverage &c) { return c.kind == CoverageKind::Reviewed; });
}

} // namespace

TrainingController::TrainingController(Workspace &workspace, StorageThread &storage,
                                       BackgroundTasks &background, VideoController &videos,
                                       const Services &services, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
    , m_background(background)
    , m_videos(videos)
    , m_services(services)
    , m_thread(services.train)
{
    auto &requests = m_workspace.requests;
    connect(&requests, &Requests::previewTraining, this, &TrainingController::preview);
    connect(&requests, &Requests::startTraining, this, &TrainingController::start);
    connect(&requests, &Requests::pauseTraining, this, &TrainingController::pause);
    connect(&requests, &Requests::finishTraining, this, &TrainingController::finishEarly);
    connect(&requests, &Requests::cancelTraining, this, &TrainingController::cancel);
    connect(&requests, &Requests::resumeTraining, this, &TrainingController::resume);
    connect(&requests, &Requests::discardTraining, this, &TrainingController::discard);
    connect(&requests, &Requests::showSnapshot, this, &TrainingController::loadSnapshot);
    connect(&m_workspace.jobs, &JobList::cancelRequested, this, [this](int job) {
        if (job == m_job)
            cancel();
    });
    connect(&m_thread, &TrainingThread::progressed, this, &TrainingController::take);
    connect(&m_thread, &TrainingThread::finished, this, &TrainingController::ended);
}

std::function<void(const Error &)> TrainingController::teller()
{
    return [this, project = m_project](const Error &error) {
        if (isOf(project))
            emit m_workspace.notices.notice(Notices::Problem, errorText(error),
                                            QString::fromStdString(error.detail));
    };
}

std::function<void(Result<TrainingStart>)> TrainingController::beginner()
{
    return [this, project = m_project](Result<TrainingStart> start) {
        if (!isOf(project))
            return;
        if (start)
            begin(std::move(*start));
        else
            fail(start.error());
    };
}

void TrainingController::preview(const TrainingSettings &settings)
{
    if (!m_services.freezeTraining || !m_workspace.document.isOpen())
        return;
    auto contents = std::make_shared<const ProjectContents>(m_workspace.document.contents());
    m_background.run([freeze = m_services.freezeTraining, contents,
                      settings] { return previewOf(settings, freeze(*contents, settings)); },
                     [this, project = m_project](const TrainingPreview &preview) {
                         if (isOf(project))
                             m_workspace.training.setPreview(preview);
                     });
}

void TrainingController::loadSnapshot(SnapshotId snapshot)
{
    m_storage.call([snapshot](ProjectFile &file) { return file.snapshot(snapshot); },
                   [this, tell = teller()](Result<TrainingSnapshot> loaded) {
                       if (loaded)
                           m_workspace.training.setSnapshot(
                               std::make_shared<const TrainingSnapshot>(std::move(*loaded)));
                       else
                           tell(loaded.error());
                   });
}

void TrainingController::newJob(const TrainingSettings &settings)
{
    m_status = {};
    m_status.settings = settings;
    m_control = std::make_shared<TrainControl>();
    m_cancels = false;
    m_before = 0;
    m_clock.invalidate();
    m_job = m_workspace.jobs.add(tr("Training %1").arg(settings.system));
    m_workspace.training.restartCurves();
    setState(TrainingState::Preparing);
}

void TrainingController::start(const TrainingSettings &settings)
{
    if (refusedForReading(m_workspace))
        return;
    if (m_job != 0 || !m_workspace.document.isOpen()) {
        emit m_workspace.notices.notice(Notices::Warning,
                                        m_job != 0
                                            ? tr("Another training goes on: wait for its end, or cancel "
                                                 "it first.")
                                            : tr("Open a project first."),
                                        {});
        return;
    }
    newJob(settings);
    std::vector<VideoId> unknown;
    for (const auto &video : m_workspace.document.videos()) {
        const bool chosen = settings.videos.empty() || video.split == Split::Validation ||
                            std::ranges::find(settings.videos, video.id) != settings.videos.end();
        if (chosen && !video.frames && video.split != Split::HeldOut &&
            labelled(m_workspace.document, video.id))
            unknown.push_back(video.id);
    }
    prepare(std::move(unknown));
}

/// Counts the frames of one video after the other, then goes on.
void TrainingController::prepare(std::vector<VideoId> videos)
{
    if (m_cancels)
        return giveUp();
    if (videos.empty())
        return freeze();
    const auto next = videos.back();
    videos.pop_back();
    m_videos.withFrames(next, [this, videos, project = m_project, job = m_job](const Result<Video> &video) {
        if (!isOf(project) || job != m_job)
            return;
        if (video)
            prepare(videos);
        else
            fail(video.error());
    });
}

void TrainingController::freeze()
{
    m_storage.call([settings = m_status.settings, &services = m_services](
                       ProjectFile &file) { return beginTraining(file, settings, services); },
                   beginner());
}

void TrainingController::resume(SnapshotId snapshot)
{
    if (refusedForReading(m_workspace))
        return;
    if (m_job != 0 || !m_workspace.document.isOpen())
        return;
    m_workspace.training.setInterrupted({});
    emit m_workspace.notices.withdrawn(kInterrupted);
    newJob({});
    m_status.snapshot = snapshot;
    m_storage.call([snapshot, &services = m_services](
                       ProjectFile &file) { return continueTraining(file, snapshot, services); },
                   beginner());
}

void TrainingController::begin(TrainingStart start)
{
    m_status.settings = start.settings;
    m_status.snapshot = start.entry.id;
    for (const auto &warning : start.warnings)
        m_status.warnings << QString::fromStdString(warning);
    m_workspace.document.insertSnapshot(start.entry);
    if (m_cancels)
        return giveUp();
    start.request.control = m_control;
    m_clock.start();
    setState(TrainingState::Running);
    m_thread.enqueue({m_job, std::move(start.request), std::move(start.set)});
}

void TrainingController::take(int job, const TrainProgress &progress)
{
    if (job != m_job)
        return;
    m_status.stage = QString::fromStdString(progress.stage);
    m_status.stageNumber = progress.stageNumber;
    m_status.stages = progress.stages;
    m_status.step = progress.step;
    m_status.steps = progress.steps;
    if (std::isfinite(progress.validationMap)) {
        m_status.validationMap = progress.validationMap;
        m_status.bestMap = std::max(m_status.bestMap.value_or(0), progress.validationMap);
    }
    m_status.seconds = seconds();
    m_status.secondsLeft.reset();
    if (std::isfinite(progress.secondsLeft) && progress.stageNumber == progress.stages)
        m_status.secondsLeft = progress.secondsLeft;
    // The last stage knows its own end; before it, features may take longer than the budget.
    if (const double budget = m_status.settings.budgetMinutes * 60;
        !m_status.secondsLeft && budget > m_status.seconds)
        m_status.secondsLeft = budget - m_status.seconds;
    TrainingCurves::Report report{m_status.seconds, m_status.stage, {}, m_status.validationMap};
    for (const auto &[name, value] : progress.losses)
        report.losses[QString::fromStdString(name)] = value;
    m_workspace.training.addPoint(report);
    showStatus();
}

double TrainingController::seconds() const
{
    return m_before + (m_clock.isValid() ? static_cast<double>(m_clock.elapsed()) / 1000.0 : 0);
}

void TrainingController::setState(TrainingState state)
{
    m_status.state = state;
    m_status.seconds = seconds();
    showStatus();
}

void TrainingController::showStatus()
{
    m_workspace.training.setStatus(m_status);
    const auto *known = m_workspace.jobs.job(m_job);
    if (!known)
        return;
    JobInfo info = *known;
    const auto state = m_status.state;
    info.title = tr("Training %1").arg(m_status.settings.system);
    info.state = state == TrainingState::Learnt    ? JobState::Finished
                 : state == TrainingState::Stopped ? JobState::Cancelled
                 : state == TrainingState::Failed  ? JobState::Failed
                                                   : JobState::Running;
    info.message = m_status.message;
    info.secondsLeft = info.state == JobState::Running ? m_status.secondsLeft : std::nullopt;
    info.progress = state == TrainingState::Learnt ? 1 : m_status.share();
    m_workspace.jobs.update(info);
}

void TrainingController::pause(bool paused)
{
    const auto state = m_status.state;
    if (m_job == 0 || (state != TrainingState::Running && state != TrainingState::Paused))
        return;
    m_before = seconds();
    m_clock.invalidate();
    if (!paused)
        m_clock.start();
    m_control->paused = paused;
    setState(paused ? TrainingState::Paused : TrainingState::Running);
}

void TrainingController::finishEarly()
{
    const auto state = m_status.state;
    if (m_job == 0 || (state != TrainingState::Running && state != TrainingState::Paused))
        return;
    m_control->enough = true;
    m_control->paused = false; // it has to go on to end
    setState(TrainingState::Ending);
}

void TrainingController::cancel()
{
    if (m_job == 0)
        return;
    m_cancels = true;
    m_thread.cancel(m_job);
    m_control->paused = false;
    setState(TrainingState::Ending);
}

void TrainingController::ended(int job, const Result<TrainOutcome> &outcome)
{
    if (job != m_job)
        return;
    m_before = seconds();
    m_clock.invalidate();
    if (m_cancels)
        return giveUp();
    if (!outcome)
        return fail(outcome.error());
    for (const auto &warning : outcome->warnings)
        m_status.warnings << QString::fromStdString(warning);
    setState(TrainingState::Learnt);
    m_job = 0;
    emit learnt(m_status.settings, m_status.snapshot, *outcome);
}

/// What the person does not want is not offered again, and takes no room.
void TrainingController::giveUp()
{
    setState(TrainingState::Stopped);
    m_job = 0;
    if (m_status.snapshot.valid())
        discard(m_status.snapshot);
}

void TrainingController::fail(const Error &error)
{
    m_status.message = errorText(error);
    setState(TrainingState::Failed);
    m_job = 0;
    emit m_workspace.notices.notice(Notices::Problem, tr("The training failed. %1").arg(m_status.message),
                                    QString::fromStdString(error.detail));
    if (m_status.snapshot.valid())
        offerAgain(m_status.snapshot,
                   tr("The training can go on from its last checkpoint once that is mended."));
}

void TrainingController::offerAgain(SnapshotId snapshot, const QString &text)
{
    auto &requests = m_workspace.requests;
    emit m_workspace.notices.offered(
        {kInterrupted,
         text,
         {{tr("Go on"), [&requests, snapshot] { emit requests.resumeTraining(snapshot); }},
          {tr("Discard"), [&requests, snapshot] { emit requests.discardTraining(snapshot); }}}});
}

void TrainingController::offerInterrupted()
{
    const auto &snapshots = m_workspace.document.snapshots();
    const auto open = std::find_if(snapshots.rbegin(), snapshots.rend(),
                                   [](const SnapshotEntry &entry) { return !entry.model.valid(); });
    if (open == snapshots.rend() || !m_services.train)
        return;
    m_workspace.training.setInterrupted(InterruptedTraining{open->id, {}, open->createdMs});
    const auto begun =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(open->createdMs), QLocale::ShortFormat);
    offerAgain(open->id, tr("A training that began on %1 was interrupted. It can go on from its last "
                            "checkpoint, with the labels as they were then.")
                             .arg(begun));
}

void TrainingController::discard(SnapshotId snapshot)
{
    if (refusedForReading(m_workspace))
        return;
    if (m_job != 0 && m_status.snapshot == snapshot)
        return;
    m_workspace.training.setInterrupted({});
    emit m_workspace.notices.withdrawn(kInterrupted);
    const auto &snapshots = m_workspace.document.snapshots();
    const auto entry = std::ranges::find(snapshots, snapshot, &SnapshotEntry::id);
    std::string folder; // one that a person chose stays
    if (entry != snapshots.end() && isOwnFolder(entry->settings))
        folder = trainingFolder(m_workspace.document.path(), snapshot, entry->settings);
    m_storage.call([snapshot](ProjectFile &file) { return file.removeSnapshot(snapshot); },
                   [this, snapshot, folder, project = m_project, tell = teller()](const Status &removed) {
                       if (!removed)
                           return tell(removed.error());
                       if (isOf(project))
                           m_workspace.document.removeSnapshot(snapshot);
                       if (!folder.empty())
                           m_background.run([folder] { return removeFolder(folder); }, [](bool) {});
                   });
}

void TrainingController::interrupt()
{
    ++m_project;
    if (m_job != 0) {
        m_thread.cancel(m_job);
        m_control->paused = false;
        setState(TrainingState::Stopped);
        m_job = 0;
    }
    emit m_workspace.notices.withdrawn(kInterrupted);
    m_workspace.training.clear();
    m_status = {};
}

void TrainingController::shutDown()
{
    interrupt();
    m_thread.shutDown();
}

} // namespace onset
