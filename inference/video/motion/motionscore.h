// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/camera/motionfield.h"
#include "storage/domain/track.h"

namespace onset {

/// How much moves, in units that do not depend on the picture's size or the frame rate. All pure.

/// How fast the fastest hundredth of the picture moves against the camera's motion, on average: picture
/// heights (shorter sides) per second. `seconds` > 0: the time between the two pictures of the flow.
double videoMotion(const MotionField &flow, const CameraMotion &camera, double seconds);

/// How fast the fastest fifth of the box moves against the body it belongs to, on average: body lengths per
/// second. The body's own shift is the median flow of the middle of the box; pixels that move as the
/// background does count as still, so that walking past a wall is no motion of the wall. `box` in pixels of
/// the flow field. 0 where less than a few pixels of the box are in the picture.
double trackMotion(const MotionField &flow, const CameraMotion &camera, const TrackBox &box, double seconds);

/// Maps a speed to [0, 1): 0 up to `floor` (noise of the codec), 0.5 at floor + half, rising ever more
/// slowly. A fixed mapping: it needs no future, so that curves can be shown and stored as they come, a
/// resumed run goes on where it was, and a threshold means the same for every video.
float normalizedMotion(double speed, double floor, double half);

} // namespace onset
