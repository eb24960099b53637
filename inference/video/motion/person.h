// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/camera/motionfield.h"
#include "inference/video/motion/appearance.h"
#include "storage/domain/track.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace onset {

/// One analysed frame of a person's path.
struct PathPoint
{
    TrackBox box;
    bool followed = true; ///< seen by the detector or by optical flow; otherwise guessed
    float motion = std::numeric_limits<float>::quiet_NaN(); ///< normalized, from this frame to the next

    bool measured() const { return !std::isnan(motion); }
};

/// A person found on one picture.
struct Observation
{
    TrackBox box;
    Appearance appearance;
};

/// One person under observation. `points` are consecutive analysed frames that were not put out yet, the last
/// one is now; the first `ready` of them are final, because a detection confirmed them. A plain value; the
/// Linker owns it.
struct Person
{
    std::int64_t ordinal = 0; ///< of the track; 0: not confirmed yet
    std::vector<PathPoint> points;
    std::size_t ready = 0;
    FrameIndex putOutUntil; ///< last frame put out by the run that is resumed
    TrackBox lastHit;
    double lastHitSeconds = 0;
    double lastFollowedSeconds = 0;
    int hits = 0;
    int misses = 0; ///< detection passes since the last hit
    double scoreSum = 0;
    Appearance appearance;
    FlowVector velocity;  ///< pixels a step, for coasting
    FlowVector travelled; ///< against the background, pixels
    float lastMotion = 0;

    const TrackBox &box() const { return points.back().box; }
    bool followed() const { return points.back().followed; }

    void begin(const Observation &seen, double seconds);
    /// The next analysed frame: where optical flow found the box, or nothing. `camera`: the background's
    /// shift.
    void advance(FrameIndex frame, double seconds, const std::optional<TrackBox> &found, FlowVector camera);
    /// The detector found the person on the current frame: corrects the drift since the last hit, or bridges
    /// a gap by straight interpolation.
    void hit(const Observation &seen, double seconds);
    /// Motion from the current frame to the next.
    void setMotion(float motion);
    /// Nothing more will come: points followed since the last hit are kept if no detection pass missed them.
    void close();
    /// The final points with known motion, taken out.
    std::vector<PathPoint> take();

private:
    void correctDrift(const TrackBox &seen);
    void bridgeGap(const TrackBox &seen);
};

} // namespace onset
