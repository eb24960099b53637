// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace onset::synthetic {

// Angles are degrees. The sine is our own, so that pictures do not depend on the machine's mathematical
// library (square roots are exact everywhere).

double sine(double degrees);
inline double cosine(double degrees)
{
    return sine(degrees + 90);
}

/// 0 at t ≤ 0, 1 at t ≥ 1, level at both ends.
inline double smooth(double t)
{
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

inline double mix(double a, double b, double t)
{
    return a + (b - a) * t;
}

struct Vec2
{
    double x = 0;
    double y = 0;

    constexpr Vec2 operator+(Vec2 o) const { return {x + o.x, y + o.y}; }
    constexpr Vec2 operator-(Vec2 o) const { return {x - o.x, y - o.y}; }
    constexpr Vec2 operator*(double k) const { return {x * k, y * k}; }
};

/// Of a body: x forward, y to its left, z up.
struct Vec3
{
    double x = 0;
    double y = 0;
    double z = 0;

    constexpr Vec3 operator+(Vec3 o) const { return {x + o.x, y + o.y, z + o.z}; }
    constexpr Vec3 operator-(Vec3 o) const { return {x - o.x, y - o.y, z - o.z}; }
    constexpr Vec3 operator*(double k) const { return {x * k, y * k, z * k}; }
};

} // namespace onset::synthetic
