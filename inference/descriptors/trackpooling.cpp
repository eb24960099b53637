// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/trackpooling.h"

#include <span>
#include <utility>

namespace onset {

namespace {

/// A place in the upright picture (shares of its sides) in the decoded one, which boxes are of.
std::pair<double, double> decodedPlace(double x, double y, int rotation)
{
    switch (rotation) {
    case 90:
        return {y, 1 - x};
    case 180:
        return {1 - x, 1 - y};
    case 270:
        return {1 - y, x};
    default:
        return {x, y};
    }
}

} // namespace

TrackPooling::TrackPooling(const Track &track, const Video &video, const DescriptorSettings &settings)
    : m_track(track)
    , m_width(video.width)
    , m_height(video.height)
    , m_rotation(video.rotation)
    , m_stride(settings.stride)
    , m_length(settings.length)
{}

std::vector<LocalDescriptor> TrackPooling::within(std::span<const LocalDescriptor> local,
                                                  std::int64_t row) const
{
    std::vector<LocalDescriptor> kept;
    const auto box = boxAt(m_track, {row * m_stride + m_length / 2});
    if (!box || box->outside)
        return kept;
    for (const auto &one : local) {
        const auto [x, y] = decodedPlace((one.x + 0.5) / 256, (one.y + 0.5) / 256, m_rotation);
        const double px = x * m_width;
        const double py = y * m_height;
        if (px >= box->x && px < box->x + box->width && py >= box->y && py < box->y + box->height)
            kept.push_back(one);
    }
    return kept;
}

} // namespace onset
