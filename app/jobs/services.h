// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/trainingsettings.h"
#include "app/jobs/reportrequest.h"
#include "inference/api/audioreader.h"
#include "inference/api/engine.h"
#include "inference/api/modelsize.h"
#include "inference/api/training.h"
#include "inference/api/videoreader.h"
#include "inference/ranking/keptfeature.h"
#include "storage/domain/edit.h"
#include "storage/domain/keptfeatures.h"
#include "storage/domain/modelversion.h"
#include "storage/domain/project.h"
#include "storage/domain/result.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace onset {

/// What a training is to learn from, before it is stored: without id and row of the edit log.
struct FrozenTraining
{
    TrainingSnapshot snapshot;
    std::vector<std::string> warnings; ///< English sentences, to be told before it starts
};

/// What the session needs from the rest of the program, as functions that main fills in. All may be called on
/// any thread.
struct Services
{
    VideoBackend video;
    AudioOpener audio;
    EngineList engines;
    /// The networks and their sizes; opens the engines module.
    std::function<Result<std::vector<ModelSize>>()> modelSizes;
    /// Trains a system; blocks. Opens the engines module.
    std::function<Result<TrainOutcome>(const TrainRequest &, const TrainingSet &, const TrainSink &,
                                       std::stop_token)>
        train;
    /// What would be learnt from the project as it is.
    std::function<Result<FrozenTraining>(const ProjectContents &, const TrainingSettings &)> freezeTraining;
    /// What a snapshot teaches: of the contents only files and frame tables count.
    std::function<Result<TrainingSet>(const ProjectContents &, const TrainingSnapshot &)> trainingSet;

    /// What an import has to know beside the project's contents.
    struct ImportContext
    {
        AnnotatorId annotator;    ///< of segments for which the file names nobody
        bool reviewed = false;    ///< everything in the file's videos was labelled: mark them as reviewed
        std::set<TrackId> tracks; ///< of the project; a segment's other tracks are dropped with a notice
    };
    /// What an import would change. A model's results become a run of their own.
    struct ImportResult
    {
        ChangeSet changes;
        std::optional<Run> run;                                  ///< to begin, when the file holds results
        std::function<std::vector<Detection>(RunId)> detections; ///< of that run, once it has its id
        /// Annotators that the project does not know yet, with the positions in changes.segments of what
        /// they made; nameAnnotators() (runtransfer.h) makes them.
        std::map<std::string, std::vector<std::size_t>> newAnnotators;
        std::size_t count = 0;            ///< segments or detections
        std::size_t existing = 0;         ///< passed over as known
        std::vector<std::string> notices; ///< English sentences: what was passed over
    };
    /// Reads a file against a project; changes nothing.
    std::function<Result<ImportResult>(const std::string &path, const std::string &format,
                                       const ProjectContents &, const ImportContext &)>
        importFile;
    /// The file of the model of a system that comes with the program; empty: there is none.
    std::function<std::string(const std::string &system)> builtinModel;
    /// What a weights file says of itself; without id, parent and metrics. May take a second the first time.
    std::function<Result<ModelVersion>(const std::string &path)> readModel;
    /// Writes a file (whole or not at all). All detections are of one run.
    std::function<Status(const std::string &path, const std::string &format, const ProjectContents &,
                         const std::vector<Detection> &)>
        exportFile;
    ReportWriter writeReport;
    /// Makes and keeps the features that need no network of these videos (with frame tables), and of these
    /// people in them; the codebook is learnt on the videos that are not held out. Blocks. Goes on where it
    /// was stopped.
    std::function<Status(const std::vector<Video> &, const std::vector<Track> &,
                         const std::function<void(double)> &progress, std::stop_token)>
        describe;
    /// What places of the project's videos look like, by features that are kept of them; nothing is decoded.
    /// Blocks for a moment; an empty function where nothing is kept.
    std::function<KeptFeature(const ProjectContents &)> placeFeature;
    std::string featureFolder; ///< where decoded frames and features are kept
    /// What they take. Blocks for a moment.
    std::function<KeptFeatures()> keptFeatures;
    /// Removes those that were not used for longest until at most so many bytes are left; blocks.
    std::function<Result<KeptFeatures>(std::int64_t mostBytes)> trimFeatures;
};

} // namespace onset
