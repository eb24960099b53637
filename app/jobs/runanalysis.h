// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/projectfile.h"
#include "storage/evaluation/liveevaluation.h"

namespace onset {

/// A run of a project measured against its annotations, as the window does it; for programs without one.
/// NotFound for a run that the project does not have.
Result<LiveEvaluation> evaluationOf(ProjectFile &file, const ProjectContents &contents, RunId run,
                                    const AnalysisOptions &options);

/// The annotations that a run is to be measured against; its predictions are still to be set.
LiveEvaluation annotatedEvaluation(const ProjectContents &contents, const Run &run,
                                   const AnalysisOptions &options);

} // namespace onset
