// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/script.h"

#include "inference/synthetic/casting.h"

#include <cmath>

namespace onset::synthetic {

namespace {

constexpr double kLeastPause = 0.9;    ///< seconds
constexpr double kWalkingSpeed = 0.45; ///< body heights a second
constexpr double kEdge = 0.95;

std::int64_t framesOf(double seconds, int fps)
{
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(std::floor(seconds * fps + 0.5)));
}

void append(Part &part, MoveKind kind, std::int64_t frames, const Style &style)
{
    Move move;
    move.kind = kind;
    move.action = part.action;
    move.range = frameRange(part.length, part.length + frames);
    move.style = style;
    part.moves.push_back(move);
    part.length += frames;
}

/// Writes one person's moves from the first frame to the last.
class Writer
{
public:
    Writer(Person &person, int fps, Random &random)
        : m_person(person)
        , m_fps(fps)
        , m_random(random)
        , m_x(person.home)
    {}

    /// A pause of so many frames before an action that is done facing that way.
    void pause(std::int64_t frames, double facing)
    {
        const auto end = m_at + frames;
        if (m_at == 0 && frames > 4 * m_fps && m_random.chance(0.3))
            enter(end);
        else if (!m_person.stool && frames > 3 * m_fps && m_random.chance(0.4))
            stroll(end);
        while (m_at < end) {
            auto length = std::min(end - m_at, framesOf(m_random.real(1.2, 4), m_fps));
            if (end - m_at - length < m_fps / 2)
                length = end - m_at;
            const bool talks = length > m_fps && m_random.chance(0.35);
            add(talks ? MoveKind::Talk : MoveKind::Stand, length, facing, m_x);
        }
    }

    void play(const Part &part, double facing)
    {
        const auto begin = m_at;
        for (const auto &move : part.moves) {
            Move placed = move;
            placed.range = frameRange(begin + move.range.start.value, begin + move.range.end.value);
            placed.facing = facing;
            placed.fromX = placed.toX = m_x;
            m_person.moves.push_back(placed);
        }
        m_at = begin + part.length;
        carry(part, begin);
    }

private:
    void add(MoveKind kind, std::int64_t frames, double facing, double toX)
    {
        Move move;
        move.kind = kind;
        move.range = frameRange(m_at, m_at + frames);
        move.facing = facing;
        move.fromX = m_x;
        move.toX = toX;
        move.style = anyStyle(m_random);
        m_person.moves.push_back(move);
        m_at += frames;
        m_x = toX;
    }

    void walkTo(double x)
    {
        const double seconds = std::abs(x - m_x) / (kWalkingSpeed * m_person.height);
        add(MoveKind::Walk, framesOf(std::max(0.5, seconds), m_fps), x > m_x ? 78 : -78, x);
    }

    /// Comes in from the nearer side; nobody is there before.
    void enter(std::int64_t end)
    {
        const double edge = m_person.home < 0 ? -kEdge : kEdge;
        const double seconds = std::abs(edge - m_person.home) / (kWalkingSpeed * 1.4 * m_person.height);
        const auto walk = framesOf(seconds, m_fps);
        if (walk + m_fps > end)
            return;
        m_x = edge;
        m_at = m_random.whole(0, static_cast<int>(std::min<std::int64_t>(end - walk - m_fps, 3 * m_fps)));
        add(MoveKind::Walk, walk, edge < 0 ? 78 : -78, m_person.home);
    }

    void stroll(std::int64_t end)
    {
        const double x = m_person.home + m_random.real(-0.11, 0.11);
        const double seconds = std::abs(x - m_x) / (kWalkingSpeed * m_person.height) + 1;
        if (m_at + framesOf(seconds, m_fps) < end && std::abs(x - m_x) > 0.04)
            walkTo(x);
    }

