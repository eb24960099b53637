// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "storage/domain/result.h"

#include <string>
#include <vector>

namespace onset {

/// Can something be learnt from this set? Errors name the video or class: no training video, no class, a
/// video that is not indexed or missing, a label outside of its video or of no class, no label at all. Gives
/// warnings: a class without an example in the training or the validation videos, a video shorter than
/// `shortest` frames.
Result<std::vector<std::string>> checkSet(const TrainingSet &set, std::int64_t shortest);

/// A digest of the set's classes, labels and videos' identities, 16 hex digits.
std::string snapshotOf(const TrainingSet &set);

} // namespace onset
