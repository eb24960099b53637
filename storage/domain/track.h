// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onset {

/// One person's box on one frame; pixels of the decoded picture, x and y the upper left corner.
struct TrackBox
{
    FrameIndex frame;
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    float score = 0;
    bool keyFrame = true; ///< detected or set by a person; otherwise followed or interpolated
    bool outside = false; ///< not visible on this frame

    bool operator==(const TrackBox &) const = default;
};

struct Track
{
    TrackId id; ///< of a run: productId(run, ordinal)
    VideoId video;
    RunId run; ///< none for tracks made by hand
    std::string name;
    std::vector<TrackBox> boxes; ///< strictly increasing frames

    bool operator==(const Track &) const = default;
};

/// The box on a frame: stored, or interpolated linearly between the two around it; none before the first,
/// after the last, or where the earlier neighbour is `outside`.
std::optional<TrackBox> boxAt(const Track &track, FrameIndex frame);

/// Tells boxes apart (frames and sides, not scores): what is kept of a person is named by it.
std::string boxesDigest(const Track &track);

/// Spatial intersection over union of two boxes, pixels half-open.
double spatialIou(const TrackBox &a, const TrackBox &b);

} // namespace onset
