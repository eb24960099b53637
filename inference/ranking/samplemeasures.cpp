// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/samplemeasures.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

namespace onset {

namespace {

struct OfVideo
{
    std::vector<Segment> segments;
    std::vector<Detection> proposals;
};

Candidate candidateOf(const ReviewSample &sample)
{
    Candidate one;
    one.kind = Candidate::Kind::Sample;
    one.video = sample.video;
    one.range = sample.range;
    return one;
}

} // namespace

SampleMeasures measureSamples(RunId run, std::span<const ReviewSample> samples,
                              std::span<const Segment> segments, std::span<const Detection> proposals,
                              const SampleRule &rule)
{
    double best = 0;
    std::map<VideoId, OfVideo> videos;
    std::vector<Segment> found;
    for (const auto &one : segments) {
        if (one.state == SegmentState::Rejected)
            continue;
        videos[one.video].segments.push_back(one);
        found.push_back(one);
    }
    for (const auto &one : proposals) {
        videos[one.video].proposals.push_back(one);
        best = std::max(best, one.score);
    }
    std::vector<Candidate> all;
    std::vector<Candidate> hidden;
    std::vector<StretchAgreement> shown;
    std::vector<StretchAgreement> blind;
    for (const auto &sample : samples) {
        if (!sample.isDone() || sample.run != run)
            continue;
        all.push_back(candidateOf(sample));
        if (sample.blind)
            hidden.push_back(all.back());
        const auto &own = videos[sample.video];
        (sample.blind ? blind : shown)
            .push_back(
                agreementIn(all.back(), own.segments, own.proposals, rule.tiou, rule.worthALook * best));
    }
    const double least = rule.worthALook * best;
    return {run, recallInSamples(all, found, proposals, rule.tiou, least),
            recallInSamples(hidden, found, proposals, rule.tiou, least), swayOf(shown, blind)};
}

} // namespace onset
