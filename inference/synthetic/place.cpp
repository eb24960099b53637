// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/backdrop.h"

#include <array>
#include <cmath>

namespace onset::synthetic {

namespace {

double latticeAt(std::uint64_t seed, std::int64_t x, std::int64_t y)
{
    std::uint64_t z = seed ^ (static_cast<std::uint64_t>(x) * 0x9e3779b97f4a7c15ULL) ^
                      (static_cast<std::uint64_t>(y) * 0xc2b2ae3d27d4eb4fULL);
    z = (z ^ (z >> 29)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 32)) * 0x94d049bb133111ebULL;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

/// Draws one place; lengths are picture heights with the origin in the middle.
class PlacePainter
{
public:
    PlacePainter(Random random, int width, int height, double pixels)
        : m_random(random)
        , m_canvas(width, height)
        , m_pixels(pixels)
        , m_reach(width / (2 * pixels))
    {}

    Canvas paint(Place place)
    {
        switch (place) {
        case Place::Room:
            room();
            break;
        case Place::Kitchen:
            kitchen();
            break;
        case Place::Gym:
            gym();
            break;
        case Place::Street:
            street();
            break;
        case Place::Park:
            park();
            break;
        case Place::Workshop:
            workshop();
            break;
        }
        return std::move(m_canvas);
    }

private:
    static constexpr double kBelow = 0.86; ///< the lower edge of all places
    static constexpr double kAbove = -0.86;

    Vec2 pixel(double x, double y) const
    {
        return {m_canvas.width / 2.0 + x * m_pixels, m_canvas.height / 2.0 + y * m_pixels};
    }
    /// A quiet colour, so that people stand out.
    Rgb muted(int low, int high)
    {
        const int base = m_random.whole(low, high);
        const auto channel = [&] {
            return static_cast<std::uint8_t>(std::clamp(base + m_random.whole(-11, 11), 0, 255));
        };
        return {channel(), channel(), channel()};
    }
    void box(double x0, double y0, double x1, double y1, Rgb colour, double outline = 0)
    {
        fillBox(m_canvas, pixel(x0, y0), pixel(x1, y1), {colour, {}, 0, outline, 0, 1});
    }
    double anyX() { return m_random.real(-m_reach, m_reach); }

    /// Rows [y0, y1) in a colour, mottled by noise `grain` picture heights wide.
    void mottled(double y0, double y1, Rgb colour, double grain, double strength)
    {
        const std::uint64_t seed = m_random.next();
        const int top = std::clamp(static_cast<int>(pixel(0, y0).y), 0, m_canvas.height);
        const int bottom = std::clamp(static_cast<int>(pixel(0, y1).y), 0, m_canvas.height);
        const double step = 1 / (grain * m_pixels);
        for (int y = top; y < bottom; ++y) {
            for (int x = 0; x < m_canvas.width; ++x) {
                const double n = 0.65 * noiseAt(seed, x * step, y * step) +
                                 0.35 * noiseAt(seed + 1, 2.7 * x * step, 2.7 * y * step);
                const Rgb c = scaled(colour, 1 + strength * (2 * n - 1));
                auto *out = m_canvas.at(x, y);
                out[0] = c.r;
                out[1] = c.g;
                out[2] = c.b;
            }
        }
    }

    void bricks(double y0, double y1, Rgb joint, double high)
    {
        const Paint line{joint, {}, 0, 0, 0, 0.55};
        int row = 0;
        for (double y = y0; y < y1; y += high, ++row) {
            fillBox(m_canvas, pixel(-m_reach, y), pixel(m_reach, y + 0.008), line);
            for (double x = -m_reach + (row % 2) * high; x < m_reach; x += 2 * high)
                fillBox(m_canvas, pixel(x, y), pixel(x + 0.008, std::min(y + high, y1)), line);
        }
    }
    void stripes(double y0, double y1, Rgb colour)
    {
        const double wide = m_random.real(0.03, 0.08);
        for (double x = -m_reach; x < m_reach; x += 2 * wide)
            fillBox(m_canvas, pixel(x, y0), pixel(x + wide, y1), {colour, {}, 0, 0, 0, 0.5});
    }
    void planks(double y0)
    {
        const Paint line{{40, 32, 26}, {}, 0, 0, 0, 0.45};
        for (double y = y0, high = 0.04; y < kBelow; y += high, high *= 1.3)
            fillBox(m_canvas, pixel(-m_reach, y), pixel(m_reach, y + 0.007), line);
    }

