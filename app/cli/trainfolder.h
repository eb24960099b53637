// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "storage/domain/result.h"

#include <optional>
#include <string>

namespace onset::cli {

/// Whether a command's PROJECT|DATASET is the folder of a data set, or its labels.
bool isDataset(const std::string &path);

/// Where a training puts its checkpoints and its model: `out` if given; else SOURCE.models/SYSTEM-N beside
/// the project (without its ending) or the data set, so that older models keep their files: the first N that
/// is free, or with resume, or for a single stage, the newest (Error::NotFound if there is none to resume).
Result<std::string> trainFolder(const std::string &source, const TrainRequest &request,
                                const std::optional<std::string> &out);

} // namespace onset::cli
