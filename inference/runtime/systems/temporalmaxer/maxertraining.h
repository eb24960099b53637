// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

inline constexpr const char *kHeadStage = "head";

/// Settings of the stage: "network" (maxerOptions()), "look" (rowLookDefaults()), "loss" ("alpha", "gamma",
/// "distance", "balance"), "batch" (videos), "epochs" and "leastSteps" (what decides the steps where
/// fit.steps is 0), "validations" (so often on the way), "calibrate", "fit".
nlohmann::json maxerDefaults(const std::string &preset);

/// Trains the head on the rows of the training videos, calibrates its scores on the validation videos and
/// writes the model, context.folder/temporalmaxer.safetensors. Where training goes on from a model, its
/// features and sizes are kept, and of its classes what they have in common.
Status trainMaxer(TrainContext &context, const nlohmann::json &detectionDefaults);

} // namespace onset
