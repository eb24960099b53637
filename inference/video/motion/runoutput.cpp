// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/runoutput.h"

#include "storage/domain/actionclass.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace onset {

RunOutput::RunOutput(const EngineRequest &request, const FrameTable &frames, const MotionSettings &settings,
                     int stride, UpdateSink sink)
    : m_run(request.run)
    , m_video(request.video.id)
    , m_frames(frames)
    , m_derive(settings.derive)
    , m_stride(stride)
    , m_sink(std::move(sink))
    , m_sequence(request.resume ? request.resume->run.lastSequence : 0)
{
    m_curves.push_back({keyOf(std::nullopt), FrameIndex{0}, stride, {}});
    if (!request.resume)
        return;
    for (const auto &curve : request.resume->curves) {
        if (curve.key == m_curves.front().key)
            m_curves.front() = curve;
        else if (curve.key.track && curve.key == keyOf(curve.key.track))
            m_curves[curveOf(*curve.key.track, curve.first)] = curve;
    }
}

CurveKey RunOutput::keyOf(std::optional<TrackId> track) const
{
    return {m_run, m_video, CurveKind::Motion, {}, track};
}

std::size_t RunOutput::curveOf(TrackId track, FrameIndex first)
{
    const auto [it, isNew] = m_curveOfTrack.try_emplace(track, m_curves.size());
    if (isNew)
        m_curves.push_back({keyOf(track), first, m_stride, {}});
    return it->second;
}

void RunOutput::append(std::size_t index, std::int64_t start, const std::vector<float> &values)
{
    auto &curve = m_curves[index];
    const auto have = static_cast<std::int64_t>(curve.values.size());
    const auto skip = std::max<std::int64_t>(0, have - start);
    if (skip >= static_cast<std::int64_t>(values.size()))
        return;
    const auto from = std::max(have, start);
    auto &chunk =
        m_chunks.try_emplace(index, CurveChunk{curve.key, curve.first, m_stride, have, {}}).first->second;
    const auto add = [&](float value) {
        curve.values.push_back(value);
        chunk.values.push_back(value);
    };
    for (auto i = have; i < from; ++i)
        add(std::numeric_limits<float>::quiet_NaN());
    for (auto i = static_cast<std::size_t>(skip); i < values.size(); ++i)
        add(values[i]);
}

void RunOutput::addVideoSamples(std::int64_t start, const std::vector<float> &samples)
{
    append(0, start, samples);
}

void RunOutput::addPaths(const std::vector<PathPiece> &paths)
{
    for (const auto &piece : paths) {
        const auto id = productId<TrackId>(m_run, piece.ordinal);
        auto &track = m_tracks[id];
        track.id = id;
        track.video = m_video;
        track.run = m_run;
        std::vector<float> motion;
        for (const auto &point : piece.points) {
            track.boxes.push_back(point.box);
            motion.push_back(point.motion);
        }
        const auto first = piece.points.front().box.frame;
        const auto curve = curveOf(id, first);
        append(curve, (first - m_curves[curve].first) / m_stride, motion);
    }
}

void RunOutput::send(FrameIndex processed, bool withDetections, bool last)
{
    DetectionUpdate update;
    update.run = m_run;
    update.video = m_video;
    update.sequence = ++m_sequence;
    update.processed = {FrameIndex{0}, processed};
    update.totalFrames = m_frames.size();
    for (auto &[index, chunk] : std::exchange(m_chunks, {}))
        update.curves.push_back(std::move(chunk));
    for (auto &[id, track] : std::exchange(m_tracks, {}))
        update.tracks.push_back(std::move(track));
    if (withDetections) {
        update.detections = deriveDetections(m_curves, m_frames, m_derive, m_run, m_video, kMotionClass);
        for (auto &detection : update.detections)
            detection.provisional = !last;
        update.detectionsChanged = true;
    }
    update.last = last;
    m_sink(std::move(update));
}

} // namespace onset
