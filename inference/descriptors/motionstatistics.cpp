// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/motionstatistics.h"

#include "inference/descriptors/framefields.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr int kEvery = 2; // pixels that are looked at, across and down

/// Sums over the looked-at pixels of one frame, for MotionStatistics.
struct FrameSums
{
    std::array<double, kDirections> direction{};
    std::array<double, 9> part{};
    std::array<double, 9> partPixels{};
    double still = 0;
    double speed = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double yy = 0;
    double pixels = 0;

    void add(FlowVector flow, double placeX, double placeY)
    {
        const auto cell = static_cast<std::size_t>(std::min(2, static_cast<int>(placeY * 3)) * 3 +
                                                   std::min(2, static_cast<int>(placeX * 3)));
        ++pixels;
        ++partPixels[cell];
        const double length = flow.length();
        if (length < kLeastFlow) {
            ++still;
            return;
        }
        const auto vote = voteOf(flow.x, flow.y, kDirections);
        direction[vote.first] += static_cast<double>(vote.firstWeight) / kVoteScale;
        direction[vote.second] += static_cast<double>(vote.secondWeight) / kVoteScale;
        part[cell] += length;
        speed += length;
        x += length * placeX;
        y += length * placeY;
        xx += length * placeX * placeX;
        yy += length * placeY * placeY;
    }
};

FrameSums sumsOf(const FlowField &flow, const CameraMotion &camera)
{
    FrameSums sums;
    for (int y = kEvery / 2; y < flow.height; y += kEvery) {
        for (int x = kEvery / 2; x < flow.width; x += kEvery) {
            const auto i = static_cast<std::size_t>(y) * static_cast<std::size_t>(flow.width) +
                           static_cast<std::size_t>(x);
            const auto shift = camera.at(static_cast<float>(x), static_cast<float>(y));
            sums.add(FlowVector{flow.x[i], flow.y[i]} - shift, static_cast<double>(x) / flow.width,
                     static_cast<double>(y) / flow.height);
        }
    }
    return sums;
}

double spread(double squares, double middle)
{
    return std::sqrt(std::max(0.0, squares - middle * middle));
}

} // namespace

std::array<float, kColourBins> colourHistogram(const Picture &colour)
{
    std::array<std::int64_t, kColourBins> counts{};
    for (int y = 0; y < colour.height; ++y) {
        const auto *pixel = colour.row(y);
        for (int x = 0; x < colour.width; ++x, pixel += 3)
            ++counts[static_cast<std::size_t>((pixel[0] >> 6) * 16 + (pixel[1] >> 6) * 4 + (pixel[2] >> 6))];
    }
    std::array<float, kColourBins> shares{};
    const auto pixels = static_cast<float>(std::max(1, colour.width * colour.height));
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] = static_cast<float>(counts[i]) / pixels;
    return shares;
}

void MotionStatistics::add(const FlowField &flow, const CameraMotion &camera)
{
    const auto f = sumsOf(flow, camera);
    const double n = std::max(1.0, f.pixels);
    for (std::size_t i = 0; i < f.direction.size(); ++i)
        m_sums[i] += f.direction[i] / n;
    m_sums[8] += f.still / n;
    const double speed = f.speed / n;
    m_sums[9] += speed;
    m_squares += speed * speed;
    if (f.speed > 0) {
        const double x = f.x / f.speed;
        const double y = f.y / f.speed;
        m_sums[11] += x - 0.5;
        m_sums[12] += y - 0.5;
        m_sums[13] += spread(f.xx / f.speed, x);
        m_sums[14] += spread(f.yy / f.speed, y);
    }
    m_sums[15] += camera.x[0];
    m_sums[16] += camera.y[0];
    m_sums[17] += (camera.x[1] + camera.y[2]) / 2 * static_cast<float>(flow.width) / 2;
    m_sums[18] += (camera.y[1] - camera.x[2]) / 2 * static_cast<float>(flow.width) / 2;
    for (std::size_t i = 0; i < f.part.size(); ++i)
        m_sums[19 + i] += f.part[i] / std::max(1.0, f.partPixels[i]);
    if (m_before >= 0)
        m_sums[28] += std::abs(speed - m_before);
    m_before = speed;
    ++m_frames;
}

std::array<float, kMotionValues> MotionStatistics::take()
{
    std::array<float, kMotionValues> result{};
    const double n = std::max(1, m_frames);
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = static_cast<float>(m_sums[i] / n);
    if (m_frames == 0)
        result[8] = 1;
    result[10] = static_cast<float>(spread(m_squares / n, m_sums[9] / n));
    *this = {};
    return result;
}

} // namespace onset
