// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/mover.h"

#include <cmath>

namespace onset::synthetic {

namespace {

struct Range
{
    double low, high;
};

/// Draws movers by lot.
class Cast
{
public:
    Cast(Random &random, double reach)
        : m_random(random)
        , m_reach(reach)
    {}

    void add(Mover::Kind kind, Range y, Range size, Range speed)
    {
        const auto any = [&](Range r) { return m_random.real(r.low, r.high); };
        const auto channel = [&] { return static_cast<std::uint8_t>(m_random.whole(60, 190)); };
        const double way = m_random.chance(0.5) ? 1 : -1;
        m_movers.push_back({kind,
                            {m_random.real(-m_reach, m_reach) * 0.8, any(y)},
                            any(size),
                            any(speed) * way,
                            m_random.unit(),
                            {channel(), channel(), channel()}});
    }
    std::vector<Mover> movers() { return std::move(m_movers); }

private:
    Random &m_random;
    double m_reach;
    std::vector<Mover> m_movers;
};

double wrapped(double v, double reach)
{
    const double turn = (v + reach) / (2 * reach);
    return (turn - std::floor(turn)) * 2 * reach - reach;
}

void drawScreen(const Mover &mover, Canvas &canvas, Vec2 at, double s, double cycle)
{
    fillBox(canvas, at - Vec2{1.1 * s, 0.75 * s}, at + Vec2{1.1 * s, 0.75 * s},
            {{24, 24, 28}, {}, 0, 0, 0, 1});
    const Rgb shown = blended(mover.colour, {90, 130, 190}, 0.5 + 0.5 * sine(cycle));
    fillBox(canvas, at - Vec2{s, 0.65 * s}, at + Vec2{s, 0.65 * s}, {shown, {}, 0, 0, 0, 1});
    fillDisc(canvas, at + Vec2{0.6 * s * sine(0.7 * cycle), 0.3 * s * sine(1.3 * cycle)}, 0.25 * s,
             {scaled(shown, 0.6), {}, 0, 0, 0, 1});
}

void drawLeaves(Canvas &canvas, Vec2 at, double s, double cycle)
{
    for (int i = 0; i < 5; ++i) {
        const Vec2 leaf{0.55 * sine(72 * i) + 0.09 * sine(cycle + 50 * i), 0.55 * cosine(72 * i)};
        fillDisc(canvas, at + leaf * s, 0.55 * s, {scaled({66, 98, 62}, 0.8 + 0.09 * i), {}, 0, 0, 0.2, 1});
    }
}

void drawCar(const Mover &mover, Canvas &canvas, Vec2 at, double s)
{
    fillBox(canvas, at - Vec2{1.4 * s, 0.35 * s}, at + Vec2{1.4 * s, 0.25 * s},
            {mover.colour, {}, 0, 1, 0, 1});
    fillBox(canvas, at - Vec2{0.8 * s, 0.75 * s}, at + Vec2{0.7 * s, -0.3 * s},
            {scaled(mover.colour, 0.6), {}, 0, 1, 0, 1});
    for (const double wheel : {-0.85, 0.85})
        fillDisc(canvas, at + Vec2{wheel * s, 0.25 * s}, 0.24 * s, {{28, 28, 30}, {}, 0, 0, 0, 1});
}

void drawCloud(Canvas &canvas, Vec2 at, double s)
{
    fillCapsule(canvas, at - Vec2{1.2 * s, 0}, at + Vec2{1.2 * s, 0}, 0.5 * s, 0.4 * s,
                {{232, 236, 240}, {}, 0, 0, 0, 0.6});
}

void drawLamp(Canvas &canvas, Vec2 at, double s, double cycle)
{
    const Vec2 end = at + Vec2{0.8 * s * sine(cycle), 1.2 * s};
    fillCapsule(canvas, at - Vec2{0, 3 * s}, end, 0.08 * s, 0.08 * s, {{40, 40, 40}, {}, 0, 0, 0, 1});
    fillDisc(canvas, end, 0.7 * s, {{250, 236, 180}, {}, 0, 0, 0, 1});
}

void drawFan(Canvas &canvas, Vec2 at, double s, double cycle)
{
    fillDisc(canvas, at, 1.05 * s, {{70, 74, 80}, {}, 0, 0, 0, 1});
    for (int i = 0; i < 3; ++i) {
        const Vec2 blade{sine(cycle + 120 * i), cosine(cycle + 120 * i)};
        fillCapsule(canvas, at, at + blade * (0.85 * s), 0.12 * s, 0.22 * s,
                    {{176, 180, 184}, {}, 0, 0, 0, 1});
    }
}

} // namespace

std::vector<Mover> moversOf(Place place, Random random, double reach)
{
    using Kind = Mover::Kind;
    Cast cast(random, reach);
    switch (place) {
    case Place::Room:
        cast.add(Kind::Screen, {-0.3, -0.15}, {0.1, 0.16}, {0.3, 0.8});
        cast.add(Kind::Leaves, {0.12, 0.12}, {0.07, 0.1}, {0.2, 0.5});
        break;
    case Place::Kitchen:
        cast.add(Kind::Lamp, {-0.3, -0.3}, {0.06, 0.06}, {0.2, 0.4});
        cast.add(Kind::Screen, {-0.2, -0.1}, {0.07, 0.07}, {0.3, 0.8});
        break;
    case Place::Gym:
        cast.add(Kind::Fan, {-0.32, -0.32}, {0.08, 0.12}, {0.6, 1.2});
        break;
    case Place::Street:
        for (int i = random.whole(1, 3); i > 0; --i)
            cast.add(Kind::Car, {0.05, 0.1}, {0.1, 0.15}, {0.1, 0.35});
        cast.add(Kind::Cloud, {-0.4, -0.4}, {0.1, 0.1}, {0.01, 0.03});
        break;
    case Place::Park:
        for (int i = 0; i < 3; ++i)
            cast.add(Kind::Leaves, {0.0, 0.08}, {0.08, 0.13}, {0.2, 0.5});
        cast.add(Kind::Cloud, {-0.42, -0.42}, {0.1, 0.1}, {0.01, 0.03});
        break;
    case Place::Workshop:
        cast.add(Kind::Fan, {-0.28, -0.28}, {0.07, 0.11}, {0.5, 1.0});
        cast.add(Kind::Lamp, {-0.35, -0.35}, {0.05, 0.05}, {0.2, 0.4});
        break;
    }
    return cast.movers();
}

void drawMover(const Mover &mover, Canvas &canvas, const Camera &camera, double seconds, double reach)
{
    const double s = mover.size * camera.zoom * camera.pixels;
    const double cycle = 360 * (mover.speed * seconds + mover.phase);
    Vec2 place = mover.place;
    if (mover.kind == Mover::Kind::Car || mover.kind == Mover::Kind::Cloud)
        place.x = wrapped(place.x + mover.speed * seconds, reach);
    const Vec2 at = camera.toPixels(place, kWallNearness);
    switch (mover.kind) {
    case Mover::Kind::Screen:
        return drawScreen(mover, canvas, at, s, cycle);
    case Mover::Kind::Leaves:
        return drawLeaves(canvas, at, s, cycle);
    case Mover::Kind::Car:
        return drawCar(mover, canvas, at, s);
    case Mover::Kind::Cloud:
        return drawCloud(canvas, at, s);
    case Mover::Kind::Lamp:
        return drawLamp(canvas, at, s, cycle);
    case Mover::Kind::Fan:
        return drawFan(canvas, at, s, cycle);
    }
}

} // namespace onset::synthetic
