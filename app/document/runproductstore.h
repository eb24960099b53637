// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/rangeindex.h"
#include "app/document/runstore.h"

#include <limits>
#include <optional>
#include <unordered_map>

namespace onset {

/// What one run put out for the open video, with the indices that look-ups by frame and id need.
struct RunStore::Products
{
    std::map<CurveKey, CurveView> curves;
    std::vector<Track> tracks;
    std::unordered_map<TrackId, std::size_t> trackPlace;
    RangeIndex<TrackId> tracksByRange; ///< first box … last box
    std::vector<Detection> detections; ///< by start, then id
    std::unordered_map<DetectionId, std::size_t> detectionPlace;
    RangeIndex<DetectionId> detectionsByRange;
    double bestScore = 0;
    std::int64_t lastSequence = 0;
    bool derived = false;                   ///< the person chose settings, so they go before the engine's own
    std::optional<DeriveSettings> settings; ///< those
    std::shared_ptr<const std::vector<Curve>> snapshot; ///< of the curves; null after a change

    /// The frames written. With `gapsOnly` values that are there stay.
    FrameRange write(const CurveChunk &chunk, bool gapsOnly = false);
    /// Appends boxes beyond the last one of a known track, or adds the track.
    void append(const Track &track);
    /// Puts boxes before the first one of a known track (they were stored before the video was opened).
    void prepend(const Track &track);
    void setDetections(std::vector<Detection> all);
    const std::shared_ptr<const std::vector<Curve>> &curveSnapshot();

private:
    void add(const Track &track);
};

} // namespace onset
