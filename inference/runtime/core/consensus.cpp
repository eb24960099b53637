// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/core/consensus.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace onset {

namespace {

/// Sums over the segments that agree with one.
struct Votes
{
    double weight = 0;
    double start = 0;
    double end = 0;

    void add(const ScoredSegment &segment, double iou)
    {
        const double share = segment.score * iou;
        weight += share;
        start += share * static_cast<double>(segment.range.start.value);
        end += share * static_cast<double>(segment.range.end.value);
    }
};

ScoredSegment meanOf(const Votes &votes, const ScoredSegment &own)
{
    if (!(votes.weight > 0))
        return own;
    const auto start = std::llround(votes.start / votes.weight);
    const auto end = std::max<std::int64_t>(start + 1, std::llround(votes.end / votes.weight));
    return {frameRange(start, end), own.actionClass, votes.weight / (1 + votes.weight)};
}

} // namespace

std::vector<ScoredSegment> consensus(const std::vector<ScoredSegment> &segments, double overlap)
{
    std::vector<std::size_t> order(segments.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(segments[a].actionClass, segments[a].range.start, a) <
               std::tie(segments[b].actionClass, segments[b].range.start, b);
    });
    std::vector<Votes> votes(segments.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto &one = segments[order[i]];
        votes[order[i]].add(one, 1);
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const auto &other = segments[order[j]];
            if (other.actionClass != one.actionClass || other.range.start >= one.range.end)
                break;
            const double iou = temporalIou(one.range, other.range);
            if (iou < overlap)
                continue;
            votes[order[i]].add(other, iou);
            votes[order[j]].add(one, iou);
        }
    }
    std::vector<ScoredSegment> result;
    result.reserve(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i)
        result.push_back(meanOf(votes[i], segments[i]));
    return result;
}

} // namespace onset
