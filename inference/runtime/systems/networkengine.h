// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"
#include "inference/api/training.h"
#include "storage/domain/result.h"

#include <memory>
#include <string>

namespace onset {

/// The engine of a trained system: loads EngineRequest::model on the first run, chooses the device (a missing
/// GPU falls back with a notice), turns what the detector puts out into DetectionUpdates. Out of memory on
/// a GPU halves the batch and goes on. A partial run is done again from the start, its sequence numbers go
/// on.
Result<std::unique_ptr<Engine>> makeNetworkEngine(const std::string &system, const EngineServices &services);

} // namespace onset
