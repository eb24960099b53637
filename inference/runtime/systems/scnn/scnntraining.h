// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

inline constexpr const char *kScnnProposal = "proposal";
inline constexpr const char *kScnnClassification = "classification";
inline constexpr const char *kScnnLocalization = "localization";

/// Trains one of S-CNN's networks (§3.2) and writes it to context.folder/STAGE.safetensors; localization also
/// writes the model of all three, context.folder/scnn.safetensors.
Status trainScnn(const std::string &stage, TrainContext &context, const nlohmann::json &detectionDefaults);

} // namespace onset
