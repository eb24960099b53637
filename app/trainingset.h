// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "storage/domain/project.h"
#include "storage/domain/result.h"
#include "storage/domain/trainingsnapshot.h"

#include <string>
#include <vector>

namespace onset {

/// Labelled videos, shared out by their split.
struct LabelledVideos
{
    TrainingSet set;
    std::vector<TrainingVideo> testing; ///< held out
    std::vector<std::string> warnings;  ///< English sentences
};

/// What the labels of a data set teach, which says of every video all that happens in it: ground truth only,
/// the classes in the palette's order, `motion` only where somebody labelled with it. Videos without a split
/// are for training, with a warning; without labels as well they are left out, with a warning.
/// Error::NotFound where there is no video, BadInput where one has no frame table or a label reaches past
/// its end.
Result<LabelledVideos> labelledVideos(const ProjectContents &contents);

/// What a project teaches, by a snapshot of it (freezetraining.h), whether just made or stored: of the
/// contents only the files and frame tables of videos count. Ground truth (accepted, edited, made by hand,
/// locked) are the examples. Unseen is not background: `wholly` is false, `reviewed` and `reviewedFor` are
/// what people looked at for all classes or for one, and what they rejected was looked at for its class.
/// Errors as above; NotFound for a video that is not in the project any more, InvalidArgument for a snapshot
/// that learns from a video which is held out in it or by now.
Result<TrainingSet> trainingSetOf(const ProjectContents &contents, const TrainingSnapshot &snapshot);

} // namespace onset
