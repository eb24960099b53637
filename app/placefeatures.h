// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/keptfeature.h"
#include "storage/domain/project.h"

#include <string>

namespace onset {

/// What places of a project's videos look like: the mean of the rows, kept in a cache's folder
/// (findStoredRows()), that begin within the place, or of the row that it lies in; of a person the person's
/// own rows where they are kept (onset-cli features --run). An empty function where nothing is kept; a place
/// of a video without rows is not known. Blocks for a moment; what it returns may be called on any thread.
KeptFeature placeFeatures(const std::string &cacheFolder, const ProjectContents &contents);

} // namespace onset
