// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/descriptors/localdescriptor.h"
#include "inference/descriptors/settings.h"
#include "storage/domain/track.h"
#include "storage/domain/video.h"

#include <span>
#include <vector>

namespace onset {

/// Which trajectories are a person's: those whose middle lies in the track's box of that frame.
class TrackPooling
{
public:
    TrackPooling(const Track &track, const Video &video, const DescriptorSettings &settings);

    std::vector<LocalDescriptor> within(std::span<const LocalDescriptor> local, std::int64_t row) const;

private:
    Track m_track;
    double m_width;
    double m_height;
    int m_rotation;
    int m_stride;
    int m_length;
};

} // namespace onset
