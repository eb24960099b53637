// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/projectnotice.h"
#include "storage/domain/detectionupdate.h"
#include "storage/domain/edit.h"
#include "storage/domain/project.h"
#include "storage/domain/result.h"
#include "storage/domain/runproducts.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace onset {

/// A project: one SQLite file (*.onset). One connection; used by one thread, the storage thread, from open to
/// close. Every write is a BEGIN IMMEDIATE transaction: it happened whole when the call returned success, or
/// not at all. Edits are durable on return (WAL, synchronous=FULL).
class ProjectFile
{
public:
    /// Creates the file (Error::Conflict if it exists) with its schema and the class `motion`.
    static Result<std::unique_ptr<ProjectFile>> create(const std::string &path);
    /// Opens for reading and writing. Upgrades an older file after a backup beside it; NewerVersion for a
    /// file that needs a newer reader; Conflict if another program holds the project; BadInput if it is none
    /// of ours.
    static Result<std::unique_ptr<ProjectFile>> open(const std::string &path);
    /// Opens without taking the writer's place; every write fails with Error::Conflict. Once it is closed,
    /// the file and its folder are as they were.
    static Result<std::unique_ptr<ProjectFile>> openReadOnly(const std::string &path);
    virtual ~ProjectFile() = default;

    virtual const std::string &path() const = 0;
    /// Things a person should be told after opening (backup made, network file system, moved videos found …).
    virtual ProjectNotices notices() const = 0;
    virtual Result<ProjectContents> load() = 0;

    // What people do. Every `before` must be what is stored (Error::Conflict otherwise, nothing changed). Of
    // a video an edit changes key, split and rotation; a removed one is hidden, with all that runs found,
    // until undo.
    virtual Status apply(const Edit &edit) = 0;
    virtual Result<std::vector<EditLogEntry>> editLog(std::int64_t beforeId, int limit) = 0;
    virtual Result<AnnotatorId> annotator(const std::string &name) = 0; ///< found or made

    // Videos (not undoable: files are found, not edited).
    virtual Result<Video> addVideo(Video video) = 0; ///< gives it its id; Conflict if the key exists
    virtual Status setFrames(VideoId video, const FileIdentity &identity, const FrameTable &frames) = 0;
    virtual Status relink(VideoId video, const std::string &absolutePath,
                          const std::string &relativePath) = 0;

    // Runs. Left running by a program that ended, they are Partial at the next open; an update to one resumes
    // it. Run::lastSequence: in load() the largest over its videos, in products() that of the video.
    virtual Result<RunId> beginRun(Run run) = 0; ///< id ignored; state becomes Running
    virtual Status append(std::span<const DetectionUpdate> updates) = 0; ///< one transaction; replay-safe
    /// framesPerSecond: as measured, 0 if it was not.
    virtual Status finishRun(RunId run, RunState state, const std::string &message,
                             double framesPerSecond = 0) = 0;
    virtual Status replaceDetections(RunId run, VideoId video, const std::vector<Detection> &detections) = 0;
    virtual Status removeRun(RunId run) = 0;
    virtual Result<RunProducts> products(RunId run, VideoId video) = 0;
    virtual Result<std::vector<Detection>> detections(RunId run, VideoId video) = 0;
    /// Of these videos, one after the other. Many at once are read much faster than one by one.
    virtual Result<std::vector<Detection>> detections(RunId run, std::span<const VideoId> videos) = 0;
    /// Those of the run's videos that it came to the end of; all of a finished run.
    virtual Result<std::vector<VideoId>> completedVideos(RunId run) = 0;
    virtual Result<std::vector<TrackId>> trackIds() = 0; ///< of all runs and videos
    /// With their boxes, by id, whichever run made them; those that are not stored are left out.
    virtual Result<std::vector<Track>> tracks(const std::vector<TrackId> &ids) = 0;

    /// Makes a model known (not undoable: models are found or trained, not edited); one with the same system
    /// and weights keeps its id and takes the new name and path.
    virtual Result<ModelVersionId> addModel(const ModelVersion &model) = 0;
    virtual Status setModelNote(ModelVersionId model, const std::string &note) = 0;
    virtual Status setModelMetrics(ModelVersionId model, const std::string &metrics) = 0; ///< a JSON object
    /// The version that people work with; none: no longer any.
    virtual Status setCurrentModel(ModelVersionId model) = 0;

    // Trainings. A snapshot is stored before the first step. Its id and the newest row of the edit log are
    // set in the same transaction: freeze it from what is stored, with no edit between. Refused
    // (InvalidArgument) where anything in it is of a held-out video.
    virtual Result<SnapshotEntry> addSnapshot(const TrainingSnapshot &snapshot) = 0;
    virtual Status setSnapshotModel(SnapshotId snapshot, ModelVersionId model) = 0; ///< the training is done
    virtual Status removeSnapshot(SnapshotId snapshot) = 0;     ///< Conflict for one that a model came out of
    virtual Result<std::vector<SnapshotEntry>> snapshots() = 0; ///< by id
    /// BadInput, naming it, for one that is damaged.
    virtual Result<TrainingSnapshot> snapshot(SnapshotId id) = 0;
    /// What people changed since the last finished training (Document::setBaseline()).
    virtual Result<TrainingBaseline> trainingBaseline() = 0;

    // Stretches drawn at random for people to label (not undoable: drawn, not edited). InvalidArgument for
    // one that does not lie within its video.
    virtual Result<std::vector<ReviewSample>> addSamples(std::span<const ReviewSample> samples) = 0;
    /// Ended by somebody, or open again (doneMs 0); whether it is blind may change by that.
    virtual Status finishSample(const ReviewSample &sample) = 0;

    /// SQLite's integrity_check and foreign keys, and what the contents must satisfy (ranges within videos,
    /// edit log replays to the tables …). Empty: all well. Each entry is one English sentence.
    virtual Result<std::vector<std::string>> check() = 0;

    /// Writes the project as it is into a new file (Conflict if that exists); works also when its own file
    /// was deleted, when its disk is full, or read-only.
    virtual Status saveCopy(const std::string &path);
};

} // namespace onset
