// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"
#include "inference/api/training.h"
#include "storage/domain/curve.h"
#include "storage/domain/result.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace onset {

/// A set of labelled videos with those to test on.
struct StudyData
{
    TrainingSet set;
    std::vector<TrainingVideo> testing;
};

/// What a video gave.
struct StudyDetections
{
    std::vector<Detection> detections; ///< ClassId{i + 1} is class i of the set
    std::vector<Curve> curves;         ///< of their classes likewise
    double seconds = 0;                ///< from opening the file to the last detection
    std::vector<std::string> notices;
};

/// What a stretch of a video looks like; empty where that is not known.
using StretchFeature = std::function<std::vector<float>(VideoId, const FrameRange &)>;

/// The parts of the program that a study drives.
struct StudyServices
{
    std::function<Status(const std::string &preset, std::uint64_t seed, const std::string &folder,
                         std::stop_token, const std::function<void(double)> &progress)>
        generate;
    std::function<Result<StudyData>(const std::string &folder, std::stop_token)> load;
    std::function<Result<TrainOutcome>(const TrainRequest &, const TrainingSet &, const TrainSink &,
                                       std::stop_token)>
        train;
    /// Parameters: JSON of the system; model may be empty for the baselines.
    std::function<Result<StudyDetections>(
        const std::string &system, const std::string &model, const std::string &parameters,
        const std::vector<std::string> &classes, const Video &video, std::stop_token)>
        detect;
    /// What these videos, the first of which is VideoId{1}, look like by features that trainings kept; empty
    /// where none are.
    std::function<StretchFeature(const std::vector<Video> &)> stretchFeature;
    /// Trainable parameters of a model; 0 without one.
    std::function<Result<double>(const std::string &model)> parameters;
};

} // namespace onset
