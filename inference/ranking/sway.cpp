// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/sway.h"

#include "inference/ranking/samples.h"
#include "storage/evaluation/matching.h"
#include "storage/evaluation/pairedbootstrap.h"

#include <cmath>
#include <map>
#include <vector>

namespace onset {

namespace {

constexpr double kBelow = 0.025;
constexpr double kAbove = 0.975;

double f1(const StretchAgreement &sum)
{
    const auto both = sum.people + sum.run;
    return both > 0 ? 2.0 * static_cast<double>(sum.matched) / static_cast<double>(both) : Reasons::kUnknown;
}

/// Of all stretches, each as often as its weight says.
double pooled(std::span<const StretchAgreement> stretches, std::span<const std::uint32_t> weights)
{
    StretchAgreement sum;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        sum.matched += weights[i] * stretches[i].matched;
        sum.people += weights[i] * stretches[i].people;
        sum.run += weights[i] * stretches[i].run;
    }
    return f1(sum);
}

double pooled(std::span<const StretchAgreement> stretches)
{
    return pooled(stretches, std::vector<std::uint32_t>(stretches.size(), 1));
}

} // namespace

StretchAgreement agreementIn(const Candidate &sample, std::span<const Segment> segments,
                             std::span<const Detection> proposals, double tiou, double minimumScore)
{
    struct OfClass
    {
        std::vector<FrameRange> people;
        std::vector<FrameRange> run;
    };
    std::map<ClassId, OfClass> classes;
    for (const auto &one : segments) {
        if (one.state != SegmentState::Rejected && liesIn(sample, one.video, one.range))
            classes[one.actionClass].people.push_back(one.range);
    }
    for (const auto &one : proposals) {
        if (one.score >= minimumScore && liesIn(sample, one.video, one.range))
            classes[one.actionClass].run.push_back(one.range);
    }
    StretchAgreement sum;
    for (const auto &[id, one] : classes) {
        sum.matched += matchRanges(one.people, one.run, tiou).size();
        sum.people += one.people.size();
        sum.run += one.run.size();
    }
    return sum;
}

Sway swayOf(std::span<const StretchAgreement> shown, std::span<const StretchAgreement> blind,
            std::uint64_t seed, int rounds)
{
    Sway sway;
    sway.shown = pooled(shown);
    sway.blind = pooled(blind);
    sway.difference = sway.shown - sway.blind;
    sway.shownStretches = shown.size();
    sway.blindStretches = blind.size();
    if (shown.size() < 2 || blind.size() < 2 || !std::isfinite(sway.difference))
        return sway;
    VideoDraws shownDraws(shown.size(), seed);
    VideoDraws blindDraws(blind.size(), seed + 1);
    std::vector<double> differences;
    for (int round = 0; round < rounds; ++round) {
        const double difference = pooled(shown, shownDraws.next()) - pooled(blind, blindDraws.next());
        if (std::isfinite(difference))
            differences.push_back(difference);
    }
    if (differences.empty())
        return sway;
    sway.low = percentile(differences, kBelow);
    sway.high = percentile(differences, kAbove);
    return sway;
}

} // namespace onset
