// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/detection/agreement.h"

#include "storage/evaluation/matching.h"
#include "storage/evaluation/summary.h"

#include <algorithm>
#include <map>
#include <utility>

namespace onset::bench {

namespace {

constexpr double kSame = 0.5;
using Ranges = std::map<std::pair<VideoId, ClassId>, std::vector<FrameRange>>;

Ranges byClass(std::vector<Detection> detections, std::size_t best)
{
    std::stable_sort(detections.begin(), detections.end(),
                     [](const auto &a, const auto &b) { return a.score > b.score; });
    std::map<VideoId, std::size_t> taken;
    Ranges ranges;
    for (const auto &one : detections) {
        if (taken[one.video]++ < best)
            ranges[{one.video, one.actionClass}].push_back(one.range);
    }
    return ranges;
}

} // namespace

Agreement agreement(const std::vector<Detection> &first, const std::vector<Detection> &second,
                    std::size_t best)
{
    Agreement result;
    // What is just outside of the best on the other side still says the same.
    const auto others = byClass(second, second.size());
    for (const auto &[key, ranges] : byClass(first, best)) {
        result.all += ranges.size();
        if (const auto found = others.find(key); found != others.end())
            result.matched += matchRanges(ranges, found->second, kSame).size();
    }
    return result;
}

double meanAveragePrecision(const ProjectContents &contents, const std::vector<Detection> &detections)
{
    std::map<VideoId, const FrameTable *> tables;
    for (const auto &video : contents.videos)
        tables[video.id] = video.frames.get();
    std::vector<TimedSegment> truth;
    std::vector<TimedSegment> found;
    for (const auto &segment : contents.segments) {
        if (const auto table = tables.find(segment.video); table != tables.end())
            truth.push_back(timedSegment(segment.video, segment.actionClass, segment.range, *table->second));
    }
    for (const auto &one : detections)
        found.push_back(
            timedSegment(one.video, one.actionClass, one.range, *tables.at(one.video), one.score));
    return summarizeDetections(truth, found).map50;
}

} // namespace onset::bench
