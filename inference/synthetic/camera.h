// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/geometry.h"

namespace onset::synthetic {

/// How the camera looks: `centre` in picture heights.
struct Camera
{
    Vec2 centre;
    double zoom = 1;
    double pixels = 120; ///< a picture height
    Vec2 middle;         ///< of the picture, pixels

    /// Things that are `nearness` 1 away move as the camera does; a far wall less, what is close by more.
    Vec2 toPixels(Vec2 world, double nearness = 1) const
    {
        return middle + (world - centre * nearness) * (zoom * pixels);
    }
};

inline constexpr double kWallNearness = 0.85;

} // namespace onset::synthetic
