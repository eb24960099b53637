// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

#include <memory>

namespace onset {

/// ETP (Qiu et al. 2018, "Precise Temporal Action Localization by Evolving Temporal Proposals"): actionness
/// networks, Algorithm 1, refinement network, localization network.
std::unique_ptr<System> makeEtp();

} // namespace onset
