// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/canvas.h"

#include <array>
#include <cmath>

namespace onset::synthetic {

namespace {

std::uint8_t toByte(double v)
{
    return static_cast<std::uint8_t>(std::clamp(v + 0.5, 0.0, 255.0));
}

void blend(std::uint8_t *pixel, const Rgb &colour, int cover)
{
    const auto one = [cover](std::uint8_t under, std::uint8_t over) {
        return static_cast<std::uint8_t>((under * (256 - cover) + over * cover + 128) >> 8);
    };
    pixel[0] = one(pixel[0], colour.r);
    pixel[1] = one(pixel[1], colour.g);
    pixel[2] = one(pixel[2], colour.b);
}

/// What a shape says of one pixel.
struct Sample
{
    float depth = -1; ///< pixels inside the edge; below −0.5: outside
    float along = 0;  ///< 0 … 1 between its ends, for stripes
    float light = 0;  ///< −1 … 1: turned away from or to the light
};

/// The part of the canvas that a shape can touch.
struct Span
{
    int x0, y0, x1, y1; ///< half-open
};

Span touched(const Canvas &canvas, double left, double top, double right, double bottom)
{
    const auto bound = [](double v, int limit) {
        return static_cast<int>(std::clamp(std::floor(v), 0.0, static_cast<double>(limit)));
    };
    return {bound(left - 1, canvas.width), bound(top - 1, canvas.height), bound(right + 2, canvas.width),
            bound(bottom + 2, canvas.height)};
}

/// Draws what `sample(x, y)` says of the middle of every pixel of the span.
template <class F> void fill(Canvas &canvas, const Span &span, const Paint &paint, const F &sample)
{
    const auto alpha = static_cast<float>(256 * paint.alpha);
    const auto outline = static_cast<float>(paint.outline);
    const auto relief = static_cast<float>(paint.relief);
    for (int y = span.y0; y < span.y1; ++y) {
        for (int x = span.x0; x < span.x1; ++x) {
            const Sample s = sample(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
            if (s.depth <= -0.5F)
                continue;
            const bool second =
                paint.stripes > 0 && (static_cast<int>(s.along * static_cast<float>(2 * paint.stripes)) & 1);
            const Rgb &base = second ? paint.stripe : paint.colour;
            float gain = 1 + relief * s.light;
            if (s.depth < outline)
                gain *= 0.55F;
            const Rgb colour = gain == 1.0F ? base : scaled(base, static_cast<double>(gain));
            const float cover = s.depth < 0.5F ? s.depth + 0.5F : 1.0F;
            blend(canvas.at(x, y), colour, static_cast<int>(cover * alpha));
        }
    }
}

constexpr float kLightX = -0.6F;
constexpr float kLightY = -0.8F;

} // namespace

Rgb scaled(Rgb c, double gain)
{
    return {toByte(c.r * gain), toByte(c.g * gain), toByte(c.b * gain)};
}

Rgb blended(Rgb a, Rgb b, double t)
{
    return {toByte(mix(a.r, b.r, t)), toByte(mix(a.g, b.g, t)), toByte(mix(a.b, b.b, t))};
}

void fillCapsule(Canvas &canvas, Vec2 a, Vec2 b, double radiusA, double radiusB, const Paint &paint)
{
    const double r = std::max(radiusA, radiusB);
    const auto span = touched(canvas, std::min(a.x, b.x) - r, std::min(a.y, b.y) - r, std::max(a.x, b.x) + r,
                              std::max(a.y, b.y) + r);
    const auto ax = static_cast<float>(a.x);
    const auto ay = static_cast<float>(a.y);
    const auto bx = static_cast<float>(b.x - a.x);
    const auto by = static_cast<float>(b.y - a.y);
    const auto ra = static_cast<float>(radiusA);
    const auto rb = static_cast<float>(radiusB);
    const float square = bx * bx + by * by;
    const float inverse = square > 1e-6F ? 1 / square : 0;
    fill(canvas, span, paint, [=](float x, float y) {
        const float px = x - ax;
        const float py = y - ay;
        const float t = std::clamp((px * bx + py * by) * inverse, 0.0F, 1.0F);
        const float qx = px - bx * t;
        const float qy = py - by * t;
        const float radius = ra + (rb - ra) * t;
        const float squared = qx * qx + qy * qy;
        if (squared > (radius + 0.5F) * (radius + 0.5F))
            return Sample{};
        return Sample{radius - std::sqrt(squared), t, (qx * kLightX + qy * kLightY) / radius};
    });
}

namespace {

/// A convex polygon of few corners: how far a point is from its edge, positive inside.
class Polygon
{
public:
    static constexpr std::size_t kMost = 8;

    explicit Polygon(std::span<const Vec2> corners)
        : m_count(corners.size())
    {
        double area = 0;
        for (std::size_t i = 0; i < m_count; ++i) {
            const auto &next = corners[i + 1 == m_count ? 0 : i + 1];
            m_x[i] = static_cast<float>(corners[i].x);
            m_y[i] = static_cast<float>(corners[i].y);
            area += corners[i].x * next.y - corners[i].y * next.x;
        }
        m_winding = area < 0 ? -1.0F : 1.0F;
    }

