// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/motion.h"

namespace onset::synthetic {

namespace {

/// The arm is up as in Reach, and the forearm swings from side to side.
Pose waving(const Style &style, double t)
{
    const double swing = sine(360 * (1.7 * style.tempo * t + style.phase));
    Pose p = standing();
    p.arm[Lead] = {8, 132, 42 + 40 * style.amplitude * swing, -90};
    p.tilt = -3;
    return p;
}

/// The arm is up as in Wave, and slowly stretches as if to a shelf.
Pose reaching(const Style &style, double t, double length)
{
    const double stretch = smooth(1.4 * t / length);
    Pose p = standing();
    p.arm[Lead] = {8, mix(118, 158, stretch) * style.amplitude, mix(70, 4, stretch), -90};
    p.tilt = -10 * stretch;
    p.leg[Lead].foot = p.leg[Other].foot = 26 * stretch;
    return p;
}

/// A hand to the face, with whatever is in it.
Pose handAtFace(const Style &style, double t)
{
    const double sway = sine(360 * (0.35 * style.tempo * t + style.phase));
    Pose p = standing();
    p.arm[Lead] = {48, 30, 128 + 4 * sway, 8};
    p.nod = -5;
    p.look = 6 * sway;
    return p;
}

/// Up and down before the chest, with whatever is in the hand.
Pose striking(const Style &style, double t)
{
    const double swing = cosine(360 * blowRate(style) * t); // 1: up
    Pose p = standing();
    p.lean = 5 - 4 * swing;
    p.arm[Lead] = {92 + 42 * style.amplitude * swing, 14, 46 + 34 * swing, 0};
    p.arm[Other] = {22, 12, 60, 30};
    p.leg[Lead].flex = -8;
    p.leg[Other].flex = 10;
    return p;
}

} // namespace

double blowRate(const Style &style)
{
    return 1.15 * style.tempo;
}

Pose armAction(Action action, const Style &style, double t, double length)
{
    switch (action) {
    case Action::Wave:
        return mix(standing(), waving(style, t), envelope(t, length, 0.4, 0.4));
    case Action::Reach:
        return mix(standing(), reaching(style, t, length), envelope(t, length, 0.5, 0.5));
    case Action::Drink:
    case Action::Phone:
        return mix(standing(), handAtFace(style, t), envelope(t, length, 0.5, 0.5));
    default: // Hammer, Paint
        return mix(standing(), striking(style, t), envelope(t, length, 0.4, 0.4));
    }
}

} // namespace onset::synthetic
