// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/lanebuilder.h"

#include "app/document/labels.h"
#include "app/document/workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace onset {
namespace {

struct LaneTexts
{
    Q_DECLARE_TR_FUNCTIONS(onset::LaneTexts)
};

bool isSearched(const CurveKey &key)
{
    return key.kind == CurveKind::Motion || key.kind == CurveKind::Actionness;
}

LaneKey laneOf(const CurveKey &key, LaneMode mode)
{
    if (mode == LaneMode::Track)
        return {{}, key.track};
    return {isSearched(key) ? kMotionClass : key.actionClass, std::nullopt};
}

/// The curve a lane shows, of all those of a run: Motion before Actionness.
std::optional<CurveKey> curveFor(const std::vector<const RunStore::CurveView *> &curves, const LaneKey &lane,
                                 LaneMode mode)
{
    std::optional<CurveKey> best;
    for (const auto *curve : curves) {
        const CurveKey &key = curve->key;
        const bool shown = isSearched(key) || (mode == LaneMode::Class && key.kind == CurveKind::Class);
        if (!shown || (mode == LaneMode::Class && key.track) || !(laneOf(key, mode) == lane))
            continue;
        if (!best || key.kind == CurveKind::Motion)
            best = key;
    }
    return best;
}

std::vector<Lane> classLanes(const std::vector<ActionClass> &classes)
{
    std::vector<Lane> lanes;
    for (const ActionClass &each : classes) {
        if (!each.visible)
            continue;
        Lane lane;
        lane.key = {each.id, std::nullopt};
        lane.title = QString::fromStdString(each.name);
        lane.badge = QString::fromStdString(each.hotkey);
        lane.colour = QColor::fromRgb(each.colour);
        lane.locked = each.locked;
        lanes.push_back(std::move(lane));
    }
    return lanes;
}

Lane trackLane(TrackId id, const Track *track)
{
    Lane lane;
    lane.key = {{}, id};
    lane.title = trackText(id, track);
    lane.colour = trackColour(id);
    return lane;
}

std::vector<Lane> trackLanes(const RunStore &runs, const std::vector<Item> &items)
{
    std::vector<const Track *> tracks;
    for (const Track &track : runs.tracks(runs.shownRun())) {
        if (!track.boxes.empty())
            tracks.push_back(&track);
    }
    std::stable_sort(tracks.begin(), tracks.end(), [](const Track *a, const Track *b) {
        return a->boxes.front().frame < b->boxes.front().frame;
    });
    Lane whole;
    whole.title = LaneTexts::tr("Whole video");
    whole.colour = QColor(0x80, 0x80, 0x80);
    std::vector<Lane> lanes{whole};
    std::map<TrackId, bool> known;
    for (const Track *track : tracks) {
        lanes.push_back(trackLane(track->id, track));
        known[track->id] = true;
    }
    for (const Item &item : items) { // annotations of other runs' tracks
        if (item.track && !known[*item.track]) {
            lanes.push_back(trackLane(*item.track, runs.track(*item.track)));
            known[*item.track] = true;
        }
    }
    return lanes;
}

} // namespace

std::vector<Lane> buildLanes(const Workspace &workspace, LaneMode mode, RunId compared)
{
    const Document &document = workspace.document;
    const VideoId video = workspace.selection.video();
    if (!document.isOpen() || !video.valid())
        return {};
    const auto items = document.items(video);
    const auto classes = document.classes();
    std::vector<Lane> lanes =
        mode == LaneMode::Class ? classLanes(classes) : trackLanes(workspace.runs, items);

    std::unordered_map<ClassId, QColor> colours;
    for (const ActionClass &each : classes) {
        if (each.visible)
            colours[each.id] = QColor::fromRgb(each.colour);
    }
    std::map<std::pair<std::int64_t, std::int64_t>, Lane *> byKey;
    const auto indexOf = [](const LaneKey &key) {
        return std::pair(key.actionClass.value, key.track ? key.track->value : 0);
    };
    const auto curves = workspace.runs.curves(workspace.runs.shownRun());
    const auto others =
        compared.valid() ? workspace.runs.curves(compared) : std::vector<const RunStore::CurveView *>{};
    for (Lane &lane : lanes) {
        byKey[indexOf(lane.key)] = &lane;
        lane.curve = curveFor(curves, lane.key, mode);
        lane.comparedCurve = curveFor(others, lane.key, mode);
    }
    for (const Item &item : items) {
        const LaneKey key =
            mode == LaneMode::Class ? LaneKey{item.actionClass, std::nullopt} : LaneKey{{}, item.track};
        const auto lane = byKey.find(indexOf(key));
        const auto colour = colours.find(item.actionClass);
        if (lane != byKey.end() && colour != colours.end())
            lane->second->items.push_back({item, colour->second, 0});
    }
    for (Lane &lane : lanes)
        lane.arrange();
    return lanes;
}

} // namespace onset
