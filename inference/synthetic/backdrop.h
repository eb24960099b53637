// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/canvas.h"
#include "inference/synthetic/random.h"
#include "inference/synthetic/spec.h"

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

/// What a shot shows behind the people: a textured, cluttered place, drawn once, and what moves in it.
class Backdrop
{
public:
    /// `pixels`: a picture height; `width`: of the picture in picture heights.
    Backdrop(Place place, std::uint64_t seed, double pixels, double width);

    /// Fills the canvas with the place at `seconds` of the video.
    void draw(Canvas &canvas, const Camera &camera, double seconds) const;

private:
    /// Something that moves by itself.
    struct Mover
    {
        enum class Kind { Screen, Leaves, Car, Cloud, Lamp, Fan } kind = Kind::Screen;
        Vec2 place;
        double size = 0.1;
        double speed = 0.1; ///< picture heights or turns a second
        double phase = 0;
        Rgb colour;
    };
    void addMovers(Place place, Random random);
    void draw(const Mover &mover, Canvas &canvas, const Camera &camera, double seconds) const;

    Canvas m_texture;
    double m_pixels;
    double m_reach; ///< half the width of what there is to see, picture heights
    std::vector<Mover> m_movers;
};

/// The still part: a place's picture of the given size, its middle in the middle.
Canvas paintPlace(Place place, Random random, int width, int height, double pixels);

/// Smooth noise, 0 … 1: `cells` of size 1 apart.
double noiseAt(std::uint64_t seed, double x, double y);

} // namespace onset::synthetic
