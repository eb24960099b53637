// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/livestate.h"

#include <algorithm>
#include <cmath>

namespace onset {

std::uint32_t LiveState::placeOf(VideoId id)
{
    const auto [it, isNew] = videoPlaces.try_emplace(id, static_cast<std::uint32_t>(videos.size()));
    if (isNew) {
        videos.emplace_back().video.id = id;
        listed.emplace_back();
    }
    return it->second;
}

std::uint32_t LiveState::placeOf(ClassId id)
{
    const auto [it, isNew] = classPlaces.try_emplace(id, static_cast<std::uint32_t>(classes.size()));
    if (isNew) {
        classes.emplace_back(id).matches.reset(options.tiou.size());
        classes.back().isArranged = true; // there is nothing to arrange
    }
    return it->second;
}

void LiveState::markChanged(std::uint32_t video)
{
    if (!videos[video].changed)
        changedVideos.push_back(video);
    videos[video].changed = true;
}

void LiveState::markAllChanged()
{
    for (std::uint32_t i = 0; i < videos.size(); ++i)
        markChanged(i);
}

void LiveState::setOptions(const AnalysisOptions &changed)
{
    const bool isRanked = changed.protocol == options.protocol && changed.tiou == options.tiou;
    options = changed;
    rules = {};
    rules.tiou = options.tiou;
    rules.characteristics = options.bins;
    const auto nearest = std::ranges::min_element(
        options.tiou, {}, [this](double tiou) { return std::abs(tiou - options.shownTiou); });
    shown = static_cast<std::size_t>(nearest - options.tiou.begin());
    truths.setBins(options.bins.size());
    for (auto &each : classes) {
        each.isArranged = each.isArranged && isRanked;
        each.changed = true;
    }
    markAllChanged();
}

} // namespace onset
