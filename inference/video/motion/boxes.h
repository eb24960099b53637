// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/track.h"

#include <vector>

namespace onset {

inline float centreX(const TrackBox &b)
{
    return b.x + b.width / 2;
}

inline float centreY(const TrackBox &b)
{
    return b.y + b.height / 2;
}

/// The length of a person's body in a box, whichever way the picture is turned.
inline float bodyLength(const TrackBox &b)
{
    return b.width > b.height ? b.width : b.height;
}

/// The box in a picture sx × sy times as large.
TrackBox scaled(TrackBox box, double sx, double sy);

/// The part of the box inside a picture of width × height; zero size if there is none.
TrackBox clipped(TrackBox box, float width, float height);

/// The box moved and resized about its centre.
TrackBox shifted(TrackBox box, float dx, float dy, float scale);

/// Overlap over the smaller box's area: 1 when one holds the other.
double containment(const TrackBox &a, const TrackBox &b);

/// t of the way from a to b (position, size and score); the rest is a's.
TrackBox blended(const TrackBox &a, const TrackBox &b, float t);

/// Non-maximum suppression: boxes by falling score, without those whose IoU with a better one is above
/// `iou` or whose containment is above `within`. Equal scores are ordered by place, so that the order of
/// `boxes` does not matter. Of each box kept `support` counts it and those it suppressed.
struct KeptBox
{
    TrackBox box;
    int support = 1;
};
std::vector<KeptBox> suppressed(std::vector<TrackBox> boxes, double iou, double within);

} // namespace onset
