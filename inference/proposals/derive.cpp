// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/derive.h"

#include "inference/proposals/components.h"
#include "inference/proposals/intervalindex.h"
#include "inference/proposals/median.h"
#include "inference/proposals/nms.h"
#include "inference/proposals/watershed.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace onset {

namespace {

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
    std::vector<Proposal> proposals;
    if (settings.components) {
        proposals = componentProposals(
            filtered, curve.first, curve.stride,
            {settings.threshold, minLength, maxLength, settings.smoothSigma, settings.nms});
    }
    if (settings.watershed) {
        const auto more = watershedProposals(
            filtered.front(), curve.first, curve.stride,
            {levelsOf(settings), settings.watershedTolerances, minLength, maxLength, settings.nms});
        proposals.insert(proposals.end(), more.begin(), more.end());
    }
    return nms(proposals, settings.nms);
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

/// Drops detections of the video that a track's detection says better.
void dropCovered(std::vector<Detection> &detections, double threshold)
{
    IntervalIndex ofTracks;
    for (std::size_t i = 0; i < detections.size(); ++i) {
        if (detections[i].track)
            ofTracks.insert(detections[i].range, i);
    }
    std::erase_if(detections, [&](const Detection &detection) {
        if (detection.track)
            return false;
        bool covered = false;
        ofTracks.visitNear(detection.range, std::clamp(threshold, 0.0, 1.0),
                           [&](const FrameRange &other, std::size_t) {
                               covered = temporalIou(detection.range, other) > threshold;
                               return !covered;
                           });
        return covered;
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
        dropCovered(detections, settings.nms);
    std::stable_sort(detections.begin(), detections.end(), [](const Detection &a, const Detection &b) {
        return std::tie(a.range, a.track, b.score) < std::tie(b.range, b.track, a.score);
    });
    std::int64_t ordinal = 0;
    for (auto &detection : detections)
        detection.id = productId<DetectionId>(run, ++ordinal);
    return detections;
}

} // namespace onset
