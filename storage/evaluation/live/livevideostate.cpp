// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/livevideostate.h"

#include "storage/domain/frameranges.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace onset {

namespace {

FrameIndex within(FrameIndex frame, const FrameTable &frames)
{
    return std::clamp(frame, FrameIndex{0}, FrameIndex{frames.size()});
}

} // namespace

TimedSegment timedWithin(VideoId video, ClassId actionClass, const FrameRange &range,
                         const FrameTable &frames, double score)
{
    return timedSegment(video, actionClass, {within(range.start, frames), within(range.end, frames)}, frames,
                        score);
}

bool mostlyWithin(const FrameRange &range, std::span<const FrameRange> stretches)
{
    std::int64_t common = 0;
    for (const auto &each : stretches)
        common += overlapLength(range, each);
    return 2 * common >= range.length();
}

void LiveVideoState::settle(LiveTruths &all, std::span<const Characteristic> rules)
{
    const auto classOf = [&all](std::uint32_t slot) { return all.value(slot).actionClass; };
    std::ranges::sort(truths, {}, [&all](std::uint32_t slot) {
        const auto &value = all.value(slot);
        return std::tuple(value.actionClass, value.range.start, value.id);
    });
    const double duration = video.frames->durationSeconds();
    for (const auto slot : truths) {
        const auto &value = all.value(slot);
        auto time = timedWithin(value.video, value.actionClass, value.range, *video.frames, 0);
        time.start = value.imported.start.value_or(time.start);
        time.end = value.imported.end.value_or(time.end);
        all.times()[slot] = time;
        const double seconds = time.end - time.start;
        const auto same = std::ranges::equal_range(truths, value.actionClass, {}, classOf);
        all.setBins(
            slot, rules,
            std::array{duration > 0 ? seconds / duration : 0, seconds, static_cast<double>(same.size())});
    }
}

std::vector<FrameRange> LiveVideoState::lookedAt(ClassId actionClass, const LiveTruths &all) const
{
    std::vector<FrameRange> stretches;
    for (const auto &review : reviews) {
        if (!review.actionClass.valid() || review.actionClass == actionClass)
            stretches.push_back(review.range);
    }
    for (const auto slot : truths) {
        if (all.value(slot).actionClass == actionClass)
            stretches.push_back(all.value(slot).range);
    }
    return joinedRanges(std::move(stretches));
}

} // namespace onset
