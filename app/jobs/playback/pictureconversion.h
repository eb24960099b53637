// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/playback/playbackevent.h"

namespace onset {

/// The size pictures are converted to: 0×0 (full) up to 1080p or when the view is not much smaller, else a
/// size that covers the view.
struct PictureSize
{
    int width = 0;
    int height = 0;
};
PictureSize pictureSizeFor(const VideoInfo &info, PictureSize view);

/// Converts to Rgb32 in the calling thread. `frames` may be null (then seconds is 0).
Result<DecodedPicture> convertPicture(const DecodedFrame &frame, const FrameTable *frames, PictureSize size);

} // namespace onset
