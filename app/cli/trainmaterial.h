// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include "app/jobs/services.h"
#include "inference/api/training.h"
#include "storage/domain/result.h"
#include "storage/domain/trainingsnapshot.h"

#include <stop_token>
#include <string>
#include <vector>

namespace onset::cli {

/// What a training learns from, and the stored snapshot of it where that is a project's.
struct TrainMaterial
{
    TrainingSet set;
    std::vector<std::string> warnings; ///< English sentences
    SnapshotId snapshot;               ///< none: a data set
    bool stored = false;               ///< the snapshot was there before: a training goes on
};

/// A data set's labels; or a project's, frozen and stored before the first step by --classes, --videos and
/// the request. With --resume, or for a further stage, the snapshot that the training in the request's folder
/// began with, whatever was edited since; its system, parameters, seed and budget fill what the command line
/// leaves open.
Result<TrainMaterial> trainMaterial(const std::string &source, const Arguments &arguments,
                                    TrainRequest &request, const Services &services, std::stop_token stop);

/// The training could not begin, so its new snapshot goes again.
void forget(const std::string &project, const TrainMaterial &material);

/// The project learns of its new model: its version, the snapshot it came out of, and, where none is chosen
/// yet, that it is the current one. The project is opened again: training may take hours.
Result<ModelVersionId> keepModel(const std::string &project, const TrainMaterial &material,
                                 const TrainOutcome &outcome, const Services &services);

} // namespace onset::cli
