// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/runproductstore.h"
#include "app/document/runstore.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace onset {

std::vector<const RunStore::CurveView *> RunStore::curves(RunId run) const
{
    std::vector<const CurveView *> result;
    if (const auto *known = find(run)) {
        for (const auto &[key, view] : known->curves)
            result.push_back(&view);
    }
    return result;
}

const RunStore::CurveView *RunStore::curve(const CurveKey &key) const
{
    const auto *known = find(key.run);
    if (!known)
        return nullptr;
    const auto it = known->curves.find(key);
    return it == known->curves.end() ? nullptr : &it->second;
}

const std::vector<Track> &RunStore::tracks(RunId run) const
{
    static const std::vector<Track> none;
    const auto *known = find(run);
    return known ? known->tracks : none;
}

const Track *RunStore::track(TrackId id) const
{
    const auto *known = find(runOf(id));
    if (!known)
        return nullptr;
    const auto place = known->trackPlace.find(id);
    return place == known->trackPlace.end() ? nullptr : &known->tracks[place->second];
}

std::vector<std::pair<const Track *, TrackBox>> RunStore::boxesAt(FrameIndex frame) const
{
    std::vector<std::pair<const Track *, TrackBox>> result;
    const auto *known = find(m_shownRun);
    if (!known)
        return result;
    known->tracksByRange.visit({frame, frame + 1}, [&](const auto &entry) {
        const auto &track = known->tracks[known->trackPlace.at(entry.id)];
        if (const auto box = boxAt(track, frame))
            result.emplace_back(&track, *box);
    });
    return result;
}

const std::vector<Detection> &RunStore::detections(RunId run) const
{
    static const std::vector<Detection> none;
    const auto *known = find(run);
    return known ? known->detections : none;
}

std::vector<const Detection *> RunStore::detections(RunId run, FrameRange range) const
{
    std::vector<const Detection *> result;
    if (const auto *known = find(run)) {
        known->detectionsByRange.visit(range, [&](const auto &entry) {
            result.push_back(&known->detections[known->detectionPlace.at(entry.id)]);
        });
    }
    return result;
}

const Detection *RunStore::detection(DetectionId id) const
{
    const auto *known = find(runOf(id));
    if (!known)
        return nullptr;
    const auto place = known->detectionPlace.find(id);
    return place == known->detectionPlace.end() ? nullptr : &known->detections[place->second];
}

void RunStore::setLeastShown(double share)
{
    const double kept = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0;
    if (kept == std::exchange(m_leastShown, kept))
        return;
    emit detectionsChanged(m_shownRun);
}

bool RunStore::isWeak(const Detection &detection) const
{
    const auto *known = find(runOf(detection.id));
    return known && detection.id != m_revealed && detection.score < m_leastShown * known->bestScore;
}

int RunStore::weak(RunId run) const
{
    return static_cast<int>(std::ranges::count_if(
        detections(run), [this](const Detection &detection) { return isWeak(detection); }));
}

void RunStore::reveal(DetectionId id)
{
    const auto *shown = detection(id);
    const bool wasWeak = shown && isWeak(*shown);
    if (std::exchange(m_revealed, id) != id && wasWeak)
        emit detectionsChanged(m_shownRun);
}

} // namespace onset
