// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/distinct.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace onset {

namespace {

/// Ranges that overlap each other little, so that only few of them lie near any one.
class Kept
{
public:
    explicit Kept(double overlap)
        : m_overlap(overlap)
    {}

    bool takes(const FrameRange &range)
    {
        auto it = m_endOf.lower_bound(range.end);
        while (it != m_endOf.begin()) {
            --it;
            if (it->first + m_longest < range.start)
                break;
            const FrameRange other{it->first, it->second};
            const auto common = std::min(range.end, other.end) - std::max(range.start, other.start);
            const auto shorter = std::min(range.length(), other.length());
            if (common > 0 && static_cast<double>(common) > m_overlap * static_cast<double>(shorter))
                return false;
        }
        m_endOf.emplace(range.start, range.end);
        m_longest = std::max(m_longest, range.length());
        return true;
    }

private:
    double m_overlap;
    std::int64_t m_longest = 0;
    std::multimap<FrameIndex, FrameIndex> m_endOf;
};

} // namespace

std::vector<Proposal> distinctProposals(std::span<const Proposal> proposals, double floor, double overlap)
{
    const auto area = [floor](const Proposal &proposal) {
        return (proposal.score - floor) * static_cast<double>(proposal.range.length());
    };
    std::vector<Proposal> sorted;
    std::ranges::copy_if(proposals, std::back_inserter(sorted),
                         [&](const Proposal &proposal) { return area(proposal) > 0; });
    std::ranges::sort(sorted, [&](const Proposal &a, const Proposal &b) {
        const auto largestFirst = std::pair(area(b), area(a));
        return largestFirst.first != largestFirst.second ? largestFirst.first < largestFirst.second
                                                         : a.range < b.range;
    });
    Kept kept(std::clamp(overlap, 0.0, 1.0));
    std::erase_if(sorted, [&](const Proposal &proposal) { return !kept.takes(proposal.range); });
    return sorted;
}

} // namespace onset
