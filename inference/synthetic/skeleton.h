// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/geometry.h"
#include "inference/synthetic/pose.h"
#include "inference/synthetic/spec.h"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace onset::synthetic {

/// In the order of the people files. Left and right are the person's own.
enum class Joint : std::uint8_t {
    Pelvis,
    Chest,
    Neck,
    Head,
    LeftShoulder,
    LeftElbow,
    LeftWrist,
    LeftHand,
    RightShoulder,
    RightElbow,
    RightWrist,
    RightHand,
    LeftHip,
    LeftKnee,
    LeftAnkle,
    LeftToe,
    RightHip,
    RightKnee,
    RightAnkle,
    RightToe,
};
inline constexpr std::size_t kJointCount = 20;
using Skeleton = std::array<Vec3, kJointCount>;

/// "pelvis", "left_elbow" …
std::span<const std::string_view, kJointCount> jointNames();

constexpr std::size_t at(Joint joint)
{
    return static_cast<std::size_t>(joint);
}

/// The joints in body heights; the ground is at z = 0, the person stands at x = y = 0.
Skeleton skeletonOf(const Pose &pose, const Build &build, bool leftHanded);

/// A joint in the picture: position in pixels and nearness to the camera in body heights.
struct Seen
{
    Vec2 position;
    double nearness = 0;
};
using SeenSkeleton = std::array<Seen, kJointCount>;

/// How a body is put into the picture.
struct Projection
{
    double facing = 0;    ///< degrees; 0: towards the camera, 90: to the right
    double elevation = 8; ///< degrees, see Shot
    Vec2 ground;          ///< pixels, of the place where the person stands
    double size = 60;     ///< pixels a body height
};
Seen seen(const Vec3 &point, const Projection &projection);
SeenSkeleton seen(const Skeleton &skeleton, const Projection &projection);

} // namespace onset::synthetic
