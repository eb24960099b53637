// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/trainingsettings.h"
#include "app/document/trainingstore.h"
#include "app/jobs/services.h"
#include "inference/api/training.h"
#include "storage/db/projectfile.h"
#include "storage/domain/result.h"

#include <QStringList>

#include <memory>
#include <string>

namespace onset {

/// Everything that a training needs to begin or to go on.
struct TrainingStart
{
    TrainingSettings settings;
    SnapshotEntry entry; ///< as stored
    TrainRequest request;
    std::shared_ptr<const TrainingSet> set;
    std::vector<std::string> warnings;
};

/// Freezes what the stored project holds now (with withShippedNetworks() among the settings), and stores that
/// before anything is learnt. Storage thread.
Result<TrainingStart> beginTraining(ProjectFile &file, TrainingSettings settings, const Services &services);
/// The stored snapshot again, to go on from its checkpoint. Storage thread.
Result<TrainingStart> continueTraining(ProjectFile &file, SnapshotId snapshot, const Services &services);

/// Where a training's checkpoints and its model are: the folder that its settings name, else
/// PROJECT.models/training-N beside the project, N being the snapshot's number.
std::string trainingFolder(const std::string &project, SnapshotId snapshot, const std::string &settings);
/// Whether the folder is the snapshot's own, so that it may be removed with it.
bool isOwnFolder(const std::string &settings);

/// What can be told of a training before it starts.
TrainingPreview previewOf(const TrainingSettings &settings, const Result<FrozenTraining> &frozen);

} // namespace onset
