// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

inline constexpr const char *kSeparateStage = "a";
inline constexpr const char *kUnifiedStage = "b";

/// Trains one stage; the last, "b", also writes the model of all, context.folder/ssn.safetensors.
Status trainSsn(const std::string &stage, TrainContext &context, const nlohmann::json &detectionDefaults);

} // namespace onset
