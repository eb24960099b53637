// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"
#include "inference/api/framesource.h"
#include "storage/domain/frametable.h"

#include <opencv2/core.hpp>

#include <functional>
#include <memory>
#include <string>

namespace onset {

/// A video for tests: BGR pictures drawn or read on demand, one after the other.
struct Clip
{
    int width = 0;
    int height = 0;
    double rate = 25;
    std::int64_t frames = 0;
    int rotation = 0;
    /// Makes a function that gives the pictures from a frame on in order.
    std::function<std::function<cv::Mat()>(std::int64_t from)> open;

    std::shared_ptr<const FrameTable> table() const;
    Video video() const;
    FrameSourceOpener opener() const;
};

/// Each picture drawn by its number.
Clip drawnClip(int width, int height, double rate, std::int64_t frames,
               std::function<cv::Mat(std::int64_t)> draw);

/// The pedestrians of Debian's opencv-doc, the first `frames` frames (0: all); no frames where the file is
/// absent.
Clip pedestrians(std::int64_t frames = 0);

} // namespace onset
