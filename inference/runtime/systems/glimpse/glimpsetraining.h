// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

/// The glimpse model's stages: "features" (the C3D, where none is shared) and "glimpse", which writes the
/// model. `detection`: the system's detection defaults, which options["detect"] changes.
Status trainGlimpse(const std::string &stage, TrainContext &context, const nlohmann::json &detection);

} // namespace onset
