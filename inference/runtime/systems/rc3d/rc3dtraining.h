// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

inline constexpr const char *kRc3dJoint = "joint";

/// Trains R-C3D's subnets together (§3.4) on buffers of the training videos and writes
/// context.folder/rc3d.safetensors.
Status trainRc3d(TrainContext &context, const nlohmann::json &detectionDefaults);

} // namespace onset
