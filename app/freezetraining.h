// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/trainingsettings.h"
#include "app/jobs/services.h"
#include "storage/domain/project.h"
#include "storage/domain/result.h"

namespace onset {

/// A class with fewer examples is told of before a training starts.
inline constexpr int kFewExamples = 5;

/// What a project would teach now by these settings, to be stored before the first step, and what a person
/// should know before it starts.
///
/// Learnt from are the videos that the settings name, or all that are not held out, where somebody labelled
/// something or marked a stretch as reviewed; classes likewise (all that have examples). A video with
/// corrections since the last finished training counts twice. The videos of the split Validation tell when to
/// stop; without one with labels, a fold of the others does (foldsOf(), by the seed; of a single video its
/// last quarter, from a gap between labels on). Held-out videos are named only.
///
/// InvalidArgument for settings that name a held-out or unknown video or class, NotFound where nothing is
/// labelled, BadInput as trainingSetOf().
Result<FrozenTraining> freezeTraining(const ProjectContents &contents, const TrainingSettings &settings);

} // namespace onset
