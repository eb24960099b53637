// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/worksizes.h"

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

PictureSize sizeOf(double width, double height)
{
    return {std::max(1, static_cast<int>(std::lround(width))),
            std::max(1, static_cast<int>(std::lround(height)))};
}

PictureSize within(double width, double height, int longerSide)
{
    const double scale = std::min(1.0, longerSide / std::max(width, height));
    return sizeOf(width * scale, height * scale);
}

} // namespace

WorkSizes workSizes(const VideoInfo &info, const MotionSettings &settings)
{
    const bool usable =
        std::isfinite(info.sampleAspect) && info.sampleAspect > 0.05 && info.sampleAspect < 20;
    const double width = std::max(1, info.width) * (usable ? info.sampleAspect : 1.0);
    const double height = std::max(1, info.height);
    const double scale =
        std::min(settings.maxUpscale, std::sqrt(settings.detectionPixels / (width * height)));
    WorkSizes sizes;
    sizes.video = {std::max(1, info.width), std::max(1, info.height)};
    sizes.people = sizeOf(width * scale, height * scale);
    sizes.follow = within(width, height, settings.followSide);
    sizes.flow = within(width, height, std::min(settings.flowSide, settings.followSide));
    return sizes;
}

int analysisStride(double frameRate, const MotionSettings &settings)
{
    const double ratio = frameRate / settings.analysisRate;
    // 30 and 29.97 frames a second are the same to us: every second frame.
    return static_cast<int>(std::clamp(std::round(ratio - 0.01), 1.0, 1e6));
}

int detectionInterval(double frameRate, const MotionSettings &settings)
{
    const double analysed = frameRate / analysisStride(frameRate, settings);
    return static_cast<int>(std::clamp(std::round(analysed / settings.detectionRate), 1.0, 1e6));
}

} // namespace onset
