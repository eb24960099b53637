// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/rowheads/rowcrop.h"
#include "inference/runtime/systems/rowheads/rowlabels.h"
#include "inference/runtime/systems/system.h"

#include <cstdint>
#include <vector>

namespace onset {

inline constexpr const char *kStepsStage = "steps";

/// Settings of the stage: "network" ("stages", "layers", "width", "dropout"), "look", "batch", "epochs",
/// "leastSteps", "validations", "balance" (whether rare labels weigh more), "fit".
nlohmann::json msTcnDefaults(const std::string &preset);

/// Trains MS-TCN on the rows of the training videos and writes the model, context.folder/ms-tcn.safetensors.
/// Validated as detections are (mAP at tIoU 0.5).
Status trainMsTcn(TrainContext &context, const nlohmann::json &detectionDefaults);

/// The label of each row of a crop: class + 1 where its middle lies in a label (the shortest of several), 0
/// where somebody looked at the row for every class, else -1; -1 from crop.rows on, up to `steps`.
std::vector<std::int64_t> rowLabels(const RowLabels &labels, const RowCrop &crop, std::int64_t steps);

} // namespace onset
