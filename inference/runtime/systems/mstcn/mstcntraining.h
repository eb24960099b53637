// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

inline constexpr const char *kStepsStage = "steps";

/// Settings of the stage: "network" ("stages", "layers", "width", "dropout"), "look", "batch", "epochs",
/// "leastSteps", "validations", "balance" (whether rare labels weigh more), "fit".
nlohmann::json msTcnDefaults(const std::string &preset);

/// Trains MS-TCN on the rows of the training videos and writes the model, context.folder/ms-tcn.safetensors.
/// Validated as detections are (mAP at tIoU 0.5).
Status trainMsTcn(TrainContext &context, const nlohmann::json &detectionDefaults);

} // namespace onset
