// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/staging.h"

#include "inference/synthetic/casting.h"

#include <cmath>

namespace onset::synthetic {

namespace {

Shot anyShot(Random &random, std::int64_t start)
{
    Shot shot;
    shot.start = start;
    shot.place = static_cast<Place>(random.below(kPlaceCount));
    shot.backdrop = random.next();
    shot.elevation = random.real(2, 17);
    shot.zoom = random.real(0.94, 1.08);
    const double reach = random.chance(0.3) ? 0.13 : 0.03;
    shot.from = {random.real(-reach, reach), random.real(-0.02, 0.02)};
    shot.to = {random.real(-reach, reach), random.real(-0.02, 0.02)};
    return shot;
}

/// Another camera in the same place, or another place.
Shot cutFrom(const Shot &before, Random &random, std::int64_t start)
{
    Shot shot = anyShot(random, start);
    if (random.chance(0.6))
        shot.place = before.place;
    shot.turn = random.real(-30, 30);
    return shot;
}

bool duringAction(const std::vector<Label> &labels, std::int64_t frame)
{
    return std::any_of(labels.begin(), labels.end(), [frame](const Label &label) {
        return label.range.start.value <= frame && frame <= label.range.end.value;
    });
}

/// The longest range of frames without any action.
FrameRange longestPause(const std::vector<Label> &labels, std::int64_t frames)
{
    FrameRange longest{};
    std::int64_t free = 0; // labels are by start
    const auto consider = [&](std::int64_t end) {
        if (end - free > longest.length())
            longest = frameRange(free, end);
    };
    for (const auto &label : labels) {
        consider(label.range.start.value);
        free = std::max(free, label.range.end.value);
    }
    consider(frames);
    return longest;
}

void addShots(VideoSpec &video, Random &random)
{
    const auto labels = labelsOf(video);
    video.shots = {anyShot(random, 0)};
    if (random.chance(0.45)) {
        const int cuts = random.whole(1, 3);
        std::vector<std::int64_t> starts;
        for (int i = 0; i < cuts; ++i) {
            const auto at =
                static_cast<std::int64_t>(random.real(0.1, 0.9) * static_cast<double>(video.frames));
            if (!duringAction(labels, at) || random.chance(0.25))
                starts.push_back(at);
        }
        std::sort(starts.begin(), starts.end());
        for (const auto at : starts) {
            if (at - video.shots.back().start >= video.fps)
                video.shots.push_back(cutFrom(video.shots.back(), random, at));
        }
    }
    const auto pause = longestPause(labels, video.frames);
    const auto length = static_cast<std::int64_t>(random.real(1.2, 2.5) * video.fps);
    if (!random.chance(0.25) || pause.length() < length + 2 * video.fps)
        return;
    const auto from = pause.start.value +
                      random.whole(video.fps, static_cast<int>(pause.length() - length) - video.fps + 1);
    Shot away = anyShot(random, from);
    away.empty = true;
    Shot back = shotAt(video, from + length);
    back.start = from + length;
    std::erase_if(video.shots, [&](const Shot &shot) {
        return shot.start >= from && shot.start <= back.start && shot.start > 0;
    });
    video.shots.insert(std::upper_bound(video.shots.begin(), video.shots.end(), from,
                                        [](std::int64_t f, const Shot &shot) { return f < shot.start; }),
                       {away, back});
}

void addLights(VideoSpec &video, Random &random)
{
    if (random.chance(0.4))
        return;
    for (int i = random.whole(1, 3); i > 0; --i) {
        Light light;
        light.start = i == 1 ? 0 : random.below(static_cast<int>(video.frames));
        light.fade = random.chance(0.4) ? 1 : random.whole(video.fps, 4 * video.fps);
        const double gain = random.real(0.66, 1.18);
        for (auto &channel : light.gain)
            channel = gain * random.real(0.94, 1.06);
        video.lights.push_back(light);
    }
    std::sort(video.lights.begin(), video.lights.end(),
              [](const Light &a, const Light &b) { return a.start < b.start; });
}

double freeX(const VideoSpec &video, Random &random)
{
    for (int tries = 0; tries < 20; ++tries) {
        const double x = random.real(-0.55, 0.55);
        const bool clear = std::all_of(video.persons.begin(), video.persons.end(), [x](const Person &person) {
            return person.height < 0.4 || std::abs(x - person.home / 1.25) > 0.26;
        });
        if (clear)
            return x;
    }
    return 0.54;
}

void addOccluders(VideoSpec &video, Random &random)
{
    const auto dark = [&] {
        const int base = random.whole(30, 90);
        return Rgb{static_cast<std::uint8_t>(base + random.below(24)),
                   static_cast<std::uint8_t>(base + random.below(24)),
                   static_cast<std::uint8_t>(base + random.below(24))};
    };
    const auto all = frameRange(0, video.frames);
    if (random.chance(0.35)) {
        switch (random.below(3)) {
        case 0:
            video.occluders.push_back(
                {Occluder::Kind::Pole, all, freeX(video, random), 0, random.real(0.04, 0.08), dark()});
            break;
        case 1:
            video.occluders.push_back(
                {Occluder::Kind::Table, all, 0, 0, random.real(0.07, 0.14), {104, 74, 50}});
            break;
        default:
            video.occluders.push_back(
                {Occluder::Kind::Plant, all, freeX(video, random), 0, random.real(0.2, 0.4), {56, 104, 54}});
        }
    }
    if (!random.chance(0.3))
        return;
    const auto crossing = static_cast<std::int64_t>(random.real(1.2, 2.2) * video.fps);
    const auto start = static_cast<std::int64_t>(random.real(0.05, 0.9) * static_cast<double>(video.frames));
    const double speed = 2.0 / static_cast<double>(crossing);
    const bool right = random.chance(0.5);
    video.occluders.push_back({Occluder::Kind::Passer,
                               frameRange(start, std::min(video.frames, start + crossing)),
                               right ? -1.0 : 1.0, right ? speed : -speed, random.real(0.1, 0.15), dark()});
}

} // namespace

void stage(VideoSpec &video, Random &random)
{
    addShots(video, random);
    addLights(video, random);
    addOccluders(video, random);
    for (int extras = random.pick(std::vector<int>{0, 0, 1, 1, 1, 2, 2, 3}); extras > 0; --extras)
        video.persons.push_back(
            castExtra(random, static_cast<int>(video.persons.size()) + 1, video.frames, video.fps));
    const double calm = random.unit();
    video.shake.reach = calm < 0.5    ? random.real(0, 0.003)
                        : calm < 0.85 ? random.real(0.003, 0.009)
                                      : random.real(0.009, 0.016);
    video.shake.rate = random.real(0.3, 0.8);
    video.shake.phase = random.unit();
}

} // namespace onset::synthetic
