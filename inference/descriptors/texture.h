// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"
#include "inference/camera/motionfield.h"

#include <vector>

namespace onset {

/// Points of a grid that can be followed: where the smaller eigenvalue of the picture's structure tensor over
/// 3 × 3 pixels is above a thousandth of the largest on the grid (Wang et al. 2013, eq. 2). Row by row.
std::vector<FlowVector> texturedPoints(const Picture &gray, int grid);

} // namespace onset
