// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/orientation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onset {

namespace {

/// atan(z) for z in [0, 1] (Abramowitz and Stegun 4.4.49), in turns.
float turnsOfTangent(float z)
{
    constexpr float kTurn = static_cast<float>(0.5 / std::numbers::pi);
    const float s = z * z;
    const float odd = 0.9998660F + s * (-0.3302995F + s * (0.1801410F + s * (-0.0851330F + s * 0.0208351F)));
    return z * odd * kTurn;
}

} // namespace

float turnOf(float x, float y)
{
    const float ax = std::abs(x);
    const float ay = std::abs(y);
    const float larger = std::max(ax, ay);
    if (!(larger > 0))
        return 0;
    float turn = turnsOfTangent(std::min(ax, ay) / larger);
    if (ay > ax)
        turn = 0.25F - turn;
    if (x < 0)
        turn = 0.5F - turn;
    if (y < 0)
        turn = 1 - turn;
    return turn >= 1 ? 0 : turn;
}

OrientationVote voteOf(float x, float y, int bins)
{
    const float place = turnOf(x, y) * static_cast<float>(bins);
    const int first = std::min(static_cast<int>(place), bins - 1);
    const float share = place - static_cast<float>(first);
    const float weight = std::sqrt(x * x + y * y) * kVoteScale;
    const auto whole = static_cast<std::uint32_t>(weight + 0.5F);
    const auto second = std::min(whole, static_cast<std::uint32_t>(share * weight + 0.5F));
    return {static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(first + 1 == bins ? 0 : first + 1),
            whole - second, second};
}

} // namespace onset
