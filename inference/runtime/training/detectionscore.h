// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/core/detector.h"
#include "inference/runtime/training/trainingdata.h"
#include "storage/domain/result.h"

#include <functional>
#include <vector>

namespace onset {

/// mAP at tIoU 0.5 (ActivityNet protocol) of a detector on the validation videos of `data`; NaN without
/// any.
Result<double> validationMap(TrainingData &data, Detector &detector);
/// The same of whatever finds actions in a video. What is found where nobody looked does not count.
using SegmentFinder = std::function<Result<std::vector<ScoredSegment>>(std::size_t video)>;
Result<double> validationMap(const TrainingData &data, const SegmentFinder &find);

/// Whether a detection can be right or wrong: somebody looked there, or there is a label of its class.
bool isJudgeable(const TrainingVideo &video, const ScoredSegment &found);

/// What a detector finds in one stored video, best first.
Result<std::vector<ScoredSegment>> detectStored(TrainingData &data, std::size_t video, Detector &detector);

} // namespace onset