    float depth(float x, float y) const
    {
        float nearest = 1e9F;
        bool inside = true;
        for (std::size_t i = 0; i < m_count; ++i) {
            const std::size_t k = i + 1 == m_count ? 0 : i + 1;
            const float ex = m_x[k] - m_x[i];
            const float ey = m_y[k] - m_y[i];
            const float px = x - m_x[i];
            const float py = y - m_y[i];
            const float length = std::max(1e-6F, ex * ex + ey * ey);
            const float t = std::clamp((px * ex + py * ey) / length, 0.0F, 1.0F);
            const float qx = px - ex * t;
            const float qy = py - ey * t;
            nearest = std::min(nearest, qx * qx + qy * qy);
            inside = inside && m_winding * (ex * py - ey * px) >= 0;
        }
        return inside ? std::sqrt(nearest) : -std::sqrt(nearest);
    }

private:
    std::size_t m_count;
    std::array<float, kMost> m_x{};
    std::array<float, kMost> m_y{};
    float m_winding = 1;
};

} // namespace

void fillPolygon(Canvas &canvas, std::span<const Vec2> corners, double rounding, const Paint &paint)
{
    if (corners.size() < 3)
        return;
    corners = corners.first(std::min(corners.size(), Polygon::kMost));
    const Polygon polygon(corners);
    Vec2 low = corners[0];
    Vec2 high = corners[0];
    for (const auto &corner : corners) {
        low = {std::min(low.x, corner.x), std::min(low.y, corner.y)};
        high = {std::max(high.x, corner.x), std::max(high.y, corner.y)};
    }
    const auto rounded = static_cast<float>(rounding);
    const auto midX = static_cast<float>((low.x + high.x) / 2);
    const auto midY = static_cast<float>((low.y + high.y) / 2);
    const auto half = static_cast<float>(std::max({high.x - low.x, high.y - low.y, 1.0}) / 2 + rounding);
    const auto x0 = static_cast<float>(corners.front().x);
    const auto y0 = static_cast<float>(corners.front().y);
    const float upX = static_cast<float>(corners.back().x) - x0;
    const float upY = static_cast<float>(corners.back().y) - y0;
    const float upSquare = std::max(1e-3F, upX * upX + upY * upY);
    const auto span =
        touched(canvas, low.x - rounding, low.y - rounding, high.x + rounding, high.y + rounding);
    fill(canvas, span, paint, [&](float x, float y) {
        const float along = std::clamp(((x - x0) * upX + (y - y0) * upY) / upSquare, 0.0F, 0.999F);
        return Sample{polygon.depth(x, y) + rounded, along,
                      ((x - midX) * kLightX + (y - midY) * kLightY) / half};
    });
}

void fillBox(Canvas &canvas, Vec2 upperLeft, Vec2 lowerRight, const Paint &paint)
{
    const auto span = touched(canvas, upperLeft.x, upperLeft.y, lowerRight.x, lowerRight.y);
    const auto x0 = static_cast<float>(upperLeft.x);
    const auto y0 = static_cast<float>(upperLeft.y);
    const auto x1 = static_cast<float>(lowerRight.x);
    const auto y1 = static_cast<float>(lowerRight.y);
    fill(canvas, span, paint, [=](float x, float y) {
        return Sample{std::min({x - x0, x1 - x, y - y0, y1 - y}),
                      std::clamp((y - y0) / std::max(1.0F, y1 - y0), 0.0F, 0.999F), 0};
    });
}

void fillFrom(Canvas &canvas, const Canvas &texture, Vec2 centre, double zoom)
{
    // 16.16 fixed point; columns are the same for every row.
    const auto fixed = [](double v) { return static_cast<std::int64_t>(std::floor(v * 65536)); };
    struct Tap
    {
        int low, high;
        int weight; ///< of high, 0 … 256
    };
    const auto taps = [&](int count, double middle, int limit) {
        std::vector<Tap> all(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            const auto p = fixed(middle + (i + 0.5 - count / 2.0) / zoom - 0.5);
            const auto whole = static_cast<int>(p >> 16);
            all[static_cast<std::size_t>(i)] = {std::clamp(whole, 0, limit - 1),
                                                std::clamp(whole + 1, 0, limit - 1),
                                                static_cast<int>((p & 0xffff) >> 8)};
        }
        return all;
    };
    const auto columns = taps(canvas.width, centre.x, texture.width);
    const auto rows = taps(canvas.height, centre.y, texture.height);
    auto *out = canvas.pixels.data();
    for (const auto &row : rows) {
        const auto *top = texture.at(0, row.low);
        const auto *bottom = texture.at(0, row.high);
        for (const auto &column : columns) {
            const int l = 3 * column.low;
            const int h = 3 * column.high;
            for (int c = 0; c < 3; ++c) {
                const int upper = top[l + c] * (256 - column.weight) + top[h + c] * column.weight;
                const int lower = bottom[l + c] * (256 - column.weight) + bottom[h + c] * column.weight;
                *out++ = static_cast<std::uint8_t>(
                    (upper * (256 - row.weight) + lower * row.weight + 32768) >> 16);
            }
        }
    }
}

void light(Canvas &canvas, const double (&gain)[3])
{
    if (gain[0] == 1 && gain[1] == 1 && gain[2] == 1)
        return;
    std::array<std::array<std::uint8_t, 256>, 3> table;
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t v = 0; v < 256; ++v)
            table[c][v] = toByte(static_cast<double>(v) * gain[c]);
    }
    for (std::size_t i = 0; i + 2 < canvas.pixels.size(); i += 3) {
        for (std::size_t c = 0; c < 3; ++c)
            canvas.pixels[i + c] = table[c][canvas.pixels[i + c]];
    }
}

} // namespace onset::synthetic
