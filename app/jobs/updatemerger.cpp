// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/updatemerger.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace onset {

namespace {

template <class T> void append(std::vector<T> &into, std::vector<T> from)
{
    into.insert(into.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void mergeChunk(std::vector<CurveChunk> &into, CurveChunk chunk)
{
    const auto last =
        std::find_if(into.rbegin(), into.rend(), [&](const CurveChunk &c) { return c.key == chunk.key; });
    const bool follows =
        last != into.rend() && last->stride == chunk.stride && last->first == chunk.first &&
        last->sampleStart + static_cast<std::int64_t>(last->values.size()) == chunk.sampleStart;
    if (follows)
        append(last->values, std::move(chunk.values));
    else
        into.push_back(std::move(chunk));
}

void mergeTrack(std::vector<Track> &into, Track track)
{
    const auto same =
        std::find_if(into.begin(), into.end(), [&](const Track &t) { return t.id == track.id; });
    if (same != into.end())
        append(same->boxes, std::move(track.boxes));
    else
        into.push_back(std::move(track));
}

} // namespace

void mergeInto(DetectionUpdate &into, DetectionUpdate next)
{
    into.sequence = next.sequence;
    into.processed = next.processed;
    into.totalFrames = next.totalFrames;
    into.last = next.last;
    for (auto &chunk : next.curves)
        mergeChunk(into.curves, std::move(chunk));
    for (auto &track : next.tracks)
        mergeTrack(into.tracks, std::move(track));
    if (next.detectionsChanged) {
        into.detections = std::move(next.detections);
        into.detectionsChanged = true;
    }
}

std::optional<DetectionUpdate> UpdateMerger::add(DetectionUpdate update, Clock::time_point now)
{
    const bool due = update.last || now - m_sent >= kInterval;
    if (m_pending)
        mergeInto(*m_pending, std::move(update));
    else
        m_pending = std::move(update);
    if (!due)
        return std::nullopt;
    m_sent = now;
    return take();
}

std::optional<DetectionUpdate> UpdateMerger::take()
{
    return std::exchange(m_pending, std::nullopt);
}

} // namespace onset
