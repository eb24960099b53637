// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/curve.h"
#include "storage/domain/run.h"
#include "storage/domain/segment.h"
#include "storage/domain/track.h"

#include <vector>

namespace onset {

/// What one run put out for one video.
struct RunProducts
{
    Run run;
    VideoId video;
    std::vector<Curve> curves;
    std::vector<Track> tracks;
    std::vector<Detection> detections;
    FrameIndex processedEnd{0};    ///< frames before it are done
    std::int64_t lastSequence = 0; ///< of the last DetectionUpdate kept for this video
    bool complete = false;         ///< its last update was seen

    bool operator==(const RunProducts &) const = default;
};

} // namespace onset
