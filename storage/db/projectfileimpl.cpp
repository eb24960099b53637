// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/projectfileimpl.h"

#include "storage/db/checker.h"
#include "storage/db/dberror.h"
#include "storage/db/opening.h"
#include "storage/db/rowsql.h"

namespace onset {

namespace {

std::unique_ptr<ProjectLock> lockFor(const std::string &path, bool writer, ProjectNotices &notices)
{
    requireProjectFile(path);
    if (!writer)
        return nullptr;
    auto lock = std::make_unique<ProjectLock>(path);
    if (!lock->held())
        notices.push_back({ProjectNotice::Kind::NoLocks, {path}});
    return lock;
}

std::vector<Annotator> annotators(Connection &connection)
{
    std::vector<Annotator> all;
    auto rows = connection.prepare("SELECT id, name FROM annotators ORDER BY id");
    while (rows.step())
        all.push_back({AnnotatorId{rows.integer(0)}, rows.text(1)});
    return all;
}

} // namespace

ProjectFileImpl::ProjectFileImpl(const std::string &path, bool writer)
    : m_path(canonicalPath(path))
    , m_lock(lockFor(m_path, writer, m_notices))
    , m_watch(m_path)
    , m_traces(writer ? std::string() : m_path)
    , m_connection(writer ? openForWriting(m_path, m_notices) : openForReading(m_path, m_notices))
    , m_videos(*m_connection)
    , m_edits(*m_connection)
    , m_runs(*m_connection)
    , m_models(*m_connection)
    , m_snapshots(*m_connection)
    , m_samples(*m_connection)
{
    if (writer) {
        Transaction transaction(*m_connection, Transaction::Kind::Edit);
        if (const int interrupted = m_runs.markInterrupted())
            m_notices.push_back({ProjectNotice::Kind::RunsInterrupted, {std::to_string(interrupted)}});
        transaction.commit();
    }
    m_videos.load(m_videoNotices);
}

/// One transaction, only while the path still names the file that was opened.
template <class F> auto ProjectFileImpl::write(Transaction::Kind kind, F f)
{
    return guarded(m_path, [&] {
        if (!m_lock)
            throw DbError(Error::Code::Conflict,
                          "'" + m_path + "' was opened for reading only; nothing was changed.");
        m_watch.verify();
        Transaction transaction(*m_connection, kind);
        if constexpr (std::is_void_v<decltype(f())>) {
            f();
            m_watch.verify();
            transaction.commit();
        } else {
            auto value = f();
            m_watch.verify();
            transaction.commit();
            return value;
        }
    });
}

template <class F> auto ProjectFileImpl::read(F f)
{
    return guarded(m_path, [&] {
        const Transaction transaction(*m_connection, Transaction::Kind::Read);
        return f();
    });
}

ProjectNotices ProjectFileImpl::notices() const
{
    auto all = m_notices;
    all.insert(all.end(), m_videoNotices.begin(), m_videoNotices.end());
    return all;
}

Result<ProjectContents> ProjectFileImpl::load()
{
    return read([&] {
        ProjectContents contents;
        m_videoNotices.clear();
        contents.path = m_path;
        contents.videos = m_videos.load(m_videoNotices);
        contents.classes = selectRows<ActionClass>(*m_connection);
        contents.segments = selectRows<Segment>(*m_connection);
        contents.coverage = selectRows<Coverage>(*m_connection);
        contents.verdicts = selectRows<Verdict>(*m_connection);
        contents.annotators = annotators(*m_connection);
        contents.runs = m_runs.load();
        contents.models = m_models.load();
        contents.currentModel = m_models.current();
        contents.snapshots = m_snapshots.list();
        contents.baseline = m_snapshots.baseline();
        contents.samples = m_samples.load();
        contents.next = m_edits.nextIds();
        return contents;
    });
}

Status ProjectFileImpl::apply(const Edit &edit)
{
    return write(Transaction::Kind::Edit, [&] { m_edits.apply(edit); });
}

Result<std::vector<EditLogEntry>> ProjectFileImpl::editLog(std::int64_t beforeId, int limit)
{
    return read([&] { return m_edits.log(beforeId, limit); });
}

Result<AnnotatorId> ProjectFileImpl::annotator(const std::string &name)
{
    if (!m_lock)
        return read([&] { return m_edits.annotator(name, false); });
    return write(Transaction::Kind::Edit, [&] { return m_edits.annotator(name, true); });
}

Result<Video> ProjectFileImpl::addVideo(Video video)
{
    return write(Transaction::Kind::Edit, [&] { return m_videos.add(std::move(video)); });
}

Status ProjectFileImpl::setFrames(VideoId video, const FileIdentity &identity, const FrameTable &frames)
{
    return write(Transaction::Kind::Edit, [&] { m_videos.setFrames(video, identity, frames); });
}

Status ProjectFileImpl::relink(VideoId video, const std::string &absolutePath,
                               const std::string &relativePath)
{
    return write(Transaction::Kind::Edit, [&] { m_videos.relink(video, absolutePath, relativePath); });
}

Result<RunId> ProjectFileImpl::beginRun(Run run)
{
    return write(Transaction::Kind::Edit, [&] { return m_runs.begin(run); });
}

Status ProjectFileImpl::append(std::span<const DetectionUpdate> updates)
{
    // A run that is lost with the power is resumed from what is there: no need to wait for the disk each
    // second.
    return write(Transaction::Kind::Cache, [&] {
        for (const auto &update : updates)
            m_runs.append(update);
    });
}

Status ProjectFileImpl::finishRun(RunId run, RunState state, const std::string &message,
                                  double framesPerSecond)
{
    return write(Transaction::Kind::Edit, [&] { m_runs.finish(run, state, message, framesPerSecond); });
}

Result<ModelVersionId> ProjectFileImpl::addModel(const ModelVersion &model)
{
    return write(Transaction::Kind::Edit, [&] { return m_models.add(model); });
}

Status ProjectFileImpl::setModelNote(ModelVersionId model, const std::string &note)
{
    return write(Transaction::Kind::Edit, [&] { m_models.setNote(model, note); });
}

Status ProjectFileImpl::setModelMetrics(ModelVersionId model, const std::string &metrics)
{
    return write(Transaction::Kind::Edit, [&] { m_models.setMetrics(model, metrics); });
}

Status ProjectFileImpl::setCurrentModel(ModelVersionId model)
{
    return write(Transaction::Kind::Edit, [&] { m_models.setCurrent(model); });
}

Result<SnapshotEntry> ProjectFileImpl::addSnapshot(const TrainingSnapshot &snapshot)
{
    return write(Transaction::Kind::Edit, [&] { return m_snapshots.add(snapshot); });
}

Status ProjectFileImpl::setSnapshotModel(SnapshotId snapshot, ModelVersionId model)
{
    return write(Transaction::Kind::Edit, [&] { m_snapshots.setModel(snapshot, model); });
}

Status ProjectFileImpl::removeSnapshot(SnapshotId snapshot)
{
    return write(Transaction::Kind::Edit, [&] { m_snapshots.remove(snapshot); });
}

Result<std::vector<SnapshotEntry>> ProjectFileImpl::snapshots()
{
    return read([&] { return m_snapshots.list(); });
}

Result<TrainingSnapshot> ProjectFileImpl::snapshot(SnapshotId id)
{
    return read([&] { return m_snapshots.load(id); });
}

Result<TrainingBaseline> ProjectFileImpl::trainingBaseline()
{
    return read([&] { return m_snapshots.baseline(); });
}

Result<std::vector<ReviewSample>> ProjectFileImpl::addSamples(std::span<const ReviewSample> samples)
{
    return write(Transaction::Kind::Edit, [&] { return m_samples.add(samples); });
}

Status ProjectFileImpl::finishSample(const ReviewSample &sample)
{
    return write(Transaction::Kind::Edit, [&] { m_samples.finish(sample); });
}

Status ProjectFileImpl::replaceDetections(RunId run, VideoId video, const std::vector<Detection> &detections)
{
    return write(Transaction::Kind::Edit, [&] { m_runs.replaceDetections(run, video, detections); });
}

Status ProjectFileImpl::removeRun(RunId run)
{
    return write(Transaction::Kind::Edit, [&] { m_runs.remove(run); });
}

Result<RunProducts> ProjectFileImpl::products(RunId run, VideoId video)
{
    return read([&] { return m_runs.products(run, video); });
}

Result<std::vector<Detection>> ProjectFileImpl::detections(RunId run, VideoId video)
{
    return read([&] { return m_runs.detections(run, video); });
}

Result<std::vector<Detection>> ProjectFileImpl::detections(RunId run, std::span<const VideoId> videos)
{
    return read([&] { return m_runs.detections(run, videos); });
}

Result<std::vector<VideoId>> ProjectFileImpl::completedVideos(RunId run)
{
    return read([&] { return m_runs.completedVideos(run); });
}

Result<std::vector<TrackId>> ProjectFileImpl::trackIds()
{
    return read([&] {
        std::vector<TrackId> all;
        auto rows = m_connection->prepare("SELECT id FROM tracks ORDER BY id");
        while (rows.step())
            all.push_back(TrackId{rows.integer(0)});
        return all;
    });
}

Result<std::vector<Track>> ProjectFileImpl::tracks(const std::vector<TrackId> &ids)
{
    return read([&] { return m_runs.tracks(ids); });
}

Result<std::vector<std::string>> ProjectFileImpl::check()
{
    return read([&] { return Checker(*m_connection).run(); });
}

Status ProjectFileImpl::saveCopy(const std::string &path)
{
    return guarded(m_path, [&] {
        const std::string target = canonicalPath(path);
        copyProject(*m_connection, target);
    });
}

} // namespace onset
