// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/ssn/proposallabels.h"

#include "inference/runtime/training/reviewed.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr double kLongestChange = 2; // of the log-length: e² times

double middleOf(const FrameRange &range)
{
    return static_cast<double>(range.start.value + range.end.value) / 2;
}

double coveredShare(const FrameRange &range, const FrameRange &by)
{
    return range.length() > 0
               ? static_cast<double>(overlapLength(range, by)) / static_cast<double>(range.length())
               : 0.0;
}

LabelledProposal positive(const FrameRange &range, const LabelledSegment &instance)
{
    const auto length = static_cast<double>(range.length());
    return {range, ProposalKind::Positive, instance.actionClass,
            (middleOf(instance.range) - middleOf(range)) / length,
            std::log(static_cast<double>(instance.range.length()) / length)};
}

} // namespace

std::vector<LabelledProposal> labelProposals(std::span<const Proposal> proposals, const TrainingVideo &video,
                                             std::int64_t frames, const ProposalRule &rule)
{
    std::vector<LabelledProposal> labelled;
    labelled.reserve(proposals.size());
    for (const auto &[range, score] : proposals) {
        if (range.empty())
            continue;
        const LabelledSegment *closest = nullptr;
        const LabelledSegment *around = nullptr;
        double iou = 0;
        double inside = 0;
        for (const auto &instance : video.segments) {
            if (const double overlap = temporalIou(range, instance.range); overlap > iou) {
                iou = overlap;
                closest = &instance;
            }
            if (const double share = coveredShare(range, instance.range); share > inside) {
                inside = share;
                around = &instance;
            }
        }
        LabelledProposal one{range, ProposalKind::Ignored, -1, 0, 0};
        const bool longEnough =
            static_cast<double>(range.length()) >= rule.coverage * static_cast<double>(frames);
        if (closest && iou >= rule.positive)
            one = positive(range, *closest);
        else if (around && iou < rule.incomplete && iou >= rule.background && inside >= rule.inside)
            one = {range, ProposalKind::Incomplete, around->actionClass, 0, 0};
        else if (iou < rule.background && longEnough && wasReviewed(video, range))
            one.kind = ProposalKind::Background;
        labelled.push_back(one);
    }
    return labelled;
}

FrameRange regressed(const FrameRange &range, double centre, double logLength, std::int64_t frames)
{
    const auto length = static_cast<double>(range.length());
    const double middle = middleOf(range) + centre * length;
    const double half = length * std::exp(std::clamp(logLength, -kLongestChange, kLongestChange)) / 2;
    const auto limit = static_cast<double>(std::max<std::int64_t>(1, frames));
    const auto start = std::llround(std::clamp(middle - half, 0.0, limit - 1));
    const auto end = std::llround(std::clamp(middle + half, 0.0, limit));
    return frameRange(start, std::max(end, start + 1));
}

} // namespace onset
