// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/videoversions.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavfilter/avfilter.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libswscale/swscale.h>
}
#include <opencv2/core/version.hpp>

namespace onset {

namespace {

std::string text(unsigned version)
{
    return std::to_string(AV_VERSION_MAJOR(version)) + '.' + std::to_string(AV_VERSION_MINOR(version)) + '.' +
           std::to_string(AV_VERSION_MICRO(version));
}

} // namespace

std::vector<std::pair<std::string, std::string>> videoLibraryVersions()
{
    return {{"FFmpeg", av_version_info()},
            {"libavformat", text(avformat_version())},
            {"libavcodec", text(avcodec_version())},
            {"libavfilter", text(avfilter_version())},
            {"libavutil", text(avutil_version())},
            {"libswscale", text(swscale_version())},
            {"OpenCV", CV_VERSION}};
}

} // namespace onset
