// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/pose.h"

#include "inference/synthetic/geometry.h"

namespace onset::synthetic {

Pose mix(const Pose &a, const Pose &b, double t)
{
    Pose p;
    for (const auto member :
         {&Pose::lean, &Pose::tilt, &Pose::twist, &Pose::nod, &Pose::look, &Pose::lift, &Pose::forward})
        p.*member = mix(a.*member, b.*member, t);
    for (std::size_t side = 0; side < 2; ++side) {
        for (const auto member : {&ArmPose::flex, &ArmPose::out, &ArmPose::elbow, &ArmPose::turn})
            p.arm[side].*member = mix(a.arm[side].*member, b.arm[side].*member, t);
        for (const auto member : {&LegPose::flex, &LegPose::out, &LegPose::knee, &LegPose::foot})
            p.leg[side].*member = mix(a.leg[side].*member, b.leg[side].*member, t);
    }
    return p;
}

} // namespace onset::synthetic
