// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/projectfile.h"
#include "storage/evaluation/runcomparison.h"

#include <optional>
#include <vector>

namespace onset {

/// Two runs and the annotations in the videos that both came to the end of (of one split, if it is given),
/// for diffRuns() and compareRuns(). NotFound for a run that the project does not have. Storage thread.
Result<std::vector<ComparedVideo>> comparedVideos(ProjectFile &file, const ProjectContents &contents,
                                                  RunId before, RunId after, std::optional<Split> split = {});

} // namespace onset
