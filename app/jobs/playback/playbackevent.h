// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"
#include "storage/domain/video.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>

namespace onset {

/// A frame converted for the screen, on its way to the window; named by its index for good.
struct DecodedPicture
{
    FrameIndex index;
    Ticks pts = kNoPts;
    double seconds = 0; ///< since the first frame
    bool damaged = false;
    Picture picture; ///< Rgb32, not rotated
};

/// What the threads behind the player report. `session` counts the files opened: what belongs to an earlier
/// one is stale.
namespace playback {

struct Opened
{
    std::uint64_t session = 0;
    VideoInfo info;
    std::shared_ptr<const FrameTable> frames; ///< null: it is being indexed
    bool fileChanged = false;                 ///< the frame table given is of another file and was not used
};
struct OpenFailed ///< opening or indexing
{
    std::uint64_t session = 0;
    Error error;
};
struct IndexProgress
{
    std::uint64_t session = 0;
    double fraction = 0;
};
struct Indexed
{
    std::uint64_t session = 0;
    FileIdentity identity;
    std::shared_ptr<const FrameTable> frames;
};
struct PictureReady
{
    std::uint64_t session = 0;
    std::uint64_t generation = 0;
    DecodedPicture picture;
};
struct PictureFailed
{
    std::uint64_t session = 0;
    std::uint64_t generation = 0;
    FrameIndex index;
    Error error;
};
struct ThumbnailReady
{
    std::uint64_t session = 0;
    std::string purpose;
    DecodedPicture picture;
};

using Event =
    std::variant<Opened, OpenFailed, IndexProgress, Indexed, PictureReady, PictureFailed, ThumbnailReady>;

} // namespace playback

} // namespace onset
