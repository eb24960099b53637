// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/liveclass.h"

#include "storage/evaluation/ranking.h"

#include <algorithm>
#include <numeric>

namespace onset {

std::vector<std::uint32_t> LiveClass::order(std::vector<std::uint32_t> places, bool stable) const
{
    const auto score = [this](std::uint32_t place) { return predictions[place].time.score; };
    if (stable) {
        std::ranges::stable_sort(
            places, [&](std::uint32_t a, std::uint32_t b) { return ranksBefore(score(a), score(b)); });
        return places;
    }
    std::vector<double> scores;
    scores.reserve(places.size());
    for (const auto place : places)
        scores.push_back(score(place));
    std::vector<std::uint32_t> result;
    result.reserve(places.size());
    for (const auto i : descendingOrder(scores))
        result.push_back(places[i]);
    return result;
}

void LiveClass::arrange(bool stable)
{
    std::ranges::stable_sort(predictions, {}, [](const LivePrediction &each) { return each.time.video; });
    std::vector<std::uint32_t> all(predictions.size());
    std::iota(all.begin(), all.end(), 0U);
    m_sorted = order(std::move(all), stable);
    const auto score = [this](std::uint32_t place) { return predictions[place].time.score; };
    // Not equal and neither before the other: NaNs.
    m_ties = std::ranges::adjacent_find(m_sorted, [&](std::uint32_t a, std::uint32_t b) {
                 return !ranksBefore(score(a), score(b));
             }) != m_sorted.end();
    isArranged = true;
    rankChanged = true;
}

bool LiveClass::rank(bool stable)
{
    const bool everythingAnew = m_ties && !stable;
    std::vector<std::uint32_t> counting;
    counting.reserve(all.ranked.size() + 1);
    if (everythingAnew) {
        for (std::uint32_t i = 0; i < predictions.size(); ++i) {
            if (predictions[i].counts)
                counting.push_back(i);
        }
        all.ranked = order(std::move(counting), stable);
    } else {
        std::ranges::copy_if(m_sorted, std::back_inserter(counting),
                             [this](std::uint32_t i) { return predictions[i].counts; });
        all.ranked = std::move(counting);
    }
    for (auto &prediction : predictions)
        prediction.rank = kUnranked;
    for (std::uint32_t i = 0; i < all.ranked.size(); ++i)
        predictions[all.ranked[i]].rank = i;
    misses.clear();
    rankChanged = false;
    changed = true;
    return everythingAnew;
}

void LiveClass::setCounts(LivePrediction &prediction, bool counts)
{
    if (prediction.counts == counts)
        return;
    auto &number = kinds[static_cast<std::size_t>(prediction.kind)];
    number = counts ? number + 1 : number - 1;
    prediction.counts = counts;
    rankChanged = true;
}

void LiveClass::setKind(LivePrediction &prediction, PredictionKind kind)
{
    --kinds[static_cast<std::size_t>(prediction.kind)];
    prediction.kind = kind;
    ++kinds[static_cast<std::size_t>(kind)];
}

} // namespace onset
