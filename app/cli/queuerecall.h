// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "storage/db/projectfile.h"

namespace onset::cli {

/// What the random stretches that people labelled tell of a run (none: the newest finished one): its recall,
/// and how far seeing predictions sways the annotator.
ExitCode reportRecall(ProjectFile &file, const ProjectContents &contents, RunId run, bool asJson);

} // namespace onset::cli
