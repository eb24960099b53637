// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <algorithm>

namespace onset {

/// Whether people looked at all of a range, so that what is not labelled there is background.
inline bool wasReviewed(const TrainingVideo &video, const FrameRange &range)
{
    return video.reviewed.empty() ||
           std::any_of(video.reviewed.begin(), video.reviewed.end(), [&](const FrameRange &reviewed) {
               return reviewed.start <= range.start && range.end <= reviewed.end;
           });
}

} // namespace onset
