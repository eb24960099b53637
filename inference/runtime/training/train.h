// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "storage/domain/result.h"

#include <stop_token>

namespace onset {

/// Trains a system on a set: checks the set (an empty one, a class without example, labels past the end,
/// videos that are missing or too short: errors or warnings that name them), prepares the stages' context,
/// runs the stages, measures validation mAP and writes the model. Blocks; any one thread.
Result<TrainOutcome> train(const TrainRequest &request, const TrainingSet &set,
                           const EngineServices &services, const TrainSink &sink, std::stop_token stop);

} // namespace onset
