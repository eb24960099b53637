// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/cvbridge.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cstring>
#include <mutex>
#include <set>

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

namespace {

/// All bounds that hold now. OpenCV keeps one number for the process, so does this.
struct ThreadBounds
{
    std::mutex mutex;
    std::multiset<int> bounds;
    int before = 1;
};

ThreadBounds &threadBounds()
{
    static ThreadBounds bounds;
    return bounds;
}

void useThreads(int threads)
{
    if (cv::getNumThreads() != threads)
        cv::setNumThreads(threads);
}

} // namespace

CvThreads::CvThreads(int threads)
    : m_threads(threads)
{
    auto &all = threadBounds();
    const std::lock_guard lock(all.mutex);
    if (all.bounds.empty())
        all.before = cv::getNumThreads();
    all.bounds.insert(threads);
    useThreads(*all.bounds.begin());
}

CvThreads::~CvThreads()
{
    auto &all = threadBounds();
    const std::lock_guard lock(all.mutex);
    all.bounds.erase(all.bounds.find(m_threads));
    useThreads(all.bounds.empty() ? all.before : *all.bounds.begin());
}

} // namespace onset
