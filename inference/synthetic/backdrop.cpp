// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/backdrop.h"

namespace onset::synthetic {

namespace {

constexpr double kMargin = 0.35; ///< picture heights beyond the picture that a camera can turn to

} // namespace

Backdrop::Backdrop(Place place, std::uint64_t seed, double pixels, double width)
    : m_pixels(pixels)
    , m_reach(width / 2 + kMargin)
{
    const Random random(seed);
    m_texture = paintPlace(place, random.fork(1), static_cast<int>(2 * m_reach * pixels),
                           static_cast<int>((1 + 2 * kMargin) * pixels), pixels);
    m_movers = moversOf(place, random.fork(2), m_reach);
}

void Backdrop::draw(Canvas &canvas, const Camera &camera, double seconds) const
{
    const Vec2 middle{m_texture.width / 2.0, m_texture.height / 2.0};
    fillFrom(canvas, m_texture, middle + camera.centre * (kWallNearness * m_pixels), camera.zoom);
    for (const auto &mover : m_movers)
        drawMover(mover, canvas, camera, seconds, m_reach);
}

} // namespace onset::synthetic
