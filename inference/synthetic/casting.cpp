// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/casting.h"

namespace onset::synthetic {

namespace {

const std::vector<Rgb> kSkins{{242, 204, 176}, {224, 172, 136}, {190, 132, 92}, {140, 92, 62}, {100, 66, 46}};
const std::vector<Rgb> kHairs{{34, 26, 22},   {70, 46, 28},    {120, 82, 44},
                              {204, 168, 98}, {150, 146, 142}, {150, 62, 28}};
const std::vector<Rgb> kShirts{{206, 60, 56},  {236, 150, 48}, {238, 214, 84},  {84, 160, 74},
                               {52, 132, 190}, {112, 84, 180}, {214, 104, 164}, {236, 236, 232},
                               {52, 54, 66},   {60, 170, 166}};
const std::vector<Rgb> kTrousers{{44, 56, 92},  {36, 36, 42}, {110, 92, 70},
                                 {92, 98, 104}, {64, 84, 60}, {150, 130, 100}};
const std::vector<Rgb> kShoes{{30, 28, 28}, {236, 236, 236}, {150, 60, 44}, {70, 74, 90}};

constexpr double kEdge = 0.95; ///< x at which somebody is out of a 4:3 picture

Move standingFor(FrameRange range, double x, double facing)
{
    Move move;
    move.range = range;
    move.fromX = move.toX = x;
    move.facing = facing;
    return move;
}

/// Crosses the picture and comes back a while later.
void passThrough(Person &person, Random &random, std::int64_t frames, int fps)
{
    const double speed = random.real(0.16, 0.3); // picture heights a second
    const auto crossing = static_cast<std::int64_t>(2 * kEdge / speed * fps);
    bool right = random.chance(0.5);
    for (std::int64_t at = random.whole(0, 6 * fps); at < frames;) {
        Move walk = standingFor(frameRange(at, std::min(frames, at + crossing)), 0, right ? 80 : -80);
        const double share = static_cast<double>(walk.range.length()) / static_cast<double>(crossing);
        walk.kind = MoveKind::Walk;
        walk.fromX = right ? -kEdge : kEdge;
        walk.toX = walk.fromX * (1 - 2 * share);
        walk.style = anyStyle(random);
        person.moves.push_back(walk);
        at = walk.range.end.value + random.whole(2 * fps, 12 * fps);
        right = !right;
    }
}

void standAndTalk(Person &person, Random &random, std::int64_t frames, int fps)
{
    const double side = random.chance(0.5) ? 1 : -1;
    const double x = side * random.real(0.4, 0.6);
    for (std::int64_t at = 0; at < frames;) {
        const auto end = std::min(frames, at + random.whole(2 * fps, 6 * fps));
        Move move = standingFor(frameRange(at, end), x, x > 0 ? -50 : 50);
        move.kind = random.chance(0.6) ? MoveKind::Talk : MoveKind::Stand;
        move.style = anyStyle(random);
        person.moves.push_back(move);
        at = end;
    }
}

} // namespace

Look anyLook(Random &random)
{
    Look look;
    look.skin = random.pick(kSkins);
    look.hair = random.pick(kHairs);
    look.shirt = random.pick(kShirts);
    look.shirtStripe = random.pick(kShirts);
    look.trousers = random.pick(kTrousers);
    look.shoes = random.pick(kShoes);
    look.shirtStripes = random.chance(0.35) ? random.whole(2, 4) : 0;
    look.longSleeves = random.chance(0.5);
    look.longTrousers = random.chance(0.75);
    look.longHair = random.chance(0.4);
    look.hat = random.chance(0.15);
    return look;
}

Build anyBuild(Random &random)
{
    return {random.real(1.04, 1.36), random.real(0.95, 1.15), random.real(0.9, 1.15),
            random.real(0.94, 1.05)};
}

Style anyStyle(Random &random)
{
    return {random.real(0.85, 1.2), random.real(0.88, 1.06), random.unit()};
}

Person castActor(Random &random, int id, int index, int of)
{
    Person person;
    person.id = id;
    person.look = anyLook(random);
    person.build = anyBuild(random);
    person.height = of == 1 ? random.real(0.54, 0.8) : random.real(0.48, 0.66);
    person.ground = random.real(std::min(0.44, person.height - 0.36), 0.47);
    person.home = of == 1 ? random.real(-0.15, 0.15) : (index == 0 ? -0.32 : 0.32) + random.real(-0.05, 0.05);
    person.leftHanded = random.chance(0.5);
    person.breath = random.unit();
    person.homeFacing = random.real(35, 75) * (person.leftHanded ? -1 : 1);
    return person;
}

Person castExtra(Random &random, int id, std::int64_t frames, int fps)
{
    Person person;
    person.id = id;
    person.look = anyLook(random);
    person.build = anyBuild(random);
    person.height = random.real(0.24, 0.38);
    person.ground = random.real(0.16, 0.26);
    person.leftHanded = random.chance(0.5);
    person.breath = random.unit();
    if (random.chance(0.6))
        passThrough(person, random, frames, fps);
    else
        standAndTalk(person, random, frames, fps);
    return person;
}

} // namespace onset::synthetic
