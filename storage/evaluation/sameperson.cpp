// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/sameperson.h"

#include <algorithm>

namespace onset {

namespace {

constexpr std::int64_t kMostFrames = 64;

double areaOf(const TrackBox &box)
{
    return static_cast<double>(box.width) * static_cast<double>(box.height);
}

std::optional<TrackBox> seenAt(const Track &track, FrameIndex frame)
{
    auto box = boxAt(track, frame);
    return box && !box->outside ? box : std::nullopt;
}

} // namespace

double trackOverlap(const Track &a, const Track &b, const FrameRange &range)
{
    const auto length = range.end - range.start;
    const auto frames = std::min(length, kMostFrames);
    double common = 0;
    double joined = 0;
    for (std::int64_t i = 0; i < frames; ++i) {
        const auto frame = range.start + (2 * i + 1) * length / (2 * frames);
        const auto one = seenAt(a, frame);
        const auto other = seenAt(b, frame);
        const double areas = (one ? areaOf(*one) : 0) + (other ? areaOf(*other) : 0);
        const double iou = one && other ? spatialIou(*one, *other) : 0;
        const double shared = areas * iou / (1 + iou); // |A ∩ B|, from |A| + |B| and the IoU
        common += shared;
        joined += areas - shared;
    }
    return joined > 0 ? common / joined : 0;
}

bool samePerson(const Track &a, const Track &b, const FrameRange &range)
{
    return a.id == b.id || (a.video == b.video && trackOverlap(a, b, range) >= kSamePersonOverlap);
}

} // namespace onset
