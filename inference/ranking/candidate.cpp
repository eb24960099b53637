// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/candidate.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace onset {

namespace {

constexpr double kWorthSaying = 0.5; // of a reason, 0 … 1
constexpr std::size_t kMostReasons = 2;

} // namespace

std::vector<Reason> mainReasons(const Candidate &candidate, const Reasons &reasons)
{
    if (candidate.kind == Candidate::Kind::Sample)
        return {Reason::Sample};
    if (candidate.kind == Candidate::Kind::Novel)
        return {candidate.actionClass.valid() ? Reason::FewExamples : Reason::NothingProposed};
    std::vector<std::pair<double, Reason>> known{{reasons.classUncertainty, Reason::ClassUncertainty},
                                                 {reasons.edgeUncertainty, Reason::EdgeUncertainty},
                                                 {reasons.disagreement, Reason::Disagreement},
                                                 {reasons.novelty, Reason::Novelty}};
    // Not known is NaN, which is not above anything.
    std::erase_if(known, [](const auto &one) { return !(one.first >= kWorthSaying); });
    std::ranges::stable_sort(known, std::greater(), [](const auto &one) { return one.first; });
    std::vector<Reason> main;
    for (std::size_t i = 0; i < std::min(known.size(), kMostReasons); ++i)
        main.push_back(known[i].second);
    if (main.empty())
        main.push_back(candidate.likelihood >= kWorthSaying ? Reason::LikelyRight : Reason::NobodyLooked);
    return main;
}

} // namespace onset
