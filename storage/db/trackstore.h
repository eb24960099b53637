// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"
#include "storage/domain/segment.h"
#include "storage/domain/track.h"

#include <vector>

namespace onset {

/// Tracks with their boxes, and detections. Calls belong inside a Transaction of the caller; errors are
/// DbError.
class TrackStore
{
public:
    explicit TrackStore(Connection &connection)
        : m_connection(connection)
    {}

    /// Makes the track or gives a known one further boxes; a box on a frame that has one replaces it.
    void append(const Track &track);
    std::vector<Track> load(RunId run, VideoId video);
    std::vector<Track> load(const std::vector<TrackId> &ids); ///< those that are there
    /// All tracks of the run except those named in `keep`.
    void remove(RunId run, const std::vector<TrackId> &keep);

    void replaceDetections(RunId run, VideoId video, const std::vector<Detection> &detections);
    std::vector<Detection> detections(RunId run, VideoId video);

private:
    void appendBoxes(const Track &track);
    std::vector<TrackBox> boxes(TrackId track);

    Connection &m_connection;
};

} // namespace onset
