// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/core/detector.h"
#include "inference/runtime/training/trainingdata.h"
#include "storage/domain/result.h"

namespace onset {

/// mAP at tIoU 0.5 (ActivityNet protocol) of a detector on the validation videos of `data`; NaN without
/// any.
Result<double> validationMap(TrainingData &data, Detector &detector);

/// What a detector finds in one stored video, best first.
Result<std::vector<ScoredSegment>> detectStored(TrainingData &data, std::size_t video, Detector &detector);

} // namespace onset
