// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/canvas.h"
#include "storage/domain/result.h"

#include <memory>
#include <span>
#include <string>

namespace onset::synthetic {

/// Writes H.264 video (yuv420p, one thread, so that the same pictures give the same bytes) with AAC sound
/// into an MP4 file. One thread. A file that was not finished is removed.
class VideoWriter
{
public:
    /// width and height even. Errors name the file.
    static Result<std::unique_ptr<VideoWriter>> open(const std::string &path, int width, int height, int fps,
                                                     int sampleRate);
    virtual ~VideoWriter() = default;
    /// The next frame.
    virtual Status add(const Canvas &picture) = 0;
    /// The next samples, one channel; best added along with the frames that they belong to.
    virtual Status addSound(std::span<const float> samples) = 0;
    /// The file is complete only after this.
    virtual Status finish() = 0;
};

} // namespace onset::synthetic
