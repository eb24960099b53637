// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/trainingsettings.h"
#include "storage/domain/project.h"
#include "storage/domain/trainingsnapshot.h"

#include <string>
#include <vector>

namespace onset {

/// What a person should know before a training starts, as English sentences: videos where nothing was
/// reviewed, classes with few examples, in held-out videos only or not known to the base version, where
/// validation comes from, and comparisons that are not fair any more because a video changed its split.
/// `leftOut`: keys of videos where nobody labelled or reviewed anything.
std::vector<std::string> trainingAdvice(const ProjectContents &contents, const TrainingSettings &settings,
                                        const TrainingSnapshot &snapshot,
                                        const std::vector<std::string> &leftOut);

} // namespace onset
