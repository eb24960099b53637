// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/pictureconversion.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace onset {

PictureSize pictureSizeFor(const VideoInfo &info, PictureSize view)
{
    constexpr std::int64_t fullHd = std::int64_t{1920} * 1088;
    const bool turned = info.rotation == 90 || info.rotation == 270;
    const int viewWidth = turned ? view.height : view.width;
    const int viewHeight = turned ? view.width : view.height;
    if (viewWidth <= 0 || viewHeight <= 0 || std::int64_t{info.width} * info.height <= fullHd)
        return {};
    const double scale =
        std::max(double(viewWidth) / (info.width * info.sampleAspect), double(viewHeight) / info.height);
    if (scale > 0.7) // not enough smaller to pay for a worse picture
        return {};
    return {std::max(2, int(std::lround(info.width * scale))),
            std::max(2, int(std::lround(info.height * scale)))};
}

Result<DecodedPicture> convertPicture(const DecodedFrame &frame, const FrameTable *frames, PictureSize size)
{
    auto picture = frame.toPicture(PixelLayout::Rgb32, size.width, size.height);
    if (!picture)
        return picture.error();
    DecodedPicture result;
    result.index = frame.index();
    result.pts = frame.pts();
    result.seconds = frames ? frames->secondsOf(frame.index()) : 0.0;
    result.damaged = frame.damaged();
    result.picture = std::move(*picture);
    return result;
}

} // namespace onset
