// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/charades.h"

#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/ranking.h"
#include "storage/evaluation/thumos14.h"

#include <algorithm>
#include <limits>

namespace onset {

namespace {

/// [(video · 25 + j) · classes + class]: is it there?
std::vector<std::uint8_t> labelsOf(std::span<const CharadesVideo> videos, std::size_t classes)
{
    std::vector<std::uint8_t> labels(videos.size() * kCharadesFrames * classes);
    for (std::size_t v = 0; v < videos.size(); ++v) {
        for (std::size_t j = 0; j < kCharadesFrames; ++j) {
            const double moment =
                static_cast<double>(j) / static_cast<double>(kCharadesFrames) * videos[v].length;
            for (const auto &action : videos[v].actions) {
                if (action.start <= moment && moment <= action.end)
                    labels[(v * kCharadesFrames + j) * classes + action.actionClass] = 1;
            }
        }
    }
    return labels;
}

/// Right or wrong of each moment, best scored first.
std::vector<std::uint8_t> ranked(std::span<const std::uint8_t> labels, std::span<const double> scores,
                                 std::size_t classes, std::size_t actionClass)
{
    std::vector<double> ofClass;
    for (auto i = actionClass; i < scores.size(); i += classes)
        ofClass.push_back(scores[i]);
    const auto order = stableDescendingOrder(ofClass);
    std::vector<std::uint8_t> hits;
    hits.reserve(order.size());
    for (const auto i : order)
        hits.push_back(labels[i * classes + actionClass]);
    return hits;
}

} // namespace

CharadesScores evaluateCharades(std::span<const CharadesVideo> videos, std::span<const double> scores,
                                std::size_t classes)
{
    const auto labels = labelsOf(videos, classes);
    CharadesScores result;
    double weighted = 0;
    double moments = 0;
    for (std::size_t c = 0; c < classes; ++c) {
        const auto hits = ranked(labels, scores, classes, c);
        const auto positives = static_cast<double>(std::count(hits.begin(), hits.end(), 1));
        // The kit that Charades adapted sums precision in the same way.
        const double precision = positives > 0
                                     ? thumos14AveragePrecision(Thumos14Kit::Of2015, hits, positives)
                                     : std::numeric_limits<double>::quiet_NaN();
        result.averagePrecision.push_back(precision);
        weighted += precision * positives;
        moments += positives;
    }
    result.mean = meanOf(result.averagePrecision);
    result.weightedMean = weighted / moments;
    return result;
}

} // namespace onset
