// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/ranking.h"
#include "storage/domain/curve.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace onset {

/// A video as the queue looks at it. Held-out ones are not given to it: nothing is learnt from them.
struct QueueVideo
{
    VideoId video;
    std::int64_t frames = 0;
    double framesPerSecond = 25;
    std::vector<Detection> open;    ///< of the run that is reviewed: what nobody decided
    std::vector<Curve> curves;      ///< of the same run
    bool compared = false;          ///< the other run looked at this video too
    std::vector<Detection> other;   ///< what it put out
    std::vector<FrameRange> looked; ///< where people looked for all classes
};

/// A number row that tells what a place looks like, all of one length; empty: not known.
using PlaceFeature = std::function<std::vector<float>(const Place &)>;

/// That rows of features are not of one length.
Error unevenRows();

/// Of all open proposals; 0 without any.
double bestScore(std::span<const QueueVideo> videos);

} // namespace onset