    void picture()
    {
        const double x = anyX();
        const double y = m_random.real(-0.42, -0.15);
        const double w = m_random.real(0.06, 0.14);
        const double h = m_random.real(0.05, 0.1);
        box(x - w, y - h, x + w, y + h, muted(50, 90));
        box(x - w + 0.015, y - h + 0.015, x + w - 0.015, y + h - 0.015, muted(110, 200));
        fillDisc(m_canvas, pixel(x, y), 0.4 * h * m_pixels, {muted(70, 150), {}, 0, 0, 0, 1});
    }
    void window()
    {
        const double x = anyX();
        box(x - 0.17, -0.45, x + 0.17, -0.1, {214, 210, 200});
        box(x - 0.15, -0.43, x - 0.01, -0.12, {160, 190, 214});
        box(x + 0.01, -0.43, x + 0.15, -0.12, {168, 196, 216});
    }
    void shelf()
    {
        const double x = anyX();
        const double y = m_random.real(-0.35, -0.02);
        for (double book = x - 0.2; book < x + 0.18;) {
            const double wide = m_random.real(0.015, 0.04);
            const double high = m_random.real(0.07, 0.12);
            box(book, y - high, book + wide, y, muted(60, 160));
            book += wide + 0.004;
        }
        box(x - 0.22, y, x + 0.2, y + 0.02, {92, 66, 44});
    }
    void cupboard(double ground)
    {
        const double x = anyX();
        const double w = m_random.real(0.1, 0.22);
        const double h = m_random.real(0.2, 0.45);
        const Rgb colour = muted(80, 160);
        box(x - w, ground - h, x + w, ground + 0.03, scaled(colour, 0.6));
        box(x - w + 0.012, ground - h + 0.012, x - 0.006, ground + 0.02, colour);
        box(x + 0.006, ground - h + 0.012, x + w - 0.012, ground + 0.02, colour);
    }
    Paint leaves(Rgb colour) { return {scaled(colour, m_random.real(0.68, 1.17)), {}, 0, 0, 0.22, 1}; }
    void plant(double ground)
    {
        const double x = anyX();
        box(x - 0.05, ground - 0.08, x + 0.05, ground + 0.03, {130, 84, 60});
        for (int i = 0; i < 7; ++i) {
            const Vec2 tip{x + m_random.real(-0.14, 0.14), ground - m_random.real(0.18, 0.36)};
            fillCapsule(m_canvas, pixel(x, ground - 0.08), pixel(tip.x, tip.y), 0.008 * m_pixels,
                        0.026 * m_pixels, leaves({60, 112, 58}));
        }
    }
    void tree(double ground)
    {
        const double x = anyX();
        const double high = m_random.real(0.3, 0.6);
        box(x - 0.03, ground - high, x + 0.03, ground + 0.02, {84, 66, 50});
        for (int i = 0; i < 9; ++i) {
            const Vec2 at{x + m_random.real(-0.16, 0.16), ground - high + m_random.real(-0.16, 0.1)};
            const double radius = m_random.real(0.06, 0.12);
            fillDisc(m_canvas, pixel(at.x, at.y), radius * m_pixels, leaves({76, 100, 70}));
        }
    }
    void house(double ground)
    {
        const double x = anyX();
        const double w = m_random.real(0.14, 0.3);
        const double h = m_random.real(0.3, 0.75);
        box(x - w, ground - h, x + w, ground, muted(90, 170), 1);
        const Rgb pane = m_random.chance(0.5) ? Rgb{70, 84, 104} : Rgb{200, 190, 140};
        for (double wy = ground - h + 0.05; wy < ground - 0.08; wy += 0.12) {
            for (double wx = x - w + 0.04; wx < x + w - 0.06; wx += 0.1)
                box(wx, wy, wx + 0.05, wy + 0.07, pane);
        }
    }

