// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"
#include "storage/db/curvestore.h"
#include "storage/db/trackstore.h"
#include "storage/domain/detectionupdate.h"
#include "storage/domain/runproducts.h"

#include <optional>
#include <span>
#include <vector>

namespace onset {

/// Runs and what they put out. Calls belong inside a Transaction of the caller; errors are DbError.
class RunStore
{
public:
    explicit RunStore(Connection &connection)
        : m_connection(connection)
        , m_curves(connection)
        , m_tracks(connection)
    {}

    RunId begin(const Run &run);
    /// Skips an update whose sequence number the run already has for its video. An update to a run that was
    /// interrupted resumes it; a finished one takes no more (Error::Conflict).
    void append(const DetectionUpdate &update);
    void finish(RunId run, RunState state, const std::string &message, double framesPerSecond);
    void replaceDetections(RunId run, VideoId video, const std::vector<Detection> &detections);
    /// Deletes what the run put out, except tracks that people's segments name or ever named. The row stays,
    /// hidden: segments still say that they came from it.
    void remove(RunId run);
    RunProducts products(RunId run, VideoId video);
    std::vector<Detection> detections(RunId run, VideoId video);
    std::vector<Detection> detections(RunId run, std::span<const VideoId> videos);
    std::vector<VideoId> completedVideos(RunId run);
    std::vector<Track> tracks(const std::vector<TrackId> &ids) { return m_tracks.load(ids); }
    /// All that are not removed. lastSequence: the largest over the run's videos.
    std::vector<Run> load();
    /// Runs left running by a program that ended are partial. Returns how many there were.
    int markInterrupted();

private:
    Run require(RunId run);
    std::int64_t requireSequence(RunId run, VideoId video);
    std::vector<Run> select(const std::string &where);
    std::vector<TrackId> tracksOfPeople();
    void resume(const Run &run);

    Connection &m_connection;
    CurveStore m_curves;
    TrackStore m_tracks;
};

} // namespace onset
