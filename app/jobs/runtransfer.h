// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/projectfile.h"

#include <functional>
#include <vector>

namespace onset {

/// The newest finished run, or none.
RunId newestFinished(const std::vector<Run> &runs);

/// Stores a model's results as a finished run; runs on the storage thread.
Result<Run> storeImportedRun(ProjectFile &file, Run run,
                             const std::function<std::vector<Detection>(RunId)> &make);

/// All detections of a run; runs on the storage thread.
Result<std::vector<Detection>> detectionsOf(ProjectFile &file, RunId run, const std::vector<Video> &videos);

} // namespace onset
