// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/person.h"

#include "inference/video/motion/boxes.h"

#include <algorithm>

namespace onset {
namespace {

// The detector's boxes jump by its grid of places and scales; the flow's drift slowly. Sizes jump more.
constexpr float kTrustPlace = 0.5F;
constexpr float kTrustSize = 0.3F;
constexpr float kVelocityRate = 0.3F;
constexpr float kLearn = 0.2F;

TrackBox reconciled(const TrackBox &followed, const TrackBox &seen)
{
    const float scale =
        1 + kTrustSize *
                (std::sqrt(seen.width * seen.height / std::max(1.0F, followed.width * followed.height)) - 1);
    auto box = shifted(followed, kTrustPlace * (centreX(seen) - centreX(followed)),
                       kTrustPlace * (centreY(seen) - centreY(followed)), scale);
    box.score = seen.score;
    box.keyFrame = true;
    return box;
}

} // namespace

void Person::begin(const Observation &seen, double seconds)
{
    points.push_back({seen.box});
    points.back().box.keyFrame = true;
    lastHit = points.back().box;
    ready = 1;
    hits = 1;
    scoreSum = seen.box.score;
    lastHitSeconds = lastFollowedSeconds = seconds;
    appearance = seen.appearance;
}

void Person::advance(FrameIndex frame, double seconds, const std::optional<TrackBox> &found,
                     FlowVector camera)
{
    PathPoint next{box()};
    // Once lost, flow would follow whatever stands where the person was.
    next.followed = followed() && found;
    if (next.followed) {
        next.box = *found;
        const FlowVector step{centreX(*found) - centreX(box()), centreY(*found) - centreY(box())};
        velocity.x += (step.x - velocity.x) * kVelocityRate;
        velocity.y += (step.y - velocity.y) * kVelocityRate;
        travelled.x += step.x - camera.x;
        travelled.y += step.y - camera.y;
        lastFollowedSeconds = seconds;
    } else {
        next.box = shifted(box(), velocity.x, velocity.y, 1);
    }
    next.box.frame = frame;
    next.box.score = lastHit.score;
    next.box.keyFrame = false;
    points.push_back(next);
}

void Person::hit(const Observation &seen, double seconds)
{
    if (followed())
        correctDrift(seen.box);
    else
        bridgeGap(seen.box);
    lastHit = box();
    ready = points.size();
    ++hits;
    misses = 0;
    scoreSum += seen.box.score;
    lastHitSeconds = lastFollowedSeconds = seconds;
    appearance.learn(seen.appearance, kLearn);
}

void Person::correctDrift(const TrackBox &seen)
{
    const auto frame = box().frame;
    const TrackBox now = box();
    TrackBox corrected = reconciled(now, seen);
    const float dx = corrected.x - now.x;
    const float dy = corrected.y - now.y;
    const float scaleX = corrected.width / std::max(1.0F, now.width);
    const float scaleY = corrected.height / std::max(1.0F, now.height);
    const auto count = static_cast<float>(points.size() - ready);
    for (std::size_t i = ready; i + 1 < points.size(); ++i) {
        const float t = static_cast<float>(i - ready + 1) / count;
        auto &b = points[i].box;
        b.x += dx * t;
        b.y += dy * t;
        b.width *= 1 + (scaleX - 1) * t;
        b.height *= 1 + (scaleY - 1) * t;
    }
    corrected.frame = frame;
    points.back().box = corrected;
}

void Person::bridgeGap(const TrackBox &seen)
{
    std::size_t lost = ready;
    while (lost < points.size() && points[lost].followed)
        ++lost;
    const TrackBox before = lost > 0 ? points[lost - 1].box : lastHit;
    const auto frame = box().frame;
    const auto count = static_cast<float>(points.size() - lost);
    for (std::size_t i = lost; i < points.size(); ++i) {
        auto b = blended(before, seen, static_cast<float>(i - lost + 1) / count);
        b.frame = points[i].box.frame;
        b.keyFrame = false;
        points[i].box = b;
        points[i].followed = true;
    }
    points.back().box.keyFrame = true;
    points.back().box.frame = frame;
    velocity = {};
}

void Person::setMotion(float motion)
{
    // What flow says of a place where the person is not seen says nothing of the person.
    points.back().motion = followed() ? motion : lastMotion;
    lastMotion = points.back().motion;
}

void Person::close()
{
    if (misses == 0) {
        while (ready < points.size() && points[ready].followed)
            ++ready;
    }
    points.resize(ready);
    for (auto &point : points) {
        if (!point.measured())
            point.motion = lastMotion;
    }
}

std::vector<PathPoint> Person::take()
{
    std::size_t count = 0;
    while (count < ready && points[count].measured())
        ++count;
    const auto end = points.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<PathPoint> result(points.begin(), end);
    points.erase(points.begin(), end);
    ready -= count;
    std::erase_if(result, [this](const PathPoint &p) { return p.box.frame <= putOutUntil; });
    return result;
}

} // namespace onset
