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
    FrameRange processed;         ///< as the last stored update told: where to resume
    std::int64_t totalFrames = 0; ///< as the last stored update told
    bool complete = false;        ///< the run over this video came to its end

    bool operator==(const RunProducts &) const = default;
};

} // namespace onset
