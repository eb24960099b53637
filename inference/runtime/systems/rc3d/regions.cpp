// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rc3d/regions.h"

#include <algorithm>

namespace onset {

namespace {

constexpr double kStride = 8; ///< frames a step of the maps

struct Best
{
    std::size_t instance = 0;
    double overlap = 0;
};

Best bestInstance(const Span &span, std::span<const BufferInstance> instances)
{
    Best best;
    for (std::size_t i = 0; i < instances.size(); ++i) {
        const double overlap = iou(span, instances[i].span);
        if (overlap > best.overlap)
            best = {i, overlap};
    }
    return best;
}

} // namespace

double iou(const Span &a, const Span &b)
{
    const double overlap = std::max(0.0, std::min(a.end, b.end) - std::max(a.start, b.start));
    const double joined = a.length() + b.length() - overlap;
    return joined > 0 ? overlap / joined : 0.0;
}

std::vector<Span> anchorSegments(std::int64_t steps, std::span<const double> scales)
{
    std::vector<Span> anchors;
    anchors.reserve(static_cast<std::size_t>(steps) * scales.size());
    for (std::int64_t step = 0; step < steps; ++step) {
        const double centre = (static_cast<double>(step) + 0.5) * kStride;
        for (const double scale : scales)
            anchors.push_back({centre - scale * kStride / 2, centre + scale * kStride / 2});
    }
    return anchors;
}

std::vector<BufferInstance> instancesWithin(std::span<const LabelledSegment> segments, std::int64_t start,
                                            std::int64_t length, double least)
{
    std::vector<BufferInstance> instances;
    for (const auto &segment : segments) {
        const auto inside = overlapLength(segment.range, frameRange(start, start + length));
        const bool mostIsInside =
            static_cast<double>(inside) >= least * static_cast<double>(segment.range.length());
        if (inside == 0 || !(mostIsInside || 2 * inside >= length))
            continue;
        const auto from = std::max<std::int64_t>(0, segment.range.start.value - start);
        instances.push_back(
            {{static_cast<double>(from), static_cast<double>(from + inside)}, segment.actionClass});
    }
    return instances;
}

std::vector<RegionLabel> labelAnchors(std::span<const Span> anchors,
                                      std::span<const BufferInstance> instances, double positive,
                                      double background)
{
    std::vector<RegionLabel> labels(anchors.size());
    std::vector<double> highest(instances.size(), 0.0);
    for (std::size_t a = 0; a < anchors.size(); ++a) {
        for (std::size_t i = 0; i < instances.size(); ++i)
            highest[i] = std::max(highest[i], iou(anchors[a], instances[i].span));
        const auto best = bestInstance(anchors[a], instances);
        if (best.overlap > positive)
            labels[a] = {1, best.instance};
        else if (best.overlap < background)
            labels[a] = {RegionLabel::kBackground, 0};
    }
    for (std::size_t a = 0; a < anchors.size(); ++a) {
        for (std::size_t i = 0; i < instances.size(); ++i) {
            // Several anchors may share the highest overlap: all of them are positive.
            if (labels[a].label != 1 && highest[i] > 0 && iou(anchors[a], instances[i].span) >= highest[i])
                labels[a] = {1, i};
        }
    }
    return labels;
}

std::vector<RegionLabel> labelProposals(std::span<const Span> proposals,
                                        std::span<const BufferInstance> instances, double positive)
{
    std::vector<RegionLabel> labels;
    labels.reserve(proposals.size());
    for (const auto &proposal : proposals) {
        const auto best = bestInstance(proposal, instances);
        if (best.overlap > positive)
            labels.push_back({instances[best.instance].actionClass + 1, best.instance});
        else
            labels.push_back({RegionLabel::kBackground, 0});
    }
    return labels;
}

std::vector<std::int64_t> bufferStarts(std::int64_t frameCount, std::int64_t buffer, std::int64_t step,
                                       bool twoWay)
{
    std::vector<std::int64_t> starts{0};
    const auto last = frameCount - buffer;
    for (std::int64_t start = step; start < last + step && last > 0; start += step)
        starts.push_back(start);
    if (twoWay) {
        for (std::int64_t start = last; start > 0; start -= step)
            starts.push_back(start);
    }
    return starts;
}

} // namespace onset
