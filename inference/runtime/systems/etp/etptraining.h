// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

/// ETP's stages: "rgb" and "flow" (the networks on frames), "refinement", "localization", which writes the
/// model. `detection`: the system's detection defaults, which options["detect"] changes.
Status trainEtp(const std::string &stage, TrainContext &context, const nlohmann::json &detection);

} // namespace onset
