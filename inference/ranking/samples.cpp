// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/samples.h"

#include "storage/domain/frameranges.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace onset {

namespace {

constexpr double kLookedAt = 0.5; // share of a window

} // namespace

bool liesIn(const Candidate &sample, VideoId video, const FrameRange &range)
{
    const FrameIndex middle{range.start.value + range.length() / 2};
    return sample.kind == Candidate::Kind::Sample && sample.video == video && sample.range.contains(middle);
}

bool drawnBlind(const Candidate &sample, RunId run, std::uint64_t seed)
{
    std::seed_seq place{seed, static_cast<std::uint64_t>(run.value),
                        static_cast<std::uint64_t>(sample.video.value),
                        static_cast<std::uint64_t>(sample.range.start.value)};
    return std::mt19937(place)() % 2 == 0;
}

std::vector<Candidate> drawSamples(std::span<const SampledVideo> videos, std::size_t count,
                                   std::uint64_t seed)
{
    std::vector<Candidate> windows;
    for (const auto &video : videos) {
        if (video.windowFrames < 1)
            continue;
        for (std::int64_t from = 0; from < video.frames; from += video.windowFrames) {
            Candidate sample;
            sample.kind = Candidate::Kind::Sample;
            sample.video = video.video;
            sample.range = frameRange(from, std::min(video.frames, from + video.windowFrames));
            const auto looked = static_cast<double>(coveredLength(video.looked, sample.range));
            if (looked < kLookedAt * static_cast<double>(sample.range.length()))
                windows.push_back(sample);
        }
    }
    // Not std::shuffle: its order is the library's own.
    std::mt19937_64 random(seed);
    for (auto i = windows.size(); i > 1; --i)
        std::swap(windows[i - 1], windows[random() % i]);
    if (windows.size() > count)
        windows.resize(count);
    return windows;
}

ShareEstimate estimatedShare(std::size_t hits, std::size_t count)
{
    if (count == 0)
        return {Reasons::kUnknown, 0, 1, 0};
    constexpr double kZ = 1.959963984540054; // of 95 %
    const auto n = static_cast<double>(count);
    const double p = static_cast<double>(hits) / n;
    const double scale = 1 + kZ * kZ / n;
    const double middle = (p + kZ * kZ / (2 * n)) / scale;
    const double half = kZ * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n)) / scale;
    return {p, std::max(0.0, middle - half), std::min(1.0, middle + half), count};
}

ShareEstimate recallInSamples(std::span<const Candidate> samples, std::span<const Segment> segments,
                              std::span<const Detection> proposals, double tiou, double minimumScore)
{
    std::vector<bool> used(proposals.size(), false);
    std::size_t count = 0;
    std::size_t hits = 0;
    for (const auto &segment : segments) {
        if (std::none_of(samples.begin(), samples.end(), [&](const Candidate &sample) {
                return liesIn(sample, segment.video, segment.range);
            }))
            continue;
        ++count;
        std::size_t best = proposals.size();
        double overlap = tiou;
        for (std::size_t i = 0; i < proposals.size(); ++i) {
            const auto &one = proposals[i];
            const double iou = temporalIou(one.range, segment.range);
            if (!used[i] && one.video == segment.video && one.actionClass == segment.actionClass &&
                one.score >= minimumScore && iou >= overlap) {
                overlap = iou;
                best = i;
            }
        }
        if (best < proposals.size()) {
            used[best] = true;
            ++hits;
        }
    }
    return estimatedShare(hits, count);
}

} // namespace onset