    /// Things come out of the pocket a moment before, and go back after.
    void carry(const Part &part, std::int64_t begin)
    {
        const Item item = infoOf(part.action).item;
        if (item == Item::None)
            return;
        const auto rest = framesOf(0.75, m_fps);
        // What is picked up is in the hand only once that has been down.
        const auto first = item == Item::Parcel ? begin + std::min(framesOf(0.6, m_fps), part.length / 2)
                                                : std::max<std::int64_t>(0, begin - rest);
        m_person.carries.push_back({item, frameRange(first, begin + part.length + rest)});
    }

    Person &m_person;
    int m_fps;
    Random &m_random;
    std::int64_t m_at = 0;
    double m_x;
};

double facingFor(const Person &person, Action action, Random &random)
{
    if (person.stool && (action == Action::SitDown || action == Action::Squat))
        return person.homeFacing;
    // One-handed actions are done on the side that the camera sees.
    const double near = person.leftHanded ? -1 : 1;
    switch (infoOf(action).view) {
    case View::Front:
        return infoOf(action).item == Item::None && random.chance(0.12) ? near * random.real(150, 190)
                                                                        : near * random.real(-25, 42);
    case View::Side:
        return near * random.real(38, 85);
    case View::Any:
        break;
    }
    return near * random.real(-15, 80);
}

/// Splits frames at random, each share at least `least`.
std::vector<std::int64_t> shares(std::int64_t frames, std::size_t count, std::int64_t least, Random &random)
{
    std::vector<double> weights(count);
    double sum = 0;
    for (auto &w : weights)
        sum += w = random.real(0.25, 1);
    const auto free = frames - least * static_cast<std::int64_t>(count);
    std::vector<std::int64_t> result(count);
    std::int64_t used = 0;
    for (std::size_t i = 0; i + 1 < count; ++i)
        used += result[i] = least + static_cast<std::int64_t>(static_cast<double>(free) * weights[i] / sum);
    result.back() = frames - used;
    return result;
}

} // namespace

Part writePart(Action action, Random &random, int fps, double lengths, double seconds)
{
    const auto &info = infoOf(action);
    const double u = random.unit();
    const double chosen =
        seconds > 0 ? seconds
                    : mix(info.shortest, mix(info.shortest, info.longest, lengths), u * (0.4 + 0.6 * u));
    const Style style = anyStyle(random);
    Part part;
    part.action = action;
    if (action != Action::Punch) {
        append(part, MoveKind::Act, framesOf(chosen, fps), style);
        if (action == Action::SitDown) {
            append(part, MoveKind::Sit, framesOf(random.real(1.0, 1.5 + 2 * lengths), fps), style);
            append(part, MoveKind::StandUp, framesOf(random.real(0.8, 1.1), fps), style);
        }
        return part;
    }
    append(part, MoveKind::GuardUp, framesOf(0.45, fps), style);
    for (int left = seconds > 0 ? 1 : random.whole(2, 4); left > 0; --left) {
        append(part, MoveKind::Guard, framesOf(random.real(0.35, 0.9), fps), style);
        append(part, MoveKind::Act, framesOf(chosen, fps), style);
    }
    append(part, MoveKind::Guard, framesOf(0.4, fps), style);
    append(part, MoveKind::GuardDown, framesOf(0.45, fps), style);
    return part;
}

std::int64_t leastFrames(const std::vector<Part> &parts, int fps)
{
    std::int64_t frames = static_cast<std::int64_t>(parts.size() + 1) * framesOf(kLeastPause, fps);
    for (const auto &part : parts)
        frames += part.length;
    return frames;
}

void perform(Person &person, const std::vector<Part> &parts, std::int64_t frames, int fps, Random &random)
{
    std::int64_t busy = 0;
    for (const auto &part : parts) {
        busy += part.length;
        person.acts = true;
        person.stool = person.stool || part.action == Action::SitDown || part.action == Action::Squat;
    }
    const auto pauses = shares(frames - busy, parts.size() + 1, framesOf(kLeastPause, fps), random);
    Writer writer(person, fps, random);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double facing = facingFor(person, parts[i].action, random);
        writer.pause(pauses[i], facing);
        writer.play(parts[i], facing);
    }
    writer.pause(pauses.back(), random.real(-60, 60));
}

} // namespace onset::synthetic
