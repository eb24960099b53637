// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domain/track.h"

#include "storage/domain/sha256.h"

#include <algorithm>
#include <span>

namespace onset {

std::optional<TrackBox> boxAt(const Track &track, FrameIndex frame)
{
    const auto &boxes = track.boxes;
    const auto after = std::lower_bound(boxes.begin(), boxes.end(), frame,
                                        [](const TrackBox &b, FrameIndex f) { return b.frame < f; });
    if (after == boxes.end())
        return std::nullopt;
    if (after->frame == frame)
        return after->outside ? std::nullopt : std::optional(*after);
    if (after == boxes.begin() || (after - 1)->outside)
        return std::nullopt;
    const TrackBox &a = *(after - 1);
    const TrackBox &b = *after;
    const auto t = static_cast<float>(frame - a.frame) / static_cast<float>(b.frame - a.frame);
    const auto mix = [t](float p, float q) { return p + (q - p) * t; };
    TrackBox box = a;
    box.frame = frame;
    box.x = mix(a.x, b.x);
    box.y = mix(a.y, b.y);
    box.width = mix(a.width, b.width);
    box.height = mix(a.height, b.height);
    box.score = mix(a.score, b.score);
    box.keyFrame = false;
    return box;
}

std::string boxesDigest(const Track &track)
{
    Sha256 sha;
    const auto add = [&sha](const auto &value) { sha.add(std::as_bytes(std::span(&value, 1))); };
    for (const auto &box : track.boxes) {
        add(box.frame.value);
        for (const float side : {box.x, box.y, box.width, box.height})
            add(side);
        add(box.outside);
    }
    return sha.finishHex().substr(0, 32);
}

double spatialIou(const TrackBox &a, const TrackBox &b)
{
    const double w = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const double h = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (w <= 0 || h <= 0)
        return 0.0;
    const double overlap = w * h;
    const double joined =
        static_cast<double>(a.width) * a.height + static_cast<double>(b.width) * b.height - overlap;
    return joined > 0 ? overlap / joined : 0.0;
}

} // namespace onset
