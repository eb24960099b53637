// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"
#include "inference/video/motion/linker.h"
#include "inference/video/motion/settings.h"
#include "storage/domain/detectionupdate.h"
#include "storage/domain/frametable.h"

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace onset {

/// Puts the products of an analysis into DetectionUpdate values: chunks that continue each curve, tracks with
/// their new boxes only, detections derived from the whole curves. Holds the curves of the run (4 bytes a
/// sample), those it had put out before it was resumed included.
class RunOutput
{
public:
    RunOutput(const EngineRequest &request, const FrameTable &frames, const MotionSettings &settings,
              int stride, UpdateSink sink);

    /// Samples of the video's curve from number `start` on; those it has are passed over.
    void addVideoSamples(std::int64_t start, const std::vector<float> &samples);
    void addPaths(const std::vector<PathPiece> &paths);
    /// Sends what was added since the last update; frames before `processed` are finished.
    void send(FrameIndex processed, bool withDetections, bool last);

    /// Samples of the video's curve so far.
    std::int64_t videoSamples() const { return static_cast<std::int64_t>(m_curves.front().values.size()); }

private:
    std::size_t curveOf(TrackId track, FrameIndex first);
    void append(std::size_t curve, std::int64_t start, const std::vector<float> &values);
    CurveKey keyOf(std::optional<TrackId> track) const;

    RunId m_run;
    VideoId m_video;
    const FrameTable &m_frames;
    DeriveSettings m_derive;
    int m_stride;
    UpdateSink m_sink;
    std::int64_t m_sequence;
    std::vector<Curve> m_curves; // the video's first
    std::map<TrackId, std::size_t> m_curveOfTrack;
    std::map<std::size_t, CurveChunk> m_chunks; // by curve, not sent yet
    std::map<TrackId, Track> m_tracks;          // not sent yet
};

} // namespace onset
