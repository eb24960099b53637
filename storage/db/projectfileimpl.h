// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/editstore.h"
#include "storage/db/filesystem.h"
#include "storage/db/modelstore.h"
#include "storage/db/projectfile.h"
#include "storage/db/projectlock.h"
#include "storage/db/projectnotice.h"
#include "storage/db/readertraces.h"
#include "storage/db/runstore.h"
#include "storage/db/samplestore.h"
#include "storage/db/snapshotstore.h"
#include "storage/db/transaction.h"
#include "storage/db/videostore.h"

#include <functional>
#include <memory>

namespace onset {

/// The ProjectFile over SQLite: joins the stores, gives each call its transaction, and turns DbError into
/// Error.
class ProjectFileImpl final : public ProjectFile
{
public:
    /// Throws DbError. `writer`: takes the lock; otherwise nothing can be written.
    ProjectFileImpl(const std::string &path, bool writer);

    const std::string &path() const override { return m_path; }
    ProjectNotices notices() const override;
    Result<ProjectContents> load() override;
    Status apply(const Edit &edit) override;
    Result<std::vector<EditLogEntry>> editLog(std::int64_t beforeId, int limit) override;
    Result<AnnotatorId> annotator(const std::string &name) override;
    Result<Video> addVideo(Video video) override;
    Status setFrames(VideoId video, const FileIdentity &identity, const FrameTable &frames) override;
    Status relink(VideoId video, const std::string &absolutePath, const std::string &relativePath) override;
    Result<RunId> beginRun(Run run) override;
    Status append(std::span<const DetectionUpdate> updates) override;
    Status finishRun(RunId run, RunState state, const std::string &message, double framesPerSecond) override;
    Result<ModelVersionId> addModel(const ModelVersion &model) override;
    Status setModelNote(ModelVersionId model, const std::string &note) override;
    Status setModelMetrics(ModelVersionId model, const std::string &metrics) override;
    Status setCurrentModel(ModelVersionId model) override;
    Result<SnapshotEntry> addSnapshot(const TrainingSnapshot &snapshot) override;
    Status setSnapshotModel(SnapshotId snapshot, ModelVersionId model) override;
    Status removeSnapshot(SnapshotId snapshot) override;
    Result<std::vector<SnapshotEntry>> snapshots() override;
    Result<TrainingSnapshot> snapshot(SnapshotId id) override;
    Result<TrainingBaseline> trainingBaseline() override;
    Result<std::vector<ReviewSample>> addSamples(std::span<const ReviewSample> samples) override;
    Status finishSample(const ReviewSample &sample) override;
    Status replaceDetections(RunId run, VideoId video, const std::vector<Detection> &detections) override;
    Status removeRun(RunId run) override;
    Result<RunProducts> products(RunId run, VideoId video) override;
    Result<std::vector<Detection>> detections(RunId run, VideoId video) override;
    Result<std::vector<Detection>> detections(RunId run, std::span<const VideoId> videos) override;
    Result<std::vector<VideoId>> completedVideos(RunId run) override;
    Result<std::vector<TrackId>> trackIds() override;
    Result<std::vector<Track>> tracks(const std::vector<TrackId> &ids) override;
    Result<std::vector<std::string>> check() override;
    Status saveCopy(const std::string &path) override;

private:
    template <class F> auto write(Transaction::Kind kind, F f);
    template <class F> auto read(F f);

    std::string m_path;
    ProjectNotices m_notices;
    ProjectNotices m_videoNotices;       ///< of the latest load
    std::unique_ptr<ProjectLock> m_lock; ///< given up after the connection is closed
    FileWatch m_watch;
    ReaderTraces m_traces; ///< removed after the connection is closed
    std::unique_ptr<Connection> m_connection;
    VideoStore m_videos;
    EditStore m_edits;
    RunStore m_runs;
    ModelStore m_models;
    SnapshotStore m_snapshots;
    SampleStore m_samples;
};

} // namespace onset
