// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/canvas.h"
#include "inference/synthetic/skeleton.h"
#include "inference/synthetic/spec.h"

namespace onset::synthetic {

/// A body in the picture.
struct Figure
{
    SeenSkeleton joints;
    double size = 60;  ///< pixels a body height
    double facing = 0; ///< of the head, degrees, see Projection
    double held = 0;   ///< how much of the item is out of the pocket, 0 … 1
    Item item = Item::None;
    bool leftHanded = false;
};

/// Draws the clothed body, far parts first, and what its acting hand holds.
void drawBody(Canvas &canvas, const Figure &figure, const Look &look, const Build &build);

/// Upper left and lower right corner of all that drawBody() covers, items left out; pixels.
struct Bounds
{
    Vec2 low;
    Vec2 high;
};
Bounds boundsOf(const Figure &figure, const Build &build);

/// The shadow below a body, drawn before it. `lift` is the height of the feet above the ground in body
/// heights.
void drawShadow(Canvas &canvas, Vec2 ground, double size, double lift);

/// A round stool that stands on the ground there; `size` is its owner's height in pixels.
void drawStool(Canvas &canvas, Vec2 ground, double size);

/// An item in a hand: `wrist` to `hand` gives its direction.
void drawItem(Canvas &canvas, Item item, Vec2 wrist, Vec2 hand, double size);

} // namespace onset::synthetic
