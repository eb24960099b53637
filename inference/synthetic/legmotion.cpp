// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/motion.h"

#include <cmath>

namespace onset::synthetic {

namespace {

/// Halfway to the heels, arms forward, the trunk leaning.
Pose crouching(double depth)
{
    Pose p = standing();
    p.lean = 34 * depth;
    p.forward = -0.12 * depth;
    for (const auto side : {Lead, Other}) {
        p.leg[side] = {mix(0, 96, depth), 7, mix(3, 112, depth), 0};
        p.arm[side] = {mix(2, 84, depth), 8, 14, 10};
    }
    return p;
}

Pose squatting(const Style &style, double t, double length)
{
    // Whole repetitions within the action, of about 1.7 s.
    const double count = std::max(1.0, std::floor(length * style.tempo / 1.7 + 0.5));
    return crouching(style.amplitude * (0.5 - 0.5 * cosine(360 * count * t / length)));
}

Pose sittingDown(double t, double length)
{
    const double u = t / length;
    const double down = smooth(u / 0.85);
    Pose p = mix(standing(), sitting(), down);
    p.lean += 34 * sine(180 * std::min(1.0, u));
    const double forward = sine(180 * std::min(1.0, u / 0.9));
    for (const auto side : {Lead, Other})
        p.arm[side].flex += 46 * std::max(0.0, forward);
    return p;
}

/// Hands to the feet.
Pose bentDown(double depth)
{
    Pose p = standing();
    p.lean = 68 * depth;
    p.nod = -12 * depth;
    p.forward = -0.09 * depth;
    for (const auto side : {Lead, Other}) {
        p.leg[side] = {mix(0, 84, depth), 6, mix(3, 98, depth), 0};
        p.arm[side] = {mix(2, 66, depth), 6, mix(14, 8, depth), 10};
    }
    return p;
}

constexpr double kBending = 0.65; ///< seconds to get down, in PickUp and TieShoe alike

Pose pickingUp(double t, double length)
{
    return bentDown(envelope(t, length, kBending, kBending));
}

Pose tyingShoe(const Style &style, double t, double length)
{
    const double down = envelope(t, length, kBending, kBending);
    Pose p = bentDown(down);
    const double pull = sine(360 * (1.6 * style.tempo * t + style.phase)) * down;
    p.arm[Lead].elbow += 26 + 24 * pull;
    p.arm[Other].elbow += 26 - 24 * pull;
    p.arm[Lead].out += 8 * pull;
    p.arm[Other].out += 8 * pull;
    p.leg[Other].flex += 6 * down;
    return p;
}

/// Wind up, high flight, landing; each about 1.15 s.
Pose jumping(const Style &style, double t, double length)
{
    const double count = std::max(1.0, std::floor(length * style.tempo / 1.15 + 0.5));
    double u = count * t / length;
    u -= std::floor(u);
    constexpr double kOff = 0.36;
    constexpr double kDown = 0.76;
    if (u < kOff || u > kDown) {
        const double dip = u < kOff ? sine(180 * u / kOff) : sine(180 * (u - kDown) / (1 - kDown));
        Pose p = mix(standing(), crouching(0.55), std::max(0.0, dip));
        if (u < kOff) {
            p.arm[Lead].flex -= 85 * std::max(0.0, dip); // arms back
            p.arm[Other].flex -= 85 * std::max(0.0, dip);
        }
        return p;
    }
    const double flight = (u - kOff) / (kDown - kOff);
    const double high = 4 * flight * (1 - flight);
    Pose p = standing();
    p.lift = 0.24 * style.amplitude * high;
    for (const auto side : {Lead, Other}) {
        p.arm[side] = {150 * smooth(2.4 * high), 16, 14, 10};
        p.leg[side] = {14 * high, 7, 26 * high, 34 * high};
    }
    return p;
}

/// Small quick bounces on both feet, 2.6 a second.
Pose hopping(const Style &style, double t, double length)
{
    const double count = std::max(1.0, std::floor(2.6 * style.tempo * length + 0.5));
    double u = count * t / length;
    u -= std::floor(u);
    const double high = u < 0.6 ? 4 * (u / 0.6) * (1 - u / 0.6) : 0;
    const double dip = u < 0.6 ? 0 : std::max(0.0, sine(180 * (u - 0.6) / 0.4));
    Pose p = mix(standing(), crouching(0.22), dip);
    p.lift = 0.075 * style.amplitude * high;
    for (const auto side : {Lead, Other}) {
        p.arm[side] = {12, 20 + 10 * high, 66, 0};
        p.leg[side].foot = 30 * high;
    }
    return mix(standing(), p, envelope(t, length, 0.25, 0.25));
}

Pose jogging(const Style &style, double t)
{
    const double cycle = 180 * stepRate(style) * t;
    Pose p = standing();
    p.lean = 9;
    p.lift = 0.03 * std::abs(sine(cycle + 45));
    for (const int side : {Lead, Other}) {
        const auto s = static_cast<std::size_t>(side);
        const double swing = sine(cycle + 180 * side);
        const double lifted = std::max(0.0, cosine(cycle + 180 * side));
        p.leg[s] = {16 + 40 * style.amplitude * swing, 3, 16 + 84 * lifted, 20 * lifted};
        p.arm[s] = {6 - 42 * style.amplitude * swing, 9, 92, 15};
    }
    return p;
}

} // namespace

double stepRate(const Style &style)
{
    return 2.7 * style.tempo;
}

Pose legAction(Action action, const Style &style, double t, double length)
{
    switch (action) {
    case Action::Squat:
        return squatting(style, t, length);
    case Action::SitDown:
        return sittingDown(t, length);
    case Action::PickUp:
        return pickingUp(t, length);
    case Action::TieShoe:
        return tyingShoe(style, t, length);
    case Action::Jump:
        return jumping(style, t, length);
    case Action::Hop:
        return hopping(style, t, length);
    default: // Jog
        return mix(standing(), jogging(style, t), envelope(t, length, 0.35, 0.35));
    }
}

} // namespace onset::synthetic
