// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/confusion.h"

#include "storage/evaluation/segmentmatching.h"

#include <algorithm>
#include <numeric>

namespace onset {

namespace {

std::vector<ClassId> classesOf(std::span<const TimedSegment> truth, std::span<const TimedSegment> predictions)
{
    std::vector<ClassId> classes;
    for (const auto list : {truth, predictions}) {
        for (const auto &segment : list)
            classes.push_back(segment.actionClass);
    }
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    return classes;
}

} // namespace

std::size_t ConfusionMatrix::total() const
{
    std::size_t sum = 0;
    for (const auto &row : counts)
        sum = std::accumulate(row.begin(), row.end(), sum);
    return sum;
}

ConfusionMatrix confusionMatrix(std::span<const TimedSegment> truth,
                                std::span<const TimedSegment> predictions, double minTiou, double minScore)
{
    std::vector<TimedSegment> kept;
    std::vector<std::size_t> places; // of those kept
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        if (predictions[i].score >= minScore) {
            kept.push_back(predictions[i]);
            places.push_back(i);
        }
    }
    ConfusionMatrix matrix;
    matrix.classes = classesOf(truth, kept);
    const auto n = matrix.classes.size();
    matrix.counts.assign(n + 1, std::vector<std::size_t>(n + 1));
    const auto at = [&](const TimedSegment &segment) {
        const auto place =
            std::lower_bound(matrix.classes.begin(), matrix.classes.end(), segment.actionClass);
        return static_cast<std::size_t>(place - matrix.classes.begin());
    };
    for (const auto &segment : truth)
        ++matrix.counts[at(segment)][n];
    for (const auto &segment : kept)
        ++matrix.counts[n][at(segment)];
    for (auto &pair : matchSegments(truth, kept, minTiou, MatchedClasses::Any)) {
        const auto row = at(truth[pair.first]);
        const auto column = at(kept[pair.second]);
        ++matrix.counts[row][column];
        --matrix.counts[row][n];
        --matrix.counts[n][column];
        matrix.pairs.push_back({pair.first, places[pair.second], pair.iou});
    }
    return matrix;
}

} // namespace onset
