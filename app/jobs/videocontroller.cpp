// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/videocontroller.h"

#include "app/jobs/errortext.h"
#include "app/jobs/playback/player.h"
#include "app/jobs/readonly.h"

#include "storage/db/filesystem.h"
#include "storage/db/relink.h"

#include <QFileInfo>

#include <map>
#include <set>

namespace onset {

VideoController::VideoController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                                 const Services &services, Player &player, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
    , m_background(background)
    , m_services(services)
    , m_player(player)
{
    auto &requests = m_workspace.requests;
    connect(&requests, &Requests::addVideos, this, &VideoController::addVideos);
    connect(&requests, &Requests::openVideo, this, &VideoController::openVideo);
    connect(&requests, &Requests::relinkVideos, this, &VideoController::relink);
    connect(&m_workspace.runs, &RunStore::shownRunChanged, this,
            [this](RunId run) { loadProducts(run, m_workspace.runs.video()); });
    connectPlayer();
}

void VideoController::connectPlayer()
{
    connect(&m_player, &Player::indexed, this,
            [this](VideoId id, const FileIdentity &identity, std::shared_ptr<const FrameTable> frames) {
                showIndexing(JobState::Finished, 1);
                keepFrames(id, identity, std::move(frames));
            });
    connect(&m_player, &Player::indexProgress, this,
            [this](double share) { showIndexing(JobState::Running, share); });
    connect(&m_player, &Player::openFailed, this, [this](const Error &error) {
        showIndexing(error.code == Error::Code::Cancelled ? JobState::Cancelled : JobState::Failed, 0);
        tell(error);
    });
    connect(&m_player, &Player::fileChanged, this, &VideoController::announceChange);
    connect(&m_player, &Player::played, this, [this](VideoId video, FrameRange range) {
        if (m_workspace.document.video(video))
            m_workspace.document.recordSeen(video, range);
    });
    connect(&m_player, &Player::decodingFailed, this,
            [this](FrameIndex, const Error &error) { tell(error); });
    connect(&m_workspace.jobs, &JobList::cancelRequested, this, [this](int job) {
        if (job == m_indexJob)
            m_player.cancelIndexing();
    });
}

void VideoController::showIndexing(JobState state, double progress)
{
    if (!m_indexJob && state != JobState::Running)
        return;
    if (!m_indexJob) {
        const Video *video = m_workspace.document.video(m_workspace.selection.video());
        m_indexJob = m_workspace.jobs.add(
            tr("Counting the frames of %1").arg(video ? QString::fromStdString(video->key) : QString()));
    }
    if (state == JobState::Running)
        return m_workspace.jobs.tellProgress(m_indexJob, progress);
    m_workspace.jobs.end(m_indexJob, state);
    m_indexJob = 0;
}

void VideoController::announceChange(VideoId id)
{
    const Video *video = m_workspace.document.video(id);
    if (!video)
        return;
    emit m_workspace.notices.videoDiffers(id);
    emit m_workspace.notices.notice(
        Notices::Problem,
        tr("%1 is not the file that was annotated: its contents changed. Its frames are counted anew; check "
           "that the segments still fit.")
            .arg(QString::fromStdString(video->absolutePath)),
        {});
}

void VideoController::tell(const Error &error)
{
    emit m_workspace.notices.notice(Notices::Problem, errorText(error), QString::fromStdString(error.detail));
}

void VideoController::addVideos(const QStringList &paths)
{
    if (refusedForReading(m_workspace))
        return;
    m_openAdded = !m_workspace.selection.video().valid();
    for (const auto &path : paths)
        addOne(path);
}

void VideoController::addOne(const QString &path)
{
    const auto project = m_workspace.document.path();
    m_background.run([backend = m_services.video, path = path.toStdString(),
                      project] { return describeVideo(backend, path, project); },
                     [this](Result<Video> video) {
                         if (video)
                             store(std::move(*video));
                         else
                             tell(video.error());
                     });
}

void VideoController::store(Video video)
{
    m_storage.call([video = std::move(video)](ProjectFile &file) { return file.addVideo(video); },
                   [this](const Result<Video> &added) {
                       if (!added)
                           return tell(added.error());
                       m_workspace.document.insertVideo(*added);
                       if (std::exchange(m_openAdded, false))
                           openVideo(added->id);
                   });
}

void VideoController::closeVideo()
{
    m_player.close();
    m_workspace.selection.setVideo({});
    m_workspace.runs.setVideo({}, nullptr);
}

void VideoController::openVideo(VideoId id)
{
    const Video *video = m_workspace.document.video(id);
    if (!video)
        return;
    m_workspace.selection.setVideo(id);
    m_workspace.runs.setVideo(id, video->frames);
    m_background.run([backend = m_services.video, video = *video,
                      project = m_workspace.document.path()] { return stateOf(backend, video, project); },
                     [this, id](const VideoFileState &state) { take(id, state); });
}

void VideoController::take(VideoId id, const VideoFileState &state)
{
    const Video *known = m_workspace.document.video(id);
    if (!known || m_workspace.selection.video() != id)
        return;
    if (state.kind == VideoFileState::Missing) {
        tell({Error::Code::NotFound,
              tr("%1 is not there any more. Use File → Find moved videos.")
                  .arg(QString::fromStdString(known->absolutePath))
                  .toStdString(),
              {}});
        return;
    }
    m_player.open(state.path == known->absolutePath ? *known : moveTo(*known, state.path));
    loadProducts(m_workspace.runs.shownRun(), id);
}

Video VideoController::moveTo(Video video, const std::string &path)
{
    video.absolutePath = path;
    video.relativePath = relativeToProject(m_workspace.document.path(), path);
    m_workspace.document.updateVideo(video);
    if (!m_workspace.document.isReadOnly())
        m_storage.call(
            [video](ProjectFile &file) {
                return file.relink(video.id, video.absolutePath, video.relativePath);
            },
            [](const Status &) {});
    return video;
}

void VideoController::keepFrames(VideoId id, const FileIdentity &identity,
                                 std::shared_ptr<const FrameTable> frames)
{
    const Video *known = m_workspace.document.video(id);
    if (!known)
        return;
    Video video = *known;
    video.identity = identity;
    video.frames = frames;
    m_workspace.document.updateVideo(video);
    if (m_workspace.runs.video() == id)
        m_workspace.runs.setVideo(id, frames);
    const auto kept = [this, id](const Status &status) {
        if (!status)
            return tell(status.error());
        if (m_workspace.runs.video() == id)
            loadProducts(m_workspace.runs.shownRun(), id);
    };
    if (m_workspace.document.isReadOnly())
        return kept(success()); // for as long as it is open
    m_storage.call(
        [id, identity, frames](ProjectFile &file) { return file.setFrames(id, identity, *frames); }, kept);
}

void VideoController::loadProducts(RunId run, VideoId video)
{
    if (!run.valid() || !video.valid())
        return;
    m_storage.call([run, video](ProjectFile &file) { return file.products(run, video); },
                   [this](const Result<RunProducts> &products) {
                       if (products)
                           m_workspace.runs.setProducts(*products);
                       else
                           tell(products.error());
                   });
    loadNamedTracks(run, video);
}

/// Tracks of other runs that segments name: who is who in this run is told by their boxes.
void VideoController::loadNamedTracks(RunId run, VideoId video)
{
    const auto &runs = m_workspace.runs;
    std::set<TrackId> named;
    for (const auto *segment : m_workspace.document.segments(video)) {
        if (segment->track && runOf(*segment->track) != run && !runs.track(*segment->track))
            named.insert(*segment->track);
    }
    if (named.empty())
        return;
    m_storage.call(
        [ids = std::vector(named.begin(), named.end())](ProjectFile &file) { return file.tracks(ids); },
        [this, video](const Result<std::vector<Track>> &tracks) {
            if (tracks)
                keepNamedTracks(video, *tracks);
            else
                tell(tracks.error());
        });
}

/// Of runs that nobody looked at so far: when somebody does, all that they put out takes their place.
void VideoController::keepNamedTracks(VideoId video, const std::vector<Track> &tracks)
{
    auto &runs = m_workspace.runs;
    std::map<RunId, RunProducts> products;
    for (const auto &track : tracks) {
        auto &of = products[track.run];
        of.run.id = track.run;
        of.video = video;
        of.tracks.push_back(track);
    }
    for (auto &[id, one] : products) {
        if (!runs.tracks(id).empty() || !runs.detections(id).empty() || !runs.curves(id).empty())
            continue;
        if (const auto *known = runs.run(id)) {
            one.run = *known;
            one.run.lastSequence = 0;
        }
        runs.setProducts(one);
    }
}

void VideoController::withFrames(VideoId id, std::function<void(Result<Video>)> then)
{
    const Video *video = m_workspace.document.video(id);
    if (!video)
        return then(Error{Error::Code::NotFound, "this video is not in the project", {}});
    if (video->frames)
        return then(*video);
    const int job =
        m_workspace.jobs.add(tr("Counting the frames of %1").arg(QString::fromStdString(video->key)));
    m_workspace.jobs.tellProgress(job, 0);
    const auto progress = [this, job](double done) {
        m_background.tell([this, job, done] { m_workspace.jobs.tellProgress(job, done); });
    };
    m_background.run(
        [backend = m_services.video, path = video->absolutePath, stop = m_background.stopToken(), progress] {
            return backend.index(path, stop, progress);
        },
        [this, id, job,
         then = std::move(then)](const Result<std::shared_ptr<const FrameTable>> &frames) mutable {
            m_workspace.jobs.end(job, frames ? JobState::Finished : JobState::Failed,
                                 frames ? QString() : errorText(frames.error()));
            const Video *known = m_workspace.document.video(id);
            if (!frames || !known)
                return then(frames ? Error{Error::Code::NotFound, "this video is not in the project", {}}
                                   : frames.error());
            keepFrames(id, known->identity, *frames);
            then(*m_workspace.document.video(id));
        });
}

void VideoController::relink(const QString &folder)
{
    std::vector<Video> lost;
    for (const auto &video : m_workspace.document.videos()) {
        if (!QFileInfo::exists(QString::fromStdString(video.absolutePath)))
            lost.push_back(video);
    }
    if (lost.empty()) {
        emit m_workspace.notices.notice(Notices::Info, tr("No video is missing."), {});
        return;
    }
    using Found = std::vector<RelinkCandidate>;
    m_background.run(
        [backend = m_services.video, folder = folder.toStdString(), lost] {
            return relinkCandidates(folder, lost,
                                    [&](const std::string &path) -> std::optional<FileIdentity> {
                                        auto identity = backend.identify(path);
                                        return identity ? std::optional(*identity) : std::nullopt;
                                    });
        },
        [this, wanted = lost.size()](const Found &found) {
            for (const auto &[id, path] : found) {
                if (const Video *known = m_workspace.document.video(id))
                    moveTo(*known, path);
            }
            emit m_workspace.notices.notice(
                found.empty() ? Notices::Warning : Notices::Info,
                tr("%1 of %2 missing videos were found.").arg(found.size()).arg(wanted), {});
        });
}

} // namespace onset
