// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/boxes.h"

#include <algorithm>
#include <tuple>

namespace onset {

TrackBox scaled(TrackBox box, double sx, double sy)
{
    box.x = static_cast<float>(box.x * sx);
    box.y = static_cast<float>(box.y * sy);
    box.width = static_cast<float>(box.width * sx);
    box.height = static_cast<float>(box.height * sy);
    return box;
}

TrackBox clipped(TrackBox box, float width, float height)
{
    const float right = std::clamp(box.x + box.width, 0.0F, width);
    const float bottom = std::clamp(box.y + box.height, 0.0F, height);
    box.x = std::clamp(box.x, 0.0F, width);
    box.y = std::clamp(box.y, 0.0F, height);
    box.width = right - box.x;
    box.height = bottom - box.y;
    return box;
}

TrackBox shifted(TrackBox box, float dx, float dy, float scale)
{
    const float cx = centreX(box) + dx;
    const float cy = centreY(box) + dy;
    box.width *= scale;
    box.height *= scale;
    box.x = cx - box.width / 2;
    box.y = cy - box.height / 2;
    return box;
}

double containment(const TrackBox &a, const TrackBox &b)
{
    const double w = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const double h = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    const double smaller =
        std::min(static_cast<double>(a.width) * a.height, static_cast<double>(b.width) * b.height);
    return w > 0 && h > 0 && smaller > 0 ? w * h / smaller : 0.0;
}

TrackBox blended(const TrackBox &a, const TrackBox &b, float t)
{
    const auto mix = [t](float p, float q) { return p + (q - p) * t; };
    TrackBox box = a;
    box.x = mix(a.x, b.x);
    box.y = mix(a.y, b.y);
    box.width = mix(a.width, b.width);
    box.height = mix(a.height, b.height);
    box.score = mix(a.score, b.score);
    return box;
}

std::vector<KeptBox> suppressed(std::vector<TrackBox> boxes, double iou, double within)
{
    std::sort(boxes.begin(), boxes.end(), [](const TrackBox &a, const TrackBox &b) {
        return std::tie(b.score, a.x, a.y, a.width, a.height) <
               std::tie(a.score, b.x, b.y, b.width, b.height);
    });
    std::vector<KeptBox> kept;
    for (const auto &box : boxes) {
        const auto better = std::find_if(kept.begin(), kept.end(), [&](const KeptBox &k) {
            return spatialIou(k.box, box) > iou || containment(k.box, box) > within;
        });
        if (better == kept.end())
            kept.push_back({box, 1});
        else
            ++better->support;
    }
    return kept;
}

} // namespace onset
