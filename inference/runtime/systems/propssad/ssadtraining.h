// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/ssad/propssad.h"
#include "inference/runtime/systems/system.h"

namespace onset {

inline constexpr const char *kSsadStage = "ssad";
inline constexpr const char *kClassifierStage = "classifier";

/// Sizes of the anchors' network: options "steps", "channels", "kernel", "ratios", "dropout".
models::PropSsadOptions propSsadOptions(std::int64_t features, const nlohmann::json &options);
/// Settings of the stage "ssad": those, "chunk" (chunks.h), "batch", "fit".
nlohmann::json ssadDefaults(const std::string &preset);

/// Trains one stage; the last, "classifier", also writes the model of all,
/// context.folder/prop-ssad.safetensors.
Status trainPropSsad(const std::string &stage, TrainContext &context,
                     const nlohmann::json &detectionDefaults);

} // namespace onset
