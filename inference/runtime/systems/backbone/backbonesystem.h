// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

#include <memory>

namespace onset {

/// "backbone": a network trained alone, for several systems to share; it detects nothing. Parameters
/// "network" and "stream" choose which (classifiertraining.h).
std::unique_ptr<System> makeBackboneSystem();

} // namespace onset
