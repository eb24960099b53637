// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/matching.h"

#include "storage/domain/actionclass.h"
#include "storage/evaluation/sameperson.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace onset {

namespace {

/// Calls visit(i, j) for all pairs of ranges that overlap.
template <class Visit>
void forOverlaps(std::span<const FrameRange> first, std::span<const FrameRange> second, Visit visit)
{
    const auto byStart = [](std::span<const FrameRange> ranges) {
        std::vector<std::size_t> order(ranges.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return ranges[a].start < ranges[b].start; });
        return order;
    };
    const auto firstOrder = byStart(first);
    const auto secondOrder = byStart(second);
    std::vector<std::size_t> open; // of the second list, that may reach into what comes
    std::size_t next = 0;
    for (const auto i : firstOrder) {
        for (; next < secondOrder.size() && second[secondOrder[next]].start < first[i].end; ++next)
            open.push_back(secondOrder[next]);
        std::erase_if(open, [&](std::size_t j) { return second[j].end <= first[i].start; });
        for (const auto j : open) {
            if (first[i].overlaps(second[j]))
                visit(i, j);
        }
    }
}

std::vector<Match> taken(std::vector<Match> pairs, std::size_t firstSize, std::size_t secondSize)
{
    std::sort(pairs.begin(), pairs.end(), [](const Match &a, const Match &b) {
        return std::tie(b.iou, a.first, a.second) < std::tie(a.iou, b.first, b.second);
    });
    return eachOnce(pairs, firstSize, secondSize);
}

std::vector<Match> overlapping(std::span<const FrameRange> first, std::span<const FrameRange> second,
                               double minTiou)
{
    std::vector<Match> pairs;
    forOverlaps(first, second, [&](std::size_t i, std::size_t j) {
        const double iou = temporalIou(first[i], second[j]);
        if (iou > 0 && iou >= minTiou)
            pairs.push_back({i, j, iou});
    });
    return pairs;
}

bool cameFrom(const Segment &segment, const Detection &detection)
{
    return segment.origin && segment.origin->run == runOf(detection.id) &&
           segment.origin->proposed == detection.range &&
           segment.origin->proposedClass == detection.actionClass && segment.track == detection.track;
}

struct OneVideo
{
    std::vector<std::size_t> detections;
    std::vector<std::size_t> segments;
};

/// Marks the detections of one video that are decided.
void decide(const OneVideo &video, std::span<const Detection> detections, std::span<const Segment> segments,
            double minTiou, const PersonMatch &people, std::vector<bool> &decided)
{
    std::vector<FrameRange> made;
    std::vector<FrameRange> ranges;
    for (const auto d : video.detections)
        made.push_back(detections[d].range);
    std::map<FrameRange, std::vector<std::size_t>> byRange; // positions in video.detections
    for (std::size_t i = 0; i < made.size(); ++i)
        byRange[made[i]].push_back(i);
    constexpr double kOwn = 2; // above every IoU: where it came from goes first
    std::vector<Match> pairs;
    for (std::size_t j = 0; j < video.segments.size(); ++j) {
        const auto &segment = segments[video.segments[j]];
        ranges.push_back(segment.range);
        const auto own = segment.origin ? byRange.find(segment.origin->proposed) : byRange.end();
        if (own == byRange.end())
            continue;
        for (const auto i : own->second) {
            if (cameFrom(segment, detections[video.detections[i]]))
                pairs.push_back({i, j, kOwn});
        }
    }
    for (const auto &pair : overlapping(made, ranges, minTiou)) {
        if (canDecide(segments[video.segments[pair.second]], detections[video.detections[pair.first]],
                      people))
            pairs.push_back(pair);
    }
    for (const auto &match : taken(std::move(pairs), made.size(), ranges.size()))
        decided[video.detections[match.first]] = true;
}

} // namespace

bool canDecide(const Segment &segment, const Detection &detection)
{
    return canDecide(segment, detection, {});
}

bool canDecide(const Segment &segment, const Detection &detection, const PersonMatch &people)
{
    const bool ofClass = segment.actionClass == detection.actionClass ||
                         detection.actionClass == kMotionClass ||
                         (segment.origin && segment.origin->proposedClass == detection.actionClass);
    if (!ofClass || !segment.track || !detection.track || segment.track == detection.track)
        return ofClass;
    const FrameRange both{std::max(segment.range.start, detection.range.start),
                          std::min(segment.range.end, detection.range.end)};
    return people && !both.empty() && people(*segment.track, *detection.track, both);
}

std::vector<Match> eachOnce(std::span<const Match> pairs, std::size_t firstSize, std::size_t secondSize)
{
    std::vector<bool> firstUsed(firstSize);
    std::vector<bool> secondUsed(secondSize);
    std::vector<Match> result;
    for (const auto &pair : pairs) {
        if (firstUsed[pair.first] || secondUsed[pair.second])
            continue;
        firstUsed[pair.first] = secondUsed[pair.second] = true;
        result.push_back(pair);
    }
    return result;
}

std::vector<Match> matchRanges(std::span<const FrameRange> first, std::span<const FrameRange> second,
                               double minTiou)
{
    return taken(overlapping(first, second, minTiou), first.size(), second.size());
}

std::vector<Detection> undecided(std::span<const Detection> detections, std::span<const Segment> segments,
                                 double minTiou)
{
    return undecided(detections, segments, minTiou, {});
}

std::vector<Detection> undecided(std::span<const Detection> detections, std::span<const Segment> segments,
                                 double minTiou, const PersonMatch &people)
{
    std::unordered_map<VideoId, OneVideo> videos;
    for (std::size_t i = 0; i < detections.size(); ++i)
        videos[detections[i].video].detections.push_back(i);
    for (std::size_t j = 0; j < segments.size(); ++j) {
        if (const auto it = videos.find(segments[j].video); it != videos.end())
            it->second.segments.push_back(j);
    }
    std::vector<bool> decided(detections.size());
    for (const auto &[id, video] : videos) {
        if (!video.segments.empty())
            decide(video, detections, segments, minTiou, people, decided);
    }
    std::vector<Detection> result;
    for (std::size_t i = 0; i < detections.size(); ++i) {
        if (!decided[i])
            result.push_back(detections[i]);
    }
    return result;
}

} // namespace onset
