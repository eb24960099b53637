// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/etp/etppool.h"

#include "inference/runtime/training/reviewed.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr double kMostLogLength = 4.0; // e⁴ ≈ 55 lengths: a wild prediction must not overflow

FrameRange within(double start, double end, std::int64_t frames)
{
    const auto first = std::clamp<std::int64_t>(std::llround(start), 0, frames - 1);
    return frameRange(first, std::clamp<std::int64_t>(std::llround(end), first + 1, frames));
}

/// Both edges moved by up to `share` of the length.
FrameRange moved(const FrameRange &range, double share, std::int64_t frames, Random &random)
{
    const auto length = static_cast<double>(range.length());
    const double start = static_cast<double>(range.start.value) + random.uniform(-share, share) * length;
    const double end = static_cast<double>(range.end.value) + random.uniform(-share, share) * length;
    return within(std::min(start, end), std::max(start, end), frames);
}

class Collector
{
public:
    Collector(const TrainingData &data, const EtpLabelRule &rule)
        : m_data(data)
        , m_rule(rule)
    {}

    void add(std::size_t v, const FrameRange &range)
    {
        const auto &video = m_data.video(v);
        const auto label = labelOf(range, video.segments, m_rule);
        if (label.kind == EtpLabel::Kind::Neither || !wasReviewed(video, range))
            return;
        auto &kind = label.kind == EtpLabel::Kind::Positive     ? pool.positive
                     : label.kind == EtpLabel::Kind::Incomplete ? pool.incomplete
                                                                : pool.background;
        kind.push_back({v, range, label});
    }

    EtpPool pool;

private:
    const TrainingData &m_data;
    const EtpLabelRule &m_rule;
};

void addDrawn(Collector &collector, const TrainingVideo &video, std::size_t v, std::int64_t frames, int drawn,
              Random &random)
{
    for (const auto &segment : video.segments) {
        collector.add(v, segment.range);
        for (int i = 0; i < drawn; ++i) {
            collector.add(v, moved(segment.range, 0.15, frames, random));
            collector.add(v, moved(segment.range, 0.8, frames, random));
            // As long as an action, somewhere.
            const auto start = random.below(frames);
            collector.add(v, within(static_cast<double>(start),
                                    static_cast<double>(start + segment.range.length()), frames));
        }
    }
    if (video.segments.empty()) {
        for (int i = 0; i < drawn; ++i) {
            const auto start = static_cast<double>(random.below(frames));
            collector.add(v, within(start, start + std::exp(random.uniform(2, 5)), frames));
        }
    }
}

} // namespace

EtpPool collectEtpProposals(const TrainingData &data, const EtpMaterial &material,
                            const EtpProposalSettings &settings, const EtpLabelRule &rule, int drawn,
                            Random &random)
{
    Collector collector(data, rule);
    for (std::size_t v = 0; v < data.trainingCount(); ++v) {
        const auto &video = data.video(v);
        const auto frames = static_cast<std::int64_t>(video.video.frames->size());
        for (const auto &proposal : initialProposals(material.scores[v], material.stride, frames, settings))
            collector.add(v, proposal.range);
        addDrawn(collector, video, v, frames, drawn, random);
    }
    return std::move(collector.pool);
}

const EtpProposal &drawProposal(const std::vector<EtpProposal> &some, Random &random)
{
    return some[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(some.size())))];
}

std::pair<double, double> offsetsTo(const FrameRange &truth, double start, double end)
{
    const double length = end - start;
    const double centre = static_cast<double>(truth.start.value + truth.end.value) / 2;
    return {(centre - (start + end) / 2) / length, std::log(static_cast<double>(truth.length()) / length)};
}

FrameRange rangeAt(double centreOffset, double logLength, double start, double end, std::int64_t frames)
{
    const double length = end - start;
    const double centre = (start + end) / 2 + centreOffset * length;
    const double half = length * std::exp(std::min(logLength, kMostLogLength)) / 2;
    return within(centre - half, centre + half, frames);
}

} // namespace onset
