// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/opticalflow.h"

#include <cstdint>

namespace onset {

/// The displacement that fills the scale of a flow picture: 20 pixels between frames at the papers' width of
/// 171, and in proportion at others, so that the same movement looks the same at every size.
double flowBound(int width);

/// Flow as three planes of bytes, width · height each: x and y as 128 + 127 · v / bound, rounded and cut to
/// 1 … 255, so that 128 is no movement and the mirrored value is exactly 256 - byte; then the magnitude as
/// 255 · |v| / bound, cut to 255. Values that are not finite count as no movement.
/// `planes` has room for 3 · width · height bytes.
void flowPlanes(const FlowField &flow, double bound, std::uint8_t *planes);

/// The planes of no movement (128, 128, 0), for the first frame.
void stillPlanes(std::size_t pixels, std::uint8_t *planes);

} // namespace onset
