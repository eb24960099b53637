// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/services.h"
#include "storage/db/projectfile.h"

#include <functional>
#include <vector>

namespace onset {

/// The newest finished run, or none.
RunId newestFinished(const std::vector<Run> &runs);

/// Everything an import has to know: the ids of all tracks; runs on the storage thread.
Result<Services::ImportContext> importContext(ProjectFile &file, AnnotatorId annotator);

/// Makes the annotators whom an imported file names for the first time, and puts them into its segments; runs
/// on the storage thread. Returns them.
Result<std::vector<Annotator>> nameAnnotators(ProjectFile &file, Services::ImportResult &result);

/// Stores a model's results as a finished run; removes it again where that fails. Runs on the storage thread.
Result<Run> storeImportedRun(ProjectFile &file, Run run,
                             const std::function<std::vector<Detection>(RunId)> &make);

/// All detections of one of the runs, video by video; none where it is not among them. Runs on the storage
/// thread.
Result<std::vector<Detection>> detectionsOf(ProjectFile &file, RunId wanted, const std::vector<Run> &runs);

} // namespace onset
