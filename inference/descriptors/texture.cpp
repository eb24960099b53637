// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/texture.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr float kQuality = 0.001F; // T of eq. 2
constexpr float kLeast = 4;        // of nearly one colour, noise would be the best texture

float smallerEigenvalue(const Picture &gray, int cx, int cy)
{
    float xx = 0;
    float xy = 0;
    float yy = 0;
    for (int y = cy - 1; y <= cy + 1; ++y) {
        for (int x = cx - 1; x <= cx + 1; ++x) {
            const float dx = static_cast<float>(gray.row(y)[x + 1]) - static_cast<float>(gray.row(y)[x - 1]);
            const float dy = static_cast<float>(gray.row(y + 1)[x]) - static_cast<float>(gray.row(y - 1)[x]);
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }
    }
    return (xx + yy) / 2 - std::sqrt((xx - yy) * (xx - yy) / 4 + xy * xy);
}

} // namespace

std::vector<FlowVector> texturedPoints(const Picture &gray, int grid)
{
    std::vector<FlowVector> points;
    std::vector<float> quality;
    for (int y = std::max(2, grid / 2); y + 2 < gray.height; y += grid) {
        for (int x = std::max(2, grid / 2); x + 2 < gray.width; x += grid) {
            points.push_back({static_cast<float>(x), static_cast<float>(y)});
            quality.push_back(smallerEigenvalue(gray, x, y));
        }
    }
    const float best = quality.empty() ? 0 : *std::max_element(quality.begin(), quality.end());
    const float least = std::max(kLeast, kQuality * best);
    std::vector<FlowVector> kept;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (quality[i] >= least)
            kept.push_back(points[i]);
    }
    return kept;
}

} // namespace onset