    void room()
    {
        const double floor = m_random.real(0.12, 0.24);
        mottled(kAbove, floor, muted(120, 205), 0.3, 0.08);
        const int style = m_random.below(3);
        if (style == 0)
            stripes(kAbove, floor, muted(120, 200));
        else if (style == 1)
            bricks(kAbove, floor, {120, 110, 104}, m_random.real(0.05, 0.09));
        mottled(floor, kBelow, muted(85, 140), 0.08, 0.2);
        planks(floor);
        box(-m_reach, floor - 0.02, m_reach, floor, {230, 226, 220});
        window();
        for (int i = m_random.whole(2, 4); i > 0; --i)
            picture();
        shelf();
        cupboard(floor);
        plant(floor);
    }
    void kitchen()
    {
        const double floor = m_random.real(0.18, 0.26);
        mottled(kAbove, floor, muted(165, 220), 0.3, 0.05);
        bricks(-0.25, floor, {190, 190, 190}, 0.07);
        mottled(floor, kBelow, muted(120, 170), 0.1, 0.12);
        bricks(floor, kBelow, {90, 90, 96}, 0.16);
        for (int i = 0; i < 5; ++i)
            cupboard(floor);
        box(-m_reach, floor - 0.27, m_reach, floor - 0.23, {70, 62, 58});
        window();
        shelf();
        shelf();
    }
    void gym()
    {
        const double floor = m_random.real(0.1, 0.22);
        mottled(kAbove, floor, muted(130, 190), 0.4, 0.06);
        box(-m_reach, -0.2, m_reach, -0.08, muted(80, 150));
        for (double x = -m_reach; x < m_reach; x += 0.45) {
            box(x, kAbove, x + 0.025, floor, {120, 120, 126});
        }
        mottled(floor, kBelow, {166, 124, 82}, 0.12, 0.1);
        planks(floor);
        box(-m_reach, floor + 0.18, m_reach, floor + 0.2, {220, 220, 220});
        for (int i = 0; i < 4; ++i)
            cupboard(floor);
    }
    void street()
    {
        const double road = m_random.real(0.08, 0.16);
        mottled(kAbove, road, {168, 186, 206}, 0.5, 0.08);
        for (int i = 0; i < 8; ++i)
            house(road - 0.03);
        mottled(road - 0.03, road + 0.16, {104, 104, 108}, 0.06, 0.1);
        mottled(road + 0.16, kBelow, muted(130, 165), 0.07, 0.12);
        bricks(road + 0.16, kBelow, {100, 100, 100}, 0.11);
        tree(road);
        tree(road);
    }
    void park()
    {
        const double grass = m_random.real(0.02, 0.14);
        mottled(kAbove, grass, {172, 194, 212}, 0.5, 0.08);
        mottled(grass - 0.12, grass, {92, 120, 92}, 0.12, 0.25);
        mottled(grass, kBelow, {112, 132, 92}, 0.05, 0.25);
        for (int i = m_random.whole(4, 7); i > 0; --i)
            tree(grass + m_random.real(0, 0.05));
        const double path = m_random.real(0.3, 0.4);
        mottled(path, path + 0.14, {172, 156, 128}, 0.05, 0.12);
    }
    void workshop()
    {
        const double floor = m_random.real(0.14, 0.24);
        mottled(kAbove, floor, muted(95, 150), 0.2, 0.12);
        bricks(kAbove, floor, {76, 70, 68}, 0.08);
        mottled(floor, kBelow, muted(105, 135), 0.2, 0.2);
        for (int i = 0; i < 14; ++i) { // tools on the wall
            const double x = anyX();
            const double y = m_random.real(-0.4, -0.1);
            const double slant = m_random.real(-0.03, 0.03);
            fillCapsule(m_canvas, pixel(x, y), pixel(x + slant, y + 0.11), 0.012 * m_pixels, 0.02 * m_pixels,
                        {muted(50, 110), {}, 0, 0, 0.2, 1});
        }
        for (int i = 0; i < 3; ++i)
            cupboard(floor + 0.02);
        shelf();
    }

    Random m_random;
    Canvas m_canvas;
    double m_pixels;
    double m_reach;
};

} // namespace

double noiseAt(std::uint64_t seed, double x, double y)
{
    const double fx = std::floor(x);
    const double fy = std::floor(y);
    const auto ix = static_cast<std::int64_t>(fx);
    const auto iy = static_cast<std::int64_t>(fy);
    const double tx = smooth(x - fx);
    const double ty = smooth(y - fy);
    return mix(mix(latticeAt(seed, ix, iy), latticeAt(seed, ix + 1, iy), tx),
               mix(latticeAt(seed, ix, iy + 1), latticeAt(seed, ix + 1, iy + 1), tx), ty);
}

Canvas paintPlace(Place place, Random random, int width, int height, double pixels)
{
    return PlacePainter(random, width, height, pixels).paint(place);
}

} // namespace onset::synthetic
