// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/glimpse/glimpseclips.h"

#include "inference/runtime/systems/rc3d/regions.h"

#include <algorithm>
#include <tuple>

namespace onset {

namespace {

/// A segment can be told in a clip that it fills by this much and not more.
constexpr double kLeastShare = 0.05;
constexpr double kMostShare = 1.2;

void addClips(std::vector<FrameRange> &clips, std::int64_t frames, std::int64_t length, double overlap)
{
    const auto step =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(static_cast<double>(length) * (1 - overlap)));
    for (std::int64_t start = 0;; start += step) {
        const bool last = start + length >= frames;
        clips.push_back(last ? frameRange(frames - length, frames) : frameRange(start, start + length));
        if (last)
            return;
    }
}

} // namespace

std::vector<FrameRange> clipsOf(std::int64_t frames, std::span<const std::int64_t> lengths, double overlap)
{
    std::vector<FrameRange> clips;
    for (const auto length : lengths) {
        if (length >= frames)
            break;
        addClips(clips, frames, length, overlap);
    }
    if (frames > 0 && (clips.empty() || lengths.back() >= frames))
        clips.push_back(frameRange(0, frames));
    std::sort(clips.begin(), clips.end(), [](const FrameRange &a, const FrameRange &b) {
        return std::tie(a.end, a.start) < std::tie(b.end, b.start);
    });
    return clips;
}

ClipTruth truthOf(const FrameRange &clip, std::span<const LabelledSegment> segments)
{
    ClipTruth truth;
    const auto length = static_cast<double>(clip.length());
    for (const auto &instance : instancesWithin(segments, clip.start.value, clip.length())) {
        truth.bounds.push_back({instance.span.start / length, instance.span.end / length});
        truth.classes.push_back(instance.actionClass);
    }
    return truth;
}

FrameRange drawClip(std::int64_t frames, std::span<const std::int64_t> lengths, const FrameRange *segment,
                    Random &random)
{
    std::vector<std::int64_t> fitting;
    for (const auto length : lengths) {
        const double share =
            segment ? static_cast<double>(segment->length()) / static_cast<double>(length) : 0.5;
        if (length < frames && share >= kLeastShare && share <= kMostShare)
            fitting.push_back(length);
    }
    if (fitting.empty())
        return frameRange(0, frames);
    const auto length =
        fitting[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(fitting.size())))];
    std::int64_t from = 0;
    std::int64_t to = frames - length;
    if (segment) {
        // At least about half of the segment stays inside.
        const auto half = std::max<std::int64_t>(1, std::min(segment->length(), length) / 2);
        from = std::clamp<std::int64_t>(segment->start.value + half - length, 0, to);
        to = std::clamp<std::int64_t>(segment->end.value - half, from, to);
    }
    const auto start = from + random.below(to - from + 1);
    return frameRange(start, start + length);
}

} // namespace onset
