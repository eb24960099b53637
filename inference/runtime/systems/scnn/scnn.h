// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

#include <memory>

namespace onset {

/// S-CNN (Shou et al. 2016), `scnn`: three C3Ds over windows of many lengths. Stages proposal, classification
/// and localization; each starts from the shared C3D, localization from classification.
std::unique_ptr<System> makeScnn();

} // namespace onset
