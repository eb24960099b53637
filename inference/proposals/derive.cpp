// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/derive.h"

#include "inference/proposals/components.h"
#include "inference/proposals/distinct.h"
#include "inference/proposals/median.h"
#include "inference/proposals/nms.h"
#include "inference/proposals/watershed.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace onset {

namespace {

/// Share of the threshold that a gap must stay above to cost nothing.
constexpr double kGapCost = 0.8;
/// Share of a whole video's proposal that people's proposals must cover to replace it.
constexpr double kCovered = 0.5;

struct Limits
{
    double minSamples = 0;
    double maxSamples = 0;
};

Limits limitsOf(const Curve &curve, double rate, const DeriveSettings &settings)
{
    const double samplesPerSecond = rate / curve.stride;
    return {settings.minSeconds * samplesPerSecond, settings.maxSeconds * samplesPerSecond};
}

std::vector<double> levelsOf(const DeriveSettings &settings)
{
    std::vector<double> levels;
    for (const double share : settings.watershedLevels)
        levels.push_back(settings.threshold + share * std::max(0.0, 1.0 - settings.threshold));
    return levels;
}

std::vector<Proposal> proposalsOf(const Curve &curve, double rate, const DeriveSettings &settings)
{
    const std::vector<std::vector<float>> filtered{medianFilter(curve.values, settings.medianWindow)};
    const auto [minLength, maxLength] = limitsOf(curve, rate, settings);
    // Their own suppression by the mean would leave only the pieces of a long stretch.
    const double suppression = settings.preferLong ? 1.0 : settings.nms;
    std::vector<Proposal> proposals;
    if (settings.components) {
        proposals =
            componentProposals(filtered, curve.first, curve.stride,
                               {settings.threshold, minLength, maxLength, settings.smoothSigma, suppression});
    }
    if (settings.watershed) {
        const auto more = watershedProposals(
            filtered.front(), curve.first, curve.stride,
            {levelsOf(settings), settings.watershedTolerances, minLength, maxLength, suppression});
        proposals.insert(proposals.end(), more.begin(), more.end());
    }
    return settings.preferLong ? distinctProposals(proposals, kGapCost * settings.threshold, settings.nms)
                               : nms(proposals, settings.nms);
}

/// Cuts what reaches beyond the video (the last sample of a curve with a stride may) and, where the rate
/// varies, applies the limits in true seconds.
void fitToVideo(std::vector<Proposal> &proposals, const FrameTable &frames, const DeriveSettings &settings)
{
    if (frames.empty())
        return;
    for (auto &proposal : proposals) {
        proposal.range.start = std::max(proposal.range.start, FrameIndex{0});
        proposal.range.end = std::min(proposal.range.end, FrameIndex{frames.size()});
    }
    std::erase_if(proposals, [&](const Proposal &proposal) {
        if (proposal.range.empty())
            return true;
        if (!frames.variableRate())
            return false;
        const double seconds = frames.secondsOf(proposal.range.end) - frames.secondsOf(proposal.range.start);
        return !(seconds > settings.minSeconds && seconds < settings.maxSeconds);
    });
}

bool isSearched(const Curve &curve, RunId run, VideoId video)
{
    return curve.key.run == run && curve.key.video == video && curve.stride > 0 &&
           (curve.key.kind == CurveKind::Motion || curve.key.kind == CurveKind::Actionness);
}

/// What the detections of tracks cover, as ranges apart from each other, by start.
std::vector<FrameRange> coveredByTracks(const std::vector<Detection> &detections)
{
    std::vector<FrameRange> ranges;
    for (const auto &detection : detections) {
        if (detection.track)
            ranges.push_back(detection.range);
    }
    std::sort(ranges.begin(), ranges.end());
    std::vector<FrameRange> joined;
    for (const auto &range : ranges) {
        if (joined.empty() || range.start > joined.back().end)
            joined.push_back(range);
        else
            joined.back().end = std::max(joined.back().end, range.end);
    }
    return joined;
}

/// Drops detections of the video that detections of tracks say better.
void dropCovered(std::vector<Detection> &detections)
{
    const auto ranges = coveredByTracks(detections);
    std::erase_if(detections, [&](const Detection &detection) {
        if (detection.track)
            return false;
        std::int64_t covered = 0;
        auto it = std::ranges::upper_bound(ranges, detection.range.start, {}, &FrameRange::end);
        for (; it != ranges.end() && it->start < detection.range.end; ++it)
            covered += std::min(it->end, detection.range.end) - std::max(it->start, detection.range.start);
        return static_cast<double>(covered) >= kCovered * static_cast<double>(detection.range.length());
    });
}

} // namespace

std::vector<Detection> deriveDetections(std::span<const Curve> curves, const FrameTable &frames,
                                        const DeriveSettings &settings, RunId run, VideoId video,
                                        ClassId actionClass)
{
    const double rate = frames.empty() ? 25.0 : frames.averageRate();
    std::vector<Detection> detections;
    for (const auto &curve : curves) {
        if (!isSearched(curve, run, video))
            continue;
        auto proposals = proposalsOf(curve, rate, settings);
        fitToVideo(proposals, frames, settings);
        for (const auto &proposal : proposals)
            detections.push_back(
                {{}, video, actionClass, curve.key.track, proposal.range, proposal.score, false});
    }
    if (settings.preferTracks)
        dropCovered(detections);
    std::stable_sort(detections.begin(), detections.end(), [](const Detection &a, const Detection &b) {
        return std::tie(a.range, a.track, b.score) < std::tie(b.range, b.track, a.score);
    });
    std::int64_t ordinal = 0;
    for (auto &detection : detections)
        detection.id = productId<DetectionId>(run, ++ordinal);
    return detections;
}

} // namespace onset
