// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/boundaryerrors.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

namespace onset {

namespace {

/// Precondition: not empty.
EdgeErrors summarized(std::vector<double> errors)
{
    EdgeErrors result;
    for (double &error : errors) {
        result.bias += error;
        error = std::abs(error);
    }
    const auto n = errors.size();
    result.bias /= static_cast<double>(n);
    std::sort(errors.begin(), errors.end());
    result.median = (errors[(n - 1) / 2] + errors[n / 2]) / 2;
    result.percent90 = errors[(n * 9 + 9) / 10 - 1];
    return result;
}

BoundaryErrors summarized(std::vector<double> starts, std::vector<double> ends)
{
    if (starts.empty())
        return {};
    const auto count = starts.size();
    return {count, summarized(std::move(starts)), summarized(std::move(ends))};
}

bool isCorrected(const Segment &segment)
{
    return segment.origin && (segment.state == SegmentState::Accepted ||
                              segment.state == SegmentState::Edited || segment.state == SegmentState::Locked);
}

bool within(const FrameRange &range, const FrameTable &frames)
{
    return range.start.value >= 0 && range.start <= range.end && range.end.value <= frames.size();
}

} // namespace

BoundaryErrors boundaryErrors(std::span<const Segment> segments, std::span<const Video> videos)
{
    std::unordered_map<VideoId, const FrameTable *> tables;
    for (const auto &video : videos) {
        if (video.frames && !video.frames->empty())
            tables[video.id] = video.frames.get();
    }
    std::vector<double> starts;
    std::vector<double> ends;
    for (const auto &segment : segments) {
        const auto table = tables.find(segment.video);
        if (!isCorrected(segment) || table == tables.end())
            continue;
        const auto &frames = *table->second;
        const auto &proposed = segment.origin->proposed;
        if (!within(segment.range, frames) || !within(proposed, frames))
            continue;
        starts.push_back(1000 * (frames.secondsOf(segment.range.start) - frames.secondsOf(proposed.start)));
        ends.push_back(1000 * (frames.secondsOf(segment.range.end) - frames.secondsOf(proposed.end)));
    }
    return summarized(std::move(starts), std::move(ends));
}

BoundaryErrors boundaryErrors(std::span<const TimedSegment> truth, std::span<const TimedSegment> predictions,
                              std::span<const Match> pairs)
{
    std::vector<double> starts;
    std::vector<double> ends;
    for (const auto &pair : pairs) {
        starts.push_back(1000 * (truth[pair.first].start - predictions[pair.second].start));
        ends.push_back(1000 * (truth[pair.first].end - predictions[pair.second].end));
    }
    return summarized(std::move(starts), std::move(ends));
}

} // namespace onset
