// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace onset {

struct FlowVector
{
    float x = 0;
    float y = 0;

    float length() const { return std::sqrt(x * x + y * y); }
    FlowVector operator-(FlowVector o) const { return {x - o.x, y - o.y}; }
};

/// Dense displacement from one picture to a later one, in pixels of its own size, row by row.
struct MotionField
{
    int width = 0;
    int height = 0;
    std::vector<FlowVector> vectors;

    bool empty() const { return vectors.empty(); }
    FlowVector at(int x, int y) const
    {
        return vectors[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                       static_cast<std::size_t>(x)];
    }
};

/// Displacement of the background, affine in the pixel's position from the centre of the field.
struct CameraMotion
{
    std::array<float, 3> x{}; ///< constant, per pixel to the right, per pixel down
    std::array<float, 3> y{};
    float centreX = 0;
    float centreY = 0;

    FlowVector at(float px, float py) const
    {
        const float dx = px - centreX;
        const float dy = py - centreY;
        return {x[0] + x[1] * dx + x[2] * dy, y[0] + y[1] * dx + y[2] * dy};
    }
};

} // namespace onset
