// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/linker.h"

#include "inference/video/motion/assignment.h"
#include "inference/video/motion/boxes.h"

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr double kOverlapShare = 0.5;
constexpr double kDistanceShare = 0.25;
constexpr double kColourShare = 0.25;
constexpr double kLeastSimilarity = 0.75;
constexpr double kMostCost = 0.75;
constexpr double kLargestSizeStep = 1.7;
constexpr double kDistanceFollowed = 0.5; // body lengths
constexpr double kDistanceLost = 1.2;
constexpr int kMissesUnconfirmed = 2;
constexpr double kSamePerson = 0.6; // containment
constexpr float kMovedBodies = 0.3F;
constexpr std::size_t kUnconfirmedPoints = 400;

double cost(const Person &person, const Observation &seen)
{
    const auto &a = person.box();
    const auto &b = seen.box;
    const double body = bodyLength(a);
    const double ratio = body / std::max(1.0F, bodyLength(b));
    const double distance =
        std::hypot(centreX(a) - centreX(b), centreY(a) - centreY(b)) / std::max(1.0, body);
    const double reach = person.followed() ? kDistanceFollowed : kDistanceLost;
    if (distance > reach || ratio > kLargestSizeStep || ratio * kLargestSizeStep < 1)
        return CostMatrix::kForbidden;
    const double similarity = person.appearance.similarity(seen.appearance);
    if (similarity < kLeastSimilarity)
        return CostMatrix::kForbidden;
    const double total = kOverlapShare * (1 - spatialIou(a, b)) + kDistanceShare * distance / reach +
                         kColourShare * (1 - similarity) / (1 - kLeastSimilarity);
    return total > kMostCost ? CostMatrix::kForbidden : total;
}

} // namespace

Linker::Linker(Settings settings, std::int64_t firstOrdinal)
    : m_settings(settings)
    , m_nextOrdinal(firstOrdinal)
{}

std::vector<TrackBox> Linker::boxes() const
{
    std::vector<TrackBox> result;
    for (const auto &person : m_people)
        result.push_back(person.box());
    return result;
}

void Linker::setMotion(std::span<const float> motion)
{
    for (std::size_t i = 0; i < m_people.size(); ++i)
        m_people[i].setMotion(motion[i]);
}

void Linker::advance(FrameIndex frame, double seconds, std::span<const std::optional<TrackBox>> found,
                     std::span<const FlowVector> camera)
{
    for (std::size_t i = 0; i < m_people.size(); ++i)
        m_people[i].advance(frame, seconds, found[i], camera[i]);
    dropStale(seconds);
}

std::vector<int> Linker::matched(const std::vector<Observation> &seen) const
{
    CostMatrix costs(static_cast<int>(m_people.size()), static_cast<int>(seen.size()));
    for (int r = 0; r < costs.rows; ++r) {
        for (int c = 0; c < costs.columns; ++c) {
            costs.at(r, c) = cost(m_people[static_cast<std::size_t>(r)], seen[static_cast<std::size_t>(c)]);
        }
    }
    return assign(costs);
}

void Linker::observe(const std::vector<Observation> &seen, double seconds)
{
    const auto pairs = matched(seen);
    std::vector<char> used(seen.size(), 0);
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (pairs[i] < 0) {
            ++m_people[i].misses;
            continue;
        }
        used[static_cast<std::size_t>(pairs[i])] = 1;
        m_people[i].hit(seen[static_cast<std::size_t>(pairs[i])], seconds);
        confirm(m_people[i]);
    }
    const auto known = m_people.size();
    for (std::size_t s = 0; s < seen.size(); ++s) {
        const auto end = m_people.begin() + static_cast<std::ptrdiff_t>(known);
        const bool again = std::any_of(m_people.begin(), end, [&](const Person &p) {
            return p.misses == 0 && containment(p.box(), seen[s].box) > kSamePerson;
        });
        if (used[s] || again)
            continue;
        m_people.emplace_back().begin(seen[s], seconds);
        confirm(m_people.back());
    }
    dropStale(seconds);
}

void Linker::confirm(Person &person)
{
    if (person.ordinal != 0 || person.hits < m_settings.confirmHits)
        return;
    const bool sure = person.scoreSum >= m_settings.stillScore * person.hits;
    const bool moved = person.travelled.length() > kMovedBodies * bodyLength(person.box());
    if (sure || moved)
        person.ordinal = m_nextOrdinal++;
}

void Linker::dropStale(double seconds)
{
    for (auto &person : m_people) {
        const bool gone = seconds - person.lastHitSeconds > m_settings.maxGapSeconds ||
                          seconds - person.lastFollowedSeconds > m_settings.maxLostSeconds;
        if (gone || (person.ordinal == 0 && person.misses >= kMissesUnconfirmed))
            finish(person);
        else if (person.ordinal == 0 && person.points.size() > kUnconfirmedPoints) {
            // Something still and unsure may stay for hours; a track of it would begin here.
            const auto half = person.points.size() / 2;
            person.points.erase(person.points.begin(),
                                person.points.begin() + static_cast<std::ptrdiff_t>(half));
            person.ready -= std::min(person.ready, half);
        }
    }
    std::erase_if(m_people, [](const Person &p) { return p.points.empty(); });
}

void Linker::finish(Person &person)
{
    person.close();
    if (person.ordinal != 0) {
        if (auto points = person.take(); !points.empty())
            m_finished.push_back({person.ordinal, std::move(points)});
    }
    person.points.clear();
}

void Linker::finishAll()
{
    for (auto &person : m_people)
        finish(person);
    m_people.clear();
}

std::vector<PathPiece> Linker::take()
{
    auto result = std::move(m_finished);
    m_finished.clear();
    for (auto &person : m_people) {
        if (person.ordinal == 0)
            continue;
        if (auto points = person.take(); !points.empty())
            result.push_back({person.ordinal, std::move(points)});
    }
    std::sort(result.begin(), result.end(),
              [](const PathPiece &a, const PathPiece &b) { return a.ordinal < b.ordinal; });
    return result;
}

void Linker::restore(const Track &track, const TrackBox &box, double seconds)
{
    const auto ordinal = ordinalOf(track.id);
    auto it =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person &p) { return p.ordinal == ordinal; });
    if (it == m_people.end()) {
        it = m_people.emplace(m_people.end());
        it->begin({box, {}}, seconds);
        it->ordinal = ordinal;
        it->putOutUntil = track.boxes.back().frame;
    }
    it->points.back() = {box};
    it->ready = it->points.size();
    it->misses = 0;
    it->lastHit = box;
    it->lastHitSeconds = it->lastFollowedSeconds = seconds;
}

} // namespace onset
