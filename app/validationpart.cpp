// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/validationpart.h"

#include "app/trainingfolds.h"
#include "storage/formats/exportinput.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace onset {

namespace {

constexpr double kBehind = 0.25; ///< share of a single video's labels that validate

std::vector<const Segment *> labelsOf(const TrainingSnapshot &snapshot, VideoId video)
{
    std::vector<const Segment *> labels;
    for (const auto &segment : snapshot.segments) {
        if (segment.video == video && isGroundTruth(segment))
            labels.push_back(&segment);
    }
    std::ranges::sort(labels, {}, [](const Segment *s) { return s->range.start; });
    return labels;
}

/// Where a video is cut; nothing where no gap leaves every class examples before it.
std::optional<FrameIndex> cutOf(const std::vector<const Segment *> &labels)
{
    std::set<ClassId> all;
    for (const auto *label : labels)
        all.insert(label->actionClass);
    const auto count = static_cast<double>(labels.size());
    std::optional<FrameIndex> cut;
    double best = 0;
    std::set<ClassId> before;
    FrameIndex reached{0};
    for (std::size_t i = 0; i + 1 < labels.size(); ++i) {
        before.insert(labels[i]->actionClass);
        reached = std::max(reached, labels[i]->range.end);
        const auto next = labels[i + 1]->range.start;
        if (before.size() < all.size() || next < reached)
            continue;
        const double off = std::abs((count - static_cast<double>(i) - 1) / count - kBehind);
        if (cut && off >= best)
            continue;
        best = off;
        cut = FrameIndex{(reached.value + next.value) / 2};
    }
    return cut;
}

void cutInTime(std::span<const Video> videos, TrainingSnapshot &snapshot, std::size_t place)
{
    const auto used = snapshot.videos[place];
    const auto video = std::ranges::find(videos, used.video, &Video::id);
    const auto cut = cutOf(labelsOf(snapshot, used.video));
    if (!cut || video == videos.end() || !video->frames)
        return;
    snapshot.videos[place].range = {FrameIndex{0}, *cut};
    snapshot.videos.push_back({used.video, Split::Validation, 1, {*cut, FrameIndex{video->frames->size()}}});
}

void holdBackFold(std::span<const Video> videos, TrainingSnapshot &snapshot,
                  const std::vector<std::size_t> &places, std::uint64_t seed)
{
    std::map<ClassId, std::size_t> classes;
    for (const auto &known : snapshot.classes)
        classes.emplace(known.id, classes.size());
    std::vector<FoldVideo> shared;
    for (const auto place : places) {
        const auto id = snapshot.videos[place].video;
        const auto video = std::ranges::find(videos, id, &Video::id);
        FoldVideo &each = shared.emplace_back();
        each.key = video == videos.end() ? std::to_string(id.value) : video->key;
        each.examples.assign(classes.size(), 0);
        for (const auto *label : labelsOf(snapshot, id))
            ++each.examples[classes.at(label->actionClass)];
    }
    const auto folds = foldsOf(shared, seed);
    const auto fold = std::ranges::min(folds, {}, [](int f) { return f < 0 ? 1 << 20 : f; });
    for (std::size_t i = 0; i < places.size() && fold >= 0; ++i) {
        if (folds[i] != fold)
            continue;
        snapshot.videos[places[i]].use = Split::Validation;
        snapshot.videos[places[i]].weight = 1;
    }
}

} // namespace

void holdBackValidation(std::span<const Video> videos, TrainingSnapshot &snapshot, std::uint64_t seed)
{
    std::vector<std::size_t> places; // of videos with examples; the others cannot tell when to stop
    for (std::size_t i = 0; i < snapshot.videos.size(); ++i) {
        if (snapshot.videos[i].use == Split::Training &&
            !labelsOf(snapshot, snapshot.videos[i].video).empty())
            places.push_back(i);
    }
    if (places.size() == 1)
        cutInTime(videos, snapshot, places.front());
    else if (places.size() > 1)
        holdBackFold(videos, snapshot, places, seed);
}

} // namespace onset
