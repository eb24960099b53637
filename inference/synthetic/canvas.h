// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/geometry.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset::synthetic {

struct Rgb
{
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;

    bool operator==(const Rgb &) const = default;
};
Rgb scaled(Rgb colour, double gain);
Rgb blended(Rgb a, Rgb b, double t); ///< a at 0, b at 1

/// A picture being drawn: 3 bytes a pixel, rows without padding.
struct Canvas
{
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    Canvas() = default;
    Canvas(int w, int h)
        : width(w)
        , height(h)
        , pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 3)
    {}
    std::uint8_t *at(int x, int y)
    {
        return pixels.data() + 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                    static_cast<std::size_t>(x));
    }
    const std::uint8_t *at(int x, int y) const { return const_cast<Canvas *>(this)->at(x, y); }
};

/// How a shape is filled. Edges are smooth. Lengths are pixels.
struct Paint
{
    Rgb colour;
    Rgb stripe;         ///< the other colour of stripes across the shape
    int stripes = 0;    ///< pairs of them; 0: plain
    double outline = 0; ///< width of a darker rim
    double relief = 0;  ///< 0 … 1: lit from the upper left as something round
    double alpha = 1;
};

/// A limb: the hull of two discs.
void fillCapsule(Canvas &canvas, Vec2 a, Vec2 b, double radiusA, double radiusB, const Paint &paint);
/// A convex polygon, widened by `rounding` on all sides; stripes run across the way from its first to its
/// last corner.
void fillPolygon(Canvas &canvas, std::span<const Vec2> corners, double rounding, const Paint &paint);
inline void fillDisc(Canvas &canvas, Vec2 centre, double radius, const Paint &paint)
{
    fillCapsule(canvas, centre, centre, radius, radius, paint);
}
void fillBox(Canvas &canvas, Vec2 upperLeft, Vec2 lowerRight, const Paint &paint);

/// Fills `canvas` with the part of `texture` around `centre` (pixels of the texture), magnified by `zoom`;
/// beyond its edges the texture's last row or column is repeated.
void fillFrom(Canvas &canvas, const Canvas &texture, Vec2 centre, double zoom);

/// Multiplies red, green and blue.
void light(Canvas &canvas, const double (&gain)[3]);

} // namespace onset::synthetic
