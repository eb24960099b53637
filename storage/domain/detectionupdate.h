// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/curve.h"
#include "storage/domain/segment.h"
#include "storage/domain/track.h"

#include <cstdint>
#include <vector>

namespace onset {

/// What a run has to tell since its last update. Values only; safe to send to any thread.
/// Replaying an update is harmless: whoever keeps them skips a sequence number it has.
struct DetectionUpdate
{
    RunId run;
    VideoId video;
    std::int64_t sequence = 0; ///< from 1, strictly increasing within (run, video)
    FrameRange processed;      ///< frames finished so far, from the run's first frame
    std::int64_t totalFrames = 0;
    std::vector<CurveChunk> curves;
    std::vector<Track> tracks;         ///< new ones, or known ones with further boxes only (append)
    std::vector<Detection> detections; ///< replaces all earlier ones of (run, video)
    bool detectionsChanged = false;    ///< detections is meant (it may be empty)
    bool last = false;                 ///< the run over this video is complete; detections are final
};

} // namespace onset
