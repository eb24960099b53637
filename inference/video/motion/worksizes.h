// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"
#include "inference/video/motion/settings.h"

namespace onset {

struct PictureSize
{
    int width = 1;
    int height = 1;

    bool operator==(const PictureSize &) const = default;
};

/// The sizes a video is looked at in, so that the cost does not depend on its own. All have the shape the
/// picture is shown in (square pixels), before rotation.
struct WorkSizes
{
    PictureSize video;  ///< decoded
    PictureSize people; ///< of settings.detectionPixels, enlarged at most by maxUpscale
    PictureSize follow; ///< longer side at most settings.followSide
    PictureSize flow;   ///< longer side at most settings.flowSide, not larger than follow
};
WorkSizes workSizes(const VideoInfo &info, const MotionSettings &settings);

/// Every how many-th frame is analysed: 1 up to 1.5 × analysisRate, 2 up to 2.5 ×, and so on.
int analysisStride(double frameRate, const MotionSettings &settings);

/// On every how many-th analysed frame people are searched.
int detectionInterval(double frameRate, const MotionSettings &settings);

} // namespace onset
