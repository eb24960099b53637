// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/services.h"
#include "inference/api/engine.h"
#include "inference/api/training.h"

#include <stop_token>
#include <string>

namespace onset {

// What the program can do once the engines module is open; each opens it when first used. `threads`: within
// one operation of a network, set for the calling thread (LibTorch may start with 1, and OpenMP counts for
// each thread anew); OMP_NUM_THREADS goes before it.

/// The systems that learn (inference/api/systemcatalog.h).
EngineList networkEngines(const EngineServices &services, int threads);

Result<TrainOutcome> trainNetwork(const EngineServices &services, int threads, const TrainRequest &request,
                                  const TrainingSet &set, const TrainSink &sink, std::stop_token stop);

/// What a weights file says of itself; path made absolute; without id, parent and metrics.
Result<ModelVersion> readModelVersion(const std::string &path);

} // namespace onset
