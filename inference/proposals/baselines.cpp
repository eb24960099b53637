// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/baselines.h"

namespace onset {

double unitDraw(std::mt19937 &random)
{
    const auto high = static_cast<double>(random() >> 5);
    const auto low = static_cast<double>(random() >> 6);
    return (high * 67108864.0 + low) / 9007199254740992.0;
}

std::vector<TimedProposal> uniformProposals(double seconds, std::size_t count, std::mt19937 &random)
{
    std::vector<TimedProposal> proposals(count);
    for (auto &proposal : proposals) {
        const double centre = seconds * unitDraw(random);
        const double length = seconds * unitDraw(random);
        proposal = {centre - length / 2, centre + length / 2, unitDraw(random)};
    }
    return proposals;
}

std::vector<TimedProposal> evenProposals(double seconds)
{
    constexpr int kLevels = 5;
    std::vector<TimedProposal> proposals;
    for (int parts = 1; parts <= kLevels; ++parts) {
        for (int i = 0; i < parts; ++i)
            proposals.push_back({seconds * i / parts, seconds * (i + 1) / parts, 1.0 / parts});
    }
    return proposals;
}

ClassId drawClass(std::span<const ClassShare> shares, std::mt19937 &random)
{
    double sum = 0;
    for (const auto &each : shares)
        sum += each.share;
    double left = sum * unitDraw(random);
    ClassId last;
    for (const auto &each : shares) {
        if (each.share <= 0)
            continue;
        last = each.actionClass;
        left -= each.share;
        if (left < 0)
            break;
    }
    return last; // rounding may leave a crumb after the last class
}

FrameRange framesOf(const TimedProposal &proposal, const FrameTable &frames)
{
    const FrameRange range{frames.nearestEdge(proposal.start), frames.nearestEdge(proposal.end)};
    if (!range.empty())
        return range;
    const auto frame = frames.frameAtSeconds((proposal.start + proposal.end) / 2);
    return {frame, frame + 1};
}

} // namespace onset
