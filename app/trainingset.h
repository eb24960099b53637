// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "storage/domain/project.h"
#include "storage/domain/result.h"

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

/// What a project's labels teach: ground truth only (accepted, edited, made by hand, locked), the classes in
/// the palette's order, `motion` only where somebody labelled with it. Videos without a split are for
/// training, with a warning; without labels and without a reviewed stretch as well they are left out, with a
/// warning. Where a video has reviewed stretches, those and its labels are all that is learnt from.
/// Error::NotFound where there is no video, BadInput where one has no frame table or a label reaches past
/// its end.
Result<LabelledVideos> labelledVideos(const ProjectContents &contents);

} // namespace onset
