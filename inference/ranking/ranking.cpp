// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/ranking.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <tuple>

namespace onset {

namespace {

bool comesBefore(const RankedCandidate &a, const RankedCandidate &b)
{
    const auto key = [](const RankedCandidate &one) {
        return std::tuple(-one.gain, -one.candidate.score, one.candidate.video, one.candidate.range.start,
                          one.candidate.detection);
    };
    return key(a) < key(b);
}

/// Moves those behind whose place came before already.
std::vector<RankedCandidate> placesFirst(std::vector<RankedCandidate> sorted, std::span<const Place> decided,
                                         double samePlace)
{
    std::map<VideoId, std::vector<FrameRange>> places;
    for (const auto &[video, range] : decided)
        places[video].push_back(range);
    std::vector<RankedCandidate> first;
    std::vector<RankedCandidate> again;
    for (auto &one : sorted) {
        auto &known = places[one.candidate.video];
        const bool came = std::any_of(known.begin(), known.end(), [&](const FrameRange &range) {
            return temporalIou(range, one.candidate.range) >= samePlace;
        });
        if (!came)
            known.push_back(one.candidate.range);
        (came ? again : first).push_back(std::move(one));
    }
    first.insert(first.end(), again.begin(), again.end());
    return first;
}

} // namespace

double expectedGain(const Candidate &candidate, const Reasons &reasons, const RankSettings &settings)
{
    double sum = 0;
    double weights = 0;
    const auto add = [&](double weight, double value) {
        if (weight <= 0 || !std::isfinite(value))
            return;
        sum += weight * std::clamp(value, 0.0, 1.0);
        weights += weight;
    };
    add(settings.classUncertainty, reasons.classUncertainty);
    add(settings.edgeUncertainty, reasons.edgeUncertainty);
    add(settings.disagreement, reasons.disagreement);
    add(settings.novelty, reasons.novelty);
    add(settings.likelihood, candidate.score);
    return weights > 0 ? sum / weights : 0;
}

std::vector<RankedCandidate> ranked(std::span<const Candidate> candidates, std::span<const Reasons> reasons,
                                    std::span<const Candidate> samples, std::span<const Place> decided,
                                    const RankSettings &settings)
{
    assert(candidates.size() == reasons.size());
    std::vector<RankedCandidate> sorted;
    sorted.reserve(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i)
        sorted.push_back({candidates[i], reasons[i], expectedGain(candidates[i], reasons[i], settings)});
    std::sort(sorted.begin(), sorted.end(), comesBefore);
    sorted = placesFirst(std::move(sorted), decided, settings.samePlace);
    if (settings.randomShare <= 0 || samples.empty())
        return sorted;
    std::vector<RankedCandidate> mixed;
    std::size_t taken = 0;
    double due = 0.5; // the first sample stands in the middle of its stretch
    const double each = std::min(settings.randomShare, 0.9) / (1 - std::min(settings.randomShare, 0.9));
    for (auto &one : sorted) {
        for (due += each; due >= 1 && taken < samples.size(); due -= 1)
            mixed.push_back({samples[taken++], {}, 0});
        mixed.push_back(std::move(one));
    }
    for (; taken < samples.size() && sorted.empty(); ++taken)
        mixed.push_back({samples[taken], {}, 0});
    return mixed;
}

} // namespace onset
