// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/camera.h"
#include "inference/synthetic/canvas.h"
#include "inference/synthetic/mover.h"
#include "inference/synthetic/random.h"
#include "inference/synthetic/spec.h"

namespace onset::synthetic {

/// What a shot shows behind the people: a textured, cluttered place, drawn once, and what moves in it.
class Backdrop
{
public:
    /// `pixels`: a picture height; `width`: of the picture in picture heights.
    Backdrop(Place place, std::uint64_t seed, double pixels, double width);

    /// Fills the canvas with the place at `seconds` of the video.
    void draw(Canvas &canvas, const Camera &camera, double seconds) const;

private:
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
