// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/curve.h"
#include "storage/domain/frametable.h"
#include "storage/domain/segment.h"

#include <span>
#include <vector>

namespace onset {

/// How proposals are made from the curves of a run. The defaults suit scores within 0 … 1.
struct DeriveSettings
{
    double threshold = 0.5;
    int medianWindow = 9;   ///< samples; 1: no median
    double minSeconds = 1;  ///< proposals are longer than this …
    double maxSeconds = 60; ///< … and shorter than this
    double smoothSigma = 3; ///< samples, of the smoothed curve of Algorithm 1
    double nms = 0.36;      ///< overlap above which the lesser goes; IoU, or see preferLong
    bool components = true; ///< Algorithm 1 (components.h)
    bool watershed = true;  ///< watershed grouping (watershed.h)
    /// Levels of the watershed as shares of the way from the threshold (0) to 1 (1).
    std::vector<double> watershedLevels = {0.0};
    std::vector<double> watershedTolerances = {0.0, 0.1, 0.2, 0.3};
    /// What one curve's proposals say as a whole counts more than their pieces (distinct.h), with `nms` as
    /// the share of the shorter that may overlap. Otherwise the highest mean counts (nms.h), as in the
    /// papers.
    bool preferLong = true;
    /// Proposals of the whole video go where those of people cover half of them or more.
    bool preferTracks = true;

    bool operator==(const DeriveSettings &) const = default;
};

/// Detections of class `actionClass` from the stored curves of a run: each Motion or Actionness curve of
/// (run, video) is median-filtered and searched on its own; those of a track give detections with that track.
/// Curves of other runs, videos and kinds are passed over. Seconds count by `frames` (exactly also where the
/// frame rate varies); an empty table means 25 frames a second. Ordered by start, end, track (video first),
/// score; ordinals count from 1 in that order, so equal input gives equal ids.
/// Pure; any thread. One hour of video takes less than 50 ms (bench_proposals).
std::vector<Detection> deriveDetections(std::span<const Curve> curves, const FrameTable &frames,
                                        const DeriveSettings &settings, RunId run, VideoId video,
                                        ClassId actionClass);

} // namespace onset
