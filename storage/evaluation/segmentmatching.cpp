// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/segmentmatching.h"

#include "storage/evaluation/ranking.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace onset {

std::vector<Match> matchSegments(std::span<const TimedSegment> truth,
                                 std::span<const TimedSegment> predictions, double minTiou,
                                 MatchedClasses classes)
{
    std::unordered_map<VideoId, std::vector<std::size_t>> ofVideo;
    for (std::size_t i = 0; i < truth.size(); ++i)
        ofVideo[truth[i].video].push_back(i);
    const auto sameClass = [&](const Match &m) {
        return truth[m.first].actionClass == predictions[m.second].actionClass;
    };
    std::vector<Match> pairs;
    for (std::size_t j = 0; j < predictions.size(); ++j) {
        const auto its = ofVideo.find(predictions[j].video);
        if (its == ofVideo.end())
            continue;
        for (const auto i : its->second) {
            const Match pair{i, j, timedIou(predictions[j], truth[i])};
            if (pair.iou > 0 && pair.iou >= minTiou && (classes == MatchedClasses::Any || sameClass(pair)))
                pairs.push_back(pair);
        }
    }
    std::sort(pairs.begin(), pairs.end(), [&](const Match &a, const Match &b) {
        const double scoreA = predictions[a.second].score;
        const double scoreB = predictions[b.second].score;
        if (ranksBefore(scoreA, scoreB) || ranksBefore(scoreB, scoreA))
            return ranksBefore(scoreA, scoreB);
        return std::tuple(b.iou, sameClass(b), a.first, a.second) <
               std::tuple(a.iou, sameClass(a), b.first, b.second);
    });
    return eachOnce(pairs, truth.size(), predictions.size());
}

} // namespace onset
