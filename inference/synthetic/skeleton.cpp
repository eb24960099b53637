// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/skeleton.h"

namespace onset::synthetic {

namespace {

constexpr std::array<std::string_view, kJointCount> kNames{
    "pelvis",     "chest",          "neck",        "head",        "left_shoulder", "left_elbow", "left_wrist",
    "left_hand",  "right_shoulder", "right_elbow", "right_wrist", "right_hand",    "left_hip",   "left_knee",
    "left_ankle", "left_toe",       "right_hip",   "right_knee",  "right_ankle",   "right_toe"};

// Lengths in body heights.
constexpr double kThigh = 0.235;
constexpr double kShank = 0.235;
constexpr double kAnkle = 0.045; ///< above the sole
constexpr double kFoot = 0.085;
constexpr double kTrunk = 0.30;
constexpr double kNeckLength = 0.10; ///< to the middle of the head
constexpr double kUpperArm = 0.165;
constexpr double kForearm = 0.145;
constexpr double kHand = 0.04;
constexpr double kHipHalf = 0.055;
constexpr double kShoulderHalf = 0.115;

struct Frame
{
    Vec3 forward{1, 0, 0};
    Vec3 left{0, 1, 0};
    Vec3 up{0, 0, 1};
};

/// Turns two axes of a frame towards each other: a moves towards b.
void turn(Vec3 &a, Vec3 &b, double degrees)
{
    const Vec3 a0 = a;
    a = a0 * cosine(degrees) + b * sine(degrees);
    b = b * cosine(degrees) - a0 * sine(degrees);
}

/// The directions of a limb's two bones. `out` is the frame's axis away from the body's middle.
struct Limb
{
    Vec3 upper;
    Vec3 lower;
};

Limb limb(const Frame &frame, const Vec3 &out, double flex, double sideways, double bend, double inward)
{
    const Vec3 down = frame.up * -1;
    const Vec3 swung = down * cosine(flex) + frame.forward * sine(flex);
    const Vec3 upper = swung * cosine(sideways) + out * sine(sideways);
    const Vec3 ahead = frame.forward * cosine(flex) - down * sine(flex);
    const Vec3 away = out * cosine(sideways) - swung * sine(sideways);
    const Vec3 towards = ahead * cosine(inward) - away * sine(inward);
    return {upper, upper * cosine(bend) + towards * sine(bend)};
}

void addArm(Skeleton &s, Joint shoulder, const ArmPose &arm, const Frame &chest, const Vec3 &out)
{
    const auto bones = limb(chest, out, arm.flex, arm.out, arm.elbow, arm.turn);
    const auto first = at(shoulder);
    s[first + 1] = s[first] + bones.upper * kUpperArm;
    s[first + 2] = s[first + 1] + bones.lower * kForearm;
    s[first + 3] = s[first + 2] + bones.lower * kHand;
}

void addLeg(Skeleton &s, Joint hip, const LegPose &leg, const Build &build, const Vec3 &out)
{
    const auto bones = limb(Frame{}, out, leg.flex, leg.out, -leg.knee, 0);
    const auto first = at(hip);
    s[first + 1] = s[first] + bones.upper * (kThigh * build.legs);
    s[first + 2] = s[first + 1] + bones.lower * (kShank * build.legs);
    const Vec3 foot = Vec3{1, 0, 0} * cosine(leg.foot) + Vec3{0, 0, -1} * sine(leg.foot) + out * 0.25;
    s[first + 3] = s[first + 2] + foot * kFoot + Vec3{0, 0, -kAnkle * 0.6} * cosine(leg.foot);
}

/// Height of the lowest sole.
double lowest(const Skeleton &s)
{
    double z = 1e9;
    for (const auto ankle : {at(Joint::LeftAnkle), at(Joint::RightAnkle)})
        z = std::min({z, s[ankle].z - kAnkle, s[ankle + 1].z - kAnkle * 0.4});
    return z;
}

/// Left becomes right.
void mirror(Skeleton &s)
{
    for (auto &joint : s)
        joint.y = -joint.y;
    for (std::size_t i = 0; i < 4; ++i) {
        std::swap(s[at(Joint::LeftShoulder) + i], s[at(Joint::RightShoulder) + i]);
        std::swap(s[at(Joint::LeftHip) + i], s[at(Joint::RightHip) + i]);
    }
}

} // namespace

std::span<const std::string_view, kJointCount> jointNames()
{
    return kNames;
}

Skeleton skeletonOf(const Pose &pose, const Build &build, bool leftHanded)
{
    // Worked out for a right-handed person, whose leading side is −y, and mirrored at the end.
    const Vec3 leadOut{0, -1, 0};
    Frame trunk;
    turn(trunk.up, trunk.forward, pose.lean);
    trunk.left = {0, 1, 0};
    Vec3 lead = leadOut;
    turn(trunk.up, lead, pose.tilt);
    Frame chest = trunk;
    turn(lead, chest.forward, pose.twist);
    chest.left = lead * -1;

    Skeleton s{};
    s[at(Joint::Pelvis)] = {pose.forward, 0, 0};
    s[at(Joint::Chest)] = s[at(Joint::Pelvis)] + trunk.up * (kTrunk * 0.62);
    s[at(Joint::Neck)] = s[at(Joint::Pelvis)] + trunk.up * kTrunk;
    Vec3 headUp = trunk.up;
    Vec3 headForward = trunk.forward;
    turn(headUp, headForward, pose.nod);
    s[at(Joint::Head)] = s[at(Joint::Neck)] + headUp * kNeckLength + headForward * 0.01;

    const double shoulder = kShoulderHalf * build.shoulders;
    const Vec3 shoulders = s[at(Joint::Neck)] - trunk.up * 0.035;
    s[at(Joint::RightShoulder)] = shoulders + lead * shoulder;
    s[at(Joint::LeftShoulder)] = shoulders - lead * shoulder;
    addArm(s, Joint::RightShoulder, pose.arm[Lead], chest, lead);
    addArm(s, Joint::LeftShoulder, pose.arm[Other], chest, lead * -1);
    s[at(Joint::RightHip)] = s[at(Joint::Pelvis)] + leadOut * kHipHalf;
    s[at(Joint::LeftHip)] = s[at(Joint::Pelvis)] - leadOut * kHipHalf;
    addLeg(s, Joint::RightHip, pose.leg[Lead], build, leadOut);
    addLeg(s, Joint::LeftHip, pose.leg[Other], build, leadOut * -1);

    const double rise = pose.lift - lowest(s);
    for (auto &joint : s)
        joint.z += rise;
    if (leftHanded)
        mirror(s);
    return s;
}

Seen seen(const Vec3 &point, const Projection &p)
{
    // Facing the camera, the person's left is to the right of the picture.
    const double right = point.x * sine(p.facing) + point.y * cosine(p.facing);
    const double towards = point.x * cosine(p.facing) - point.y * sine(p.facing);
    const double down = towards * sine(p.elevation) - point.z * cosine(p.elevation);
    return {{p.ground.x + p.size * right, p.ground.y + p.size * down},
            towards * cosine(p.elevation) + point.z * sine(p.elevation)};
}

SeenSkeleton seen(const Skeleton &skeleton, const Projection &projection)
{
    SeenSkeleton all;
    for (std::size_t i = 0; i < kJointCount; ++i)
        all[i] = seen(skeleton[i], projection);
    return all;
}

} // namespace onset::synthetic
