// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/motion.h"

namespace onset::synthetic {

namespace {

Pose guard()
{
    Pose p = standing();
    p.twist = -18;
    p.lean = 6;
    p.arm[Lead] = {38, 12, 118, 20};
    p.arm[Other] = {48, 12, 112, 20};
    p.leg[Lead] = {-12, 7, 14, 0};
    p.leg[Other] = {16, 7, 14, 0};
    return p;
}

Pose punching(const Style &style, double t, double length)
{
    // Out fast, back slower: the extreme is at 45 % of the time.
    const double u = t / length;
    const double out = u < 0.45 ? smooth(u / 0.45) : 1 - smooth((u - 0.45) / 0.55);
    Pose hit = guard();
    hit.twist = 30;
    hit.lean = 14;
    hit.forward = 0.03;
    hit.arm[Lead] = {92 * style.amplitude, 2, 2, 0};
    return mix(guard(), hit, out);
}

Pose walking(const Style &style, double t)
{
    const double cycle = 360 * (0.95 * style.tempo * t + style.phase);
    Pose p = standing();
    p.lean = 3;
    for (const int side : {Lead, Other}) {
        const auto s = static_cast<std::size_t>(side);
        const double swing = sine(cycle + 180 * side);
        const double lifted = std::max(0.0, cosine(cycle + 180 * side));
        p.leg[s] = {26 * swing, 2, 6 + 42 * lifted, 12 * lifted};
        p.arm[s] = {-22 * swing, 7, 20, 10};
    }
    return p;
}

Pose talking(const Style &style, double t, double length)
{
    const double on = envelope(t, length, 0.5, 0.5);
    const double a = sine(360 * (0.55 * style.tempo * t + style.phase));
    const double b = sine(360 * (0.83 * style.tempo * t + 0.3));
    Pose p = standing();
    p.arm[Other] = {18 + 6 * a, 12, 74 + 10 * b, 30};
    p.arm[Lead] = {10, 10, 44 + 10 * a, 30};
    p.look = 14 * b;
    p.nod = 4 * a;
    return mix(standing(), p, on);
}

} // namespace

double envelope(double t, double length, double attack, double release)
{
    const double shrink = std::min(1.0, 0.8 * length / (attack + release));
    return smooth(std::min(t / (attack * shrink), (length - t) / (release * shrink)));
}

Pose standing()
{
    return {};
}

Pose sitting()
{
    Pose p;
    p.lean = -3;
    p.forward = -0.14;
    for (const auto side : {Lead, Other}) {
        p.leg[side] = {84, 6, 86, 0};
        p.arm[side] = {24, 9, 52, 25};
    }
    return p;
}

Pose swayed(Pose p, double seconds, double phase)
{
    const double breath = sine(360 * (0.27 * seconds + phase));
    const double shift = sine(360 * (0.11 * seconds + 2 * phase));
    p.lean += 0.8 * breath;
    p.tilt += 1.3 * shift;
    p.look += 9 * sine(360 * (0.07 * seconds + 3 * phase));
    p.arm[Lead].out += 1.2 * breath;
    p.arm[Other].out += 1.2 * breath;
    return p;
}

Pose poseIn(const Move &move, double t, double length)
{
    switch (move.kind) {
    case MoveKind::Talk:
        return talking(move.style, t, length);
    case MoveKind::Walk:
        return mix(standing(), walking(move.style, t), envelope(t, length, 0.3, 0.3));
    case MoveKind::Sit:
        return sitting();
    case MoveKind::StandUp: {
        Pose p = mix(sitting(), standing(), smooth(t / length));
        p.lean += 30 * sine(180 * t / length);
        return p;
    }
    case MoveKind::GuardUp:
        return mix(standing(), guard(), smooth(t / length));
    case MoveKind::Guard:
        return guard();
    case MoveKind::GuardDown:
        return mix(guard(), standing(), smooth(t / length));
    case MoveKind::Act:
        break;
    case MoveKind::Stand:
        return standing();
    }
    switch (move.action) {
    case Action::Punch:
        return punching(move.style, t, length);
    case Action::Wave:
    case Action::Reach:
    case Action::Drink:
    case Action::Phone:
    case Action::Hammer:
    case Action::Paint:
        return armAction(move.action, move.style, t, length);
    default:
        return legAction(move.action, move.style, t, length);
    }
}

std::vector<double> beatsOf(Action action, const Style &style, double length)
{
    std::vector<double> beats;
    const auto regular = [&](double first, double distance) {
        for (double t = first; t < length; t += distance)
            beats.push_back(t);
    };
    switch (action) {
    case Action::Hammer:
        regular(0.75 / blowRate(style), 1 / blowRate(style)); // the arm is down
        break;
    case Action::Jog:
        regular(0, 1 / stepRate(style));
        break;
    case Action::Phone:
        regular(0, 0.5);
        break;
    case Action::Punch:
        beats.push_back(0.45 * length);
        break;
    default:
        break;
    }
    return beats;
}

} // namespace onset::synthetic
