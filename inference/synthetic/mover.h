// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/camera.h"
#include "inference/synthetic/canvas.h"
#include "inference/synthetic/random.h"
#include "inference/synthetic/spec.h"

#include <vector>

namespace onset::synthetic {

/// Something in a place's background that moves by itself. Lengths are picture heights.
struct Mover
{
    enum class Kind { Screen, Leaves, Car, Cloud, Lamp, Fan } kind = Kind::Screen;
    Vec2 place;
    double size = 0.1;
    double speed = 0.1; ///< picture heights or turns a second
    double phase = 0;
    Rgb colour;
};

/// What moves in a place that reaches from −reach to reach.
std::vector<Mover> moversOf(Place place, Random random, double reach);

/// Draws it as it is at `seconds` of the video; what drives on comes back on the other side.
void drawMover(const Mover &mover, Canvas &canvas, const Camera &camera, double seconds, double reach);

} // namespace onset::synthetic
