// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/nms.h"

#include "inference/proposals/intervalindex.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <queue>
#include <utility>

namespace onset {

namespace {

double rankingScore(double score)
{
    return std::isnan(score) ? -std::numeric_limits<double>::infinity() : score;
}

std::vector<std::size_t> byScore(std::span<const Proposal> proposals)
{
    std::vector<std::size_t> order(proposals.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return rankingScore(proposals[a].score) > rankingScore(proposals[b].score);
    });
    return order;
}

/// A candidate whose score has been decayed by the first `seen` chosen ranges.
struct Candidate
{
    double score = 0;
    std::size_t input = 0;
    std::size_t seen = 0;

    bool operator<(const Candidate &o) const
    {
        return score != o.score ? score < o.score : input > o.input; // top of the queue: best, earliest
    }
};

double decayFactor(const SoftNmsSettings &settings, double iou)
{
    return settings.decay == SoftNmsSettings::Decay::Linear ? 1 - iou : std::exp(-iou * iou / settings.sigma);
}

double decayThreshold(const SoftNmsSettings &settings, const FrameRange &chosen)
{
    if (settings.fullLength <= 0)
        return settings.lowThreshold;
    const double share = static_cast<double>(chosen.length()) / settings.fullLength;
    return settings.lowThreshold + (settings.highThreshold - settings.lowThreshold) * share;
}

struct Chosen
{
    std::size_t input = 0;
    double score = 0;
};

/// Applies to a candidate the ranges chosen since it was last looked at, in the order they were chosen.
void decay(Candidate &candidate, std::span<const Proposal> proposals, const std::vector<Chosen> &chosen,
           const IntervalIndex &index, const SoftNmsSettings &settings)
{
    const auto &range = proposals[candidate.input].range;
    std::vector<std::pair<std::size_t, double>> overlaps;
    const double least = std::clamp(std::min(settings.lowThreshold, settings.highThreshold), 0.0, 0.999);
    index.visitNear(range, least, [&](const FrameRange &other, std::size_t rank) {
        const double iou = temporalIou(range, other);
        if (rank >= candidate.seen && iou > decayThreshold(settings, other))
            overlaps.emplace_back(rank, iou);
        return true;
    });
    std::sort(overlaps.begin(), overlaps.end());
    for (const auto &[rank, iou] : overlaps)
        candidate.score *= decayFactor(settings, iou);
    candidate.seen = chosen.size();
}

std::vector<Chosen> softNmsOrder(std::span<const Proposal> proposals, const SoftNmsSettings &settings)
{
    std::priority_queue<Candidate> queue;
    for (std::size_t i = 0; i < proposals.size(); ++i)
        queue.push({rankingScore(proposals[i].score), i, 0});
    std::vector<Chosen> chosen;
    IntervalIndex index;
    const std::size_t limit = settings.maxKept > 0 ? settings.maxKept : proposals.size();
    while (!queue.empty() && chosen.size() < limit) {
        Candidate best = queue.top();
        queue.pop();
        // Scores only fall, so a stale one is an upper bound: bring it up to date and compare again.
        if (best.seen < chosen.size()) {
            decay(best, proposals, chosen, index, settings);
            if (!queue.empty() && best < queue.top()) {
                queue.push(best);
                continue;
            }
        }
        if (best.score < settings.minimumScore)
            continue;
        index.insert(proposals[best.input].range, chosen.size());
        chosen.push_back({best.input, best.score});
    }
    return chosen;
}

using GroupKey = std::pair<ClassId, std::optional<TrackId>>;

std::map<GroupKey, std::vector<std::size_t>> groups(std::span<const Detection> detections)
{
    std::map<GroupKey, std::vector<std::size_t>> result;
    for (std::size_t i = 0; i < detections.size(); ++i)
        result[{detections[i].actionClass, detections[i].track}].push_back(i);
    return result;
}

std::vector<Proposal> proposalsOf(std::span<const Detection> detections,
                                  const std::vector<std::size_t> &members)
{
    std::vector<Proposal> result;
    result.reserve(members.size());
    for (const auto i : members)
        result.push_back({detections[i].range, detections[i].score});
    return result;
}

} // namespace

std::vector<std::size_t> nmsOrder(std::span<const Proposal> proposals, double threshold)
{
    std::vector<std::size_t> kept;
    IntervalIndex index;
    const double least = std::clamp(threshold, 0.0, 1.0);
    for (const auto i : byScore(proposals)) {
        bool suppressed = false;
        index.visitNear(proposals[i].range, least, [&](const FrameRange &other, std::size_t) {
            suppressed = temporalIou(proposals[i].range, other) > threshold;
            return !suppressed;
        });
        if (suppressed)
            continue;
        index.insert(proposals[i].range, i);
        kept.push_back(i);
    }
    return kept;
}

std::vector<Proposal> nms(std::span<const Proposal> proposals, double threshold)
{
    std::vector<Proposal> kept;
    for (const auto i : nmsOrder(proposals, threshold))
        kept.push_back(proposals[i]);
    return kept;
}

std::vector<Detection> nmsPerClass(std::span<const Detection> detections, double threshold)
{
    std::vector<std::size_t> kept;
    for (const auto &[key, members] : groups(detections)) {
        for (const auto i : nmsOrder(proposalsOf(detections, members), threshold))
            kept.push_back(members[i]);
    }
    std::sort(kept.begin(), kept.end());
    std::vector<Detection> result;
    result.reserve(kept.size());
    for (const auto i : kept)
        result.push_back(detections[i]);
    return result;
}

std::vector<Proposal> softNms(std::span<const Proposal> proposals, const SoftNmsSettings &settings)
{
    std::vector<Proposal> result;
    for (const auto &[input, score] : softNmsOrder(proposals, settings))
        result.push_back({proposals[input].range, score});
    return result;
}

std::vector<Detection> softNmsPerClass(std::span<const Detection> detections, const SoftNmsSettings &settings)
{
    std::vector<Detection> result;
    for (const auto &[key, members] : groups(detections)) {
        for (const auto &[input, score] : softNmsOrder(proposalsOf(detections, members), settings)) {
            result.push_back(detections[members[input]]);
            result.back().score = score;
        }
    }
    return result;
}

} // namespace onset
