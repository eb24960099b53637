// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/runproductstore.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

FrameRange boxRange(const Track &track)
{
    return {track.boxes.front().frame, track.boxes.back().frame + 1};
}

} // namespace

std::optional<float> RunStore::CurveView::at(FrameIndex frame) const
{
    const auto values = pyramid.values();
    if (frame < first || stride < 1)
        return std::nullopt;
    const auto i = static_cast<std::size_t>((frame - first) / stride);
    if (i >= values.size() || std::isnan(values[i]))
        return std::nullopt;
    return values[i];
}

FrameRange RunStore::Products::write(const CurveChunk &chunk, bool gapsOnly)
{
    auto &view =
        curves.try_emplace(chunk.key, CurveView{chunk.key, chunk.first, chunk.stride, {}}).first->second;
    if (view.first != chunk.first || view.stride != chunk.stride)
        view = {chunk.key, chunk.first, chunk.stride, {}};
    auto values = chunk.values;
    if (gapsOnly) {
        const auto known = view.pyramid.values();
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto at = static_cast<std::size_t>(chunk.sampleStart) + i;
            if (at < known.size() && !std::isnan(known[at]))
                values[i] = known[at];
        }
    }
    view.pyramid.write(chunk.sampleStart, values);
    snapshot.reset();
    const auto first = chunk.first + chunk.sampleStart * chunk.stride;
    return {first, first + static_cast<std::int64_t>(chunk.values.size()) * chunk.stride};
}

void RunStore::Products::add(const Track &track)
{
    trackPlace.emplace(track.id, tracks.size());
    tracks.push_back(track);
    if (!track.boxes.empty())
        tracksByRange.insert(boxRange(track), track.id);
}

void RunStore::Products::append(const Track &track)
{
    const auto place = trackPlace.find(track.id);
    if (place == trackPlace.end()) {
        add(track);
        return;
    }
    auto &known = tracks[place->second];
    const auto last = known.boxes.empty() ? FrameIndex{} : known.boxes.back().frame;
    const auto fresh = std::find_if(track.boxes.begin(), track.boxes.end(),
                                    [last](const TrackBox &box) { return box.frame > last; });
    if (fresh == track.boxes.end())
        return;
    if (!known.boxes.empty())
        tracksByRange.erase(boxRange(known), known.id);
    known.boxes.insert(known.boxes.end(), fresh, track.boxes.end());
    tracksByRange.insert(boxRange(known), known.id);
}

void RunStore::Products::prepend(const Track &track)
{
    const auto place = trackPlace.find(track.id);
    if (place == trackPlace.end()) {
        add(track);
        return;
    }
    auto &known = tracks[place->second];
    Track whole = track;
    const auto last = whole.boxes.empty() ? FrameIndex{} : whole.boxes.back().frame;
    std::copy_if(known.boxes.begin(), known.boxes.end(), std::back_inserter(whole.boxes),
                 [last](const TrackBox &box) { return box.frame > last; });
    if (!known.boxes.empty())
        tracksByRange.erase(boxRange(known), known.id);
    known = std::move(whole);
    if (!known.boxes.empty())
        tracksByRange.insert(boxRange(known), known.id);
}

void RunStore::Products::setDetections(std::vector<Detection> all)
{
    std::sort(all.begin(), all.end(), [](const Detection &a, const Detection &b) {
        return a.range.start != b.range.start ? a.range.start < b.range.start : a.id < b.id;
    });
    detections = std::move(all);
    detectionPlace.clear();
    bestScore = 0;
    std::vector<RangeIndex<DetectionId>::Entry> entries;
    entries.reserve(detections.size());
    for (std::size_t i = 0; i < detections.size(); ++i) {
        detectionPlace.emplace(detections[i].id, i);
        entries.push_back({detections[i].range, detections[i].id});
        bestScore = std::max(bestScore, detections[i].score);
    }
    detectionsByRange.assign(std::move(entries));
}

const std::shared_ptr<const std::vector<Curve>> &RunStore::Products::curveSnapshot()
{
    if (!snapshot) {
        auto all = std::make_shared<std::vector<Curve>>();
        for (const auto &[key, view] : curves) {
            if (key.kind != CurveKind::Motion && key.kind != CurveKind::Actionness)
                continue;
            const auto values = view.pyramid.values();
            all->push_back({key, view.first, view.stride, {values.begin(), values.end()}});
        }
        snapshot = std::move(all);
    }
    return snapshot;
}

} // namespace onset
