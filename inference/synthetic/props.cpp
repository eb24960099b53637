// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/body.h"

#include <array>
#include <cmath>

namespace onset::synthetic {

namespace {

/// Where an item is drawn: `along` continues the forearm, `across` is to its right, both as long as one tenth
/// of the body.
struct Grip
{
    Vec2 hand;
    Vec2 along;
    Vec2 across;
};

Grip gripOf(Vec2 wrist, Vec2 hand, double size)
{
    Vec2 d = hand - wrist;
    const double length = std::sqrt(d.x * d.x + d.y * d.y);
    // A hand that points at the camera holds things upright.
    d = length > 0.012 * size ? d * (1 / length) : Vec2{0, -1};
    const Vec2 along = d * (0.1 * size);
    return {hand, along, {-along.y, along.x}};
}

void drawCup(Canvas &canvas, const Grip &g, double size)
{
    // Upright whichever way the hand points; a red mug with a white band.
    const double r = 0.075 * size;
    const std::array body{g.hand + Vec2{-r, 0.9 * r}, g.hand + Vec2{r, 0.9 * r}, g.hand + Vec2{r, -1.1 * r},
                          g.hand + Vec2{-r, -1.1 * r}};
    fillPolygon(canvas, body, 0.012 * size, {{226, 38, 30}, {250, 240, 230}, 1, 1, 0.2, 1});
    fillCapsule(canvas, body[3], body[2], 0.02 * size, 0.02 * size, {{250, 240, 230}, {}, 0, 0, 0, 1});
}

void drawPhone(Canvas &canvas, const Grip &g, double size)
{
    const Vec2 x = g.across * 0.42;
    const Vec2 low = g.hand - g.along * 0.7;
    const Vec2 high = g.hand + g.along * 1.15;
    const std::array body{low - x, low + x, high + x, high - x};
    fillPolygon(canvas, body, 0.018 * size, {{16, 20, 34}, {}, 0, 0, 0, 1});
    const std::array screen{low - x * 0.8, low + x * 0.8, high + x * 0.8, high - x * 0.8};
    fillPolygon(canvas, screen, 0, {{40, 220, 255}, {}, 0, 0, 0, 1});
}

void drawHammer(Canvas &canvas, const Grip &g, double size)
{
    const Vec2 end = g.hand + g.along * 2.1;
    fillCapsule(canvas, g.hand - g.along * 0.4, end, 0.02 * size, 0.02 * size,
                {{150, 92, 40}, {}, 0, 0.6, 0.2, 1});
    fillCapsule(canvas, end - g.across * 0.75, end + g.across * 0.55, 0.046 * size, 0.046 * size,
                {{52, 54, 62}, {}, 0, 0.6, 0.5, 1});
}

void drawRoller(Canvas &canvas, const Grip &g, double size)
{
    const Vec2 end = g.hand + g.along * 1.9;
    fillCapsule(canvas, g.hand - g.along * 0.4, end, 0.016 * size, 0.016 * size,
                {{235, 235, 235}, {}, 0, 0, 0, 1});
    fillCapsule(canvas, end - g.across * 1.15, end + g.across * 1.15, 0.052 * size, 0.052 * size,
                {{70, 235, 60}, {}, 0, 0.6, 0.3, 1});
}

void drawParcel(Canvas &canvas, const Grip &g, double size)
{
    const double r = 0.085 * size;
    fillBox(canvas, g.hand + Vec2{-r, -0.3 * r}, g.hand + Vec2{r, 1.3 * r},
            {{240, 190, 40}, {170, 110, 20}, 1, 1, 0, 1});
}

} // namespace

void drawItem(Canvas &canvas, Item item, Vec2 wrist, Vec2 hand, double size)
{
    const Grip grip = gripOf(wrist, hand, size);
    switch (item) {
    case Item::Cup:
        return drawCup(canvas, grip, size);
    case Item::Phone:
        return drawPhone(canvas, grip, size);
    case Item::Hammer:
        return drawHammer(canvas, grip, size);
    case Item::Roller:
        return drawRoller(canvas, grip, size);
    case Item::Parcel:
        return drawParcel(canvas, grip, size);
    case Item::None:
        break;
    }
}

void drawShadow(Canvas &canvas, Vec2 ground, double size, double lift)
{
    const double reach = 0.13 * size * (1 - lift);
    fillCapsule(canvas, ground - Vec2{reach, 0}, ground + Vec2{reach, 0}, 0.035 * size, 0.035 * size,
                {{20, 18, 22}, {}, 0, 0, 0, 0.4 - 0.5 * std::min(0.4, lift)});
}

void drawStool(Canvas &canvas, Vec2 ground, double size)
{
    const Paint wood{{120, 78, 44}, {}, 0, 0.7, 0.25, 1};
    const Vec2 seat = ground - Vec2{0, 0.225 * size};
    for (const double x : {-0.085, 0.085})
        fillCapsule(canvas, seat + Vec2{0.6 * x * size, 0}, ground + Vec2{x * size, 0}, 0.016 * size,
                    0.014 * size, wood);
    fillCapsule(canvas, seat - Vec2{0.08 * size, 0}, seat + Vec2{0.08 * size, 0}, 0.026 * size, 0.026 * size,
                wood);
}

} // namespace onset::synthetic
