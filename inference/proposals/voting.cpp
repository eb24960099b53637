// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/voting.h"

#include <cmath>

namespace onset {

std::vector<EdgeVote> edgeVotes(const FrameRange &range, std::span<const Proposal> voters, double threshold)
{
    std::vector<EdgeVote> votes;
    double sum = 0;
    for (std::size_t i = 0; i < voters.size(); ++i) {
        const double iou = temporalIou(range, voters[i].range);
        const double weight = iou * voters[i].score;
        if (iou < threshold || !(weight > 0))
            continue;
        votes.push_back({i, weight});
        sum += weight;
    }
    for (auto &vote : votes)
        vote.weight /= sum;
    return votes;
}

std::vector<Proposal> votedBoundaries(std::span<const Proposal> ranges, std::span<const Proposal> voters,
                                      double threshold)
{
    std::vector<Proposal> voted(ranges.begin(), ranges.end());
    for (auto &one : voted) {
        const auto votes = edgeVotes(one.range, voters, threshold);
        double start = 0;
        double end = 0;
        for (const auto &vote : votes) {
            const auto &range = voters[vote.voter].range;
            start += vote.weight * static_cast<double>(range.start.value);
            end += vote.weight * static_cast<double>(range.end.value);
        }
        const auto range = frameRange(std::llround(start), std::llround(end));
        if (!votes.empty() && !range.empty())
            one.range = range;
    }
    return voted;
}

} // namespace onset
