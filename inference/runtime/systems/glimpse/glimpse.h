// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

#include <memory>

namespace onset {

/// The glimpse model (Wang et al. 2017): a recurrent network that looks at a few fragments of a clip, learns
/// where to look next, and bounds and classifies an action after each look.
std::unique_ptr<System> makeGlimpse();

} // namespace onset
