// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/sound.h"

#include "inference/synthetic/motion.h"
#include "inference/synthetic/random.h"

namespace onset::synthetic {

namespace {

constexpr double kChirp = 2600; ///< hertz
constexpr double kRoom = 0.012; ///< loudness of the room

/// Adds a tone that sets in at once and dies away.
void addTone(std::vector<float> &sound, double from, double seconds, double pitch, double loudness)
{
    const auto begin = static_cast<std::size_t>(std::max(0.0, from * kSampleRate));
    const auto count = static_cast<std::size_t>(seconds * kSampleRate);
    // A recurrence instead of a sine a sample: s(n + 1) = 2 cos(w) s(n) − s(n − 1).
    const double step = 360 * pitch / kSampleRate;
    const double factor = 2 * cosine(step);
    double before = -sine(step);
    double now = 0;
    for (std::size_t i = 0; i < count && begin + i < sound.size(); ++i) {
        const double left = 1 - static_cast<double>(i) / static_cast<double>(count);
        sound[begin + i] += static_cast<float>(loudness * left * left * now);
        const double next = factor * now - before;
        before = now;
        now = next;
    }
}

void addAction(std::vector<float> &sound, const Move &move, int fps, double loudness)
{
    const double start = static_cast<double>(move.range.start.value) / fps;
    const double length = static_cast<double>(move.range.length()) / fps;
    for (const double beat : beatsOf(move.action, move.style, length)) {
        const double seconds = std::min(move.action == Action::Phone ? 0.4 : 0.18, length - beat);
        addTone(sound, start + beat, seconds, pitchOf(move.action), loudness);
    }
}

} // namespace

double pitchOf(Action action)
{
    switch (action) {
    case Action::Phone:
        return 880;
    case Action::Hammer:
        return 1400;
    case Action::Punch:
        return 420;
    case Action::Jog:
        return 180;
    default:
        return 0;
    }
}

std::vector<float> renderSound(const VideoSpec &video)
{
    const auto samples = static_cast<std::size_t>(video.frames * kSampleRate / video.fps);
    std::vector<float> sound(samples);
    Random random = Random(video.seed).fork(7);
    std::uint32_t noise = static_cast<std::uint32_t>(random.next());
    float low = 0;
    for (auto &s : sound) {
        noise = noise * 1664525U + 1013904223U;
        low += 0.2F * (static_cast<float>(noise >> 8) / 8388608.0F - 1 - low);
        s = static_cast<float>(kRoom) * low;
    }
    for (const auto &person : video.persons) {
        for (const auto &move : person.moves) {
            if (move.kind == MoveKind::Act && infoOf(move.action).sounds)
                addAction(sound, move, video.fps, 0.25);
        }
    }
    const double length = static_cast<double>(video.frames) / video.fps;
    for (double t = random.real(3, 25); t < length; t += random.real(8, 40))
        addTone(sound, t, 0.15, kChirp, 0.08);
    for (auto &s : sound)
        s = std::clamp(s, -0.95F, 0.95F);
    return sound;
}

} // namespace onset::synthetic
