// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"

namespace cv {
class Mat;
}

namespace onset {

/// A header over the picture's pixels; nobody may write through it. Valid while the picture lives.
cv::Mat matView(const Picture &picture);

/// A picture that shares the matrix (CV_8UC1 or CV_8UC3 in BGR order).
Picture pictureOf(const cv::Mat &mat);

/// The picture at another size, averaged over areas. Throws cv::Exception.
Picture shrunk(const Picture &picture, int width, int height);

bool samePixels(const Picture &a, const Picture &b);

/// Bounds the number of threads OpenCV uses while it lives. It is one number for the program: where several
/// bounds live, in whatever threads, the least counts; after the last, the number is what it was before the
/// first.
class CvThreads
{
public:
    explicit CvThreads(int threads);
    ~CvThreads();
    CvThreads(const CvThreads &) = delete;
    CvThreads &operator=(const CvThreads &) = delete;

private:
    int m_threads;
};

} // namespace onset
