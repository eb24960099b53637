// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/cvbridge.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cstring>

namespace onset {

cv::Mat matView(const Picture &picture)
{
    int type = CV_8UC3;
    if (picture.layout == PixelLayout::Gray8)
        type = CV_8UC1;
    else if (picture.layout == PixelLayout::Rgb32)
        type = CV_8UC4;
    // OpenCV has no matrix over constant pixels.
    return cv::Mat(picture.height, picture.width, type, const_cast<std::uint8_t *>(picture.pixels.get()),
                   static_cast<std::size_t>(picture.stride));
}

Picture pictureOf(const cv::Mat &mat)
{
    Picture picture;
    picture.width = mat.cols;
    picture.height = mat.rows;
    picture.stride = static_cast<int>(mat.step);
    picture.layout = mat.channels() == 1 ? PixelLayout::Gray8 : PixelLayout::Bgr24;
    auto keep = std::make_shared<cv::Mat>(mat);
    picture.pixels = std::shared_ptr<const std::uint8_t>(keep, keep->data);
    return picture;
}

Picture shrunk(const Picture &picture, int width, int height)
{
    if (picture.width == width && picture.height == height)
        return picture;
    cv::Mat result;
    cv::resize(matView(picture), result, cv::Size(width, height), 0, 0, cv::INTER_AREA);
    return pictureOf(result);
}

bool samePixels(const Picture &a, const Picture &b)
{
    if (a.width != b.width || a.height != b.height || a.layout != b.layout)
        return false;
    const auto bytes = matView(a).elemSize() * static_cast<std::size_t>(a.width);
    for (int y = 0; y < a.height; ++y) {
        if (std::memcmp(a.row(y), b.row(y), bytes) != 0)
            return false;
    }
    return true;
}

CvThreads::CvThreads(int threads)
    : m_before(cv::getNumThreads())
{
    if (threads != m_before)
        cv::setNumThreads(threads);
}

CvThreads::~CvThreads()
{
    if (cv::getNumThreads() != m_before)
        cv::setNumThreads(m_before);
}

} // namespace onset
