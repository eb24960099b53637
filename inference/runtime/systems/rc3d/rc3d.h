// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

#include <memory>

namespace onset {

/// R-C3D (Xu et al. 2017), `rc3d`: one C3D pass over a buffer, a proposal subnet with anchors, 3D RoI pooling
/// and a classification subnet, trained together in one stage, joint.
std::unique_ptr<System> makeRc3d();

} // namespace onset
