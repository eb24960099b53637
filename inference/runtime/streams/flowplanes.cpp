// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/streams/flowplanes.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace onset {

namespace {

constexpr double kPaperBound = 20; // pixels between frames
constexpr double kPaperWidth = 171;
constexpr std::uint8_t kStill = 128;

/// v is at least 0: adding a half and cutting rounds.
std::uint8_t rounded(float v)
{
    return static_cast<std::uint8_t>(v + 0.5F);
}

} // namespace

double flowBound(int width)
{
    return kPaperBound * width / kPaperWidth;
}

void flowPlanes(const FlowField &flow, double bound, std::uint8_t *planes)
{
    const auto pixels = static_cast<std::size_t>(flow.width) * static_cast<std::size_t>(flow.height);
    const float signedScale = static_cast<float>(127 / bound);
    const float magnitudeScale = static_cast<float>(255 / bound);
    for (std::size_t i = 0; i < pixels; ++i) {
        const float x = std::isfinite(flow.x[i]) ? flow.x[i] : 0;
        const float y = std::isfinite(flow.y[i]) ? flow.y[i] : 0;
        planes[i] = rounded(std::clamp(128 + signedScale * x, 1.0F, 255.0F));
        planes[pixels + i] = rounded(std::clamp(128 + signedScale * y, 1.0F, 255.0F));
        planes[2 * pixels + i] = rounded(std::min(magnitudeScale * std::sqrt(x * x + y * y), 255.0F));
    }
}

void stillPlanes(std::size_t pixels, std::uint8_t *planes)
{
    std::memset(planes, kStill, 2 * pixels);
    std::memset(planes + 2 * pixels, 0, pixels);
}

} // namespace onset
