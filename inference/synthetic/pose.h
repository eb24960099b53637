// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace onset::synthetic {

/// Degrees. The upper arm hangs at 0; `flex` raises it forward, `out` sideways; the elbow bends forward, and
/// `turn` turns that bend inwards (−90: outwards and, with a raised arm, upwards).
struct ArmPose
{
    double flex = 2;
    double out = 9;
    double elbow = 14;
    double turn = 15;
};

/// Degrees. `flex` swings the thigh forward, `knee` bends the shank back, `foot` points the toes down.
struct LegPose
{
    double flex = 0;
    double out = 4;
    double knee = 3;
    double foot = 0;
};

enum Side { Lead = 0, Other = 1 };

/// How a body stands, as angles of its joints. [Lead] is the side that acts; which one it is, left or right,
/// is the person's. The feet are put on the ground, then `lift` (body heights) above it.
struct Pose
{
    double lean = 0;  ///< trunk forward
    double tilt = 0;  ///< trunk towards the leading side
    double twist = 0; ///< shoulders against the hips, leading side forward
    double nod = 0;   ///< head forward
    double look = 0;  ///< head towards the leading side; turns the face, moves no joint
    std::array<ArmPose, 2> arm{};
    std::array<LegPose, 2> leg{};
    double lift = 0;
    double forward = 0; ///< of the hips, body heights
};

/// a at t = 0, b at t = 1.
Pose mix(const Pose &a, const Pose &b, double t);

} // namespace onset::synthetic
