// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"
#include "storage/domain/frametable.h"
#include "storage/domain/result.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace onset {

struct AudioStreamInfo
{
    int index = 0; ///< among the file's audio streams, from 0
    std::string codec;
    std::string language;
    int sampleRate = 0;
    int channels = 0;
};

/// What a file says of its first video stream.
struct VideoInfo
{
    std::string path;
    std::string container;
    std::string codec;
    int width = 0; ///< of the decoded picture, before rotation and sample aspect ratio
    int height = 0;
    int rotation = 0;          ///< degrees clockwise for display: 0, 90, 180, 270
    double sampleAspect = 1.0; ///< width of a pixel over its height
    TimeBase timeBase;
    double averageRate = 25.0;
    std::int64_t estimatedFrames = 0; ///< a guess before the index is done; 0: unknown
    std::vector<AudioStreamInfo> audioStreams;
};

/// A decoded frame as the codec gave it; holds a reference on the codec's buffer. Cheap to copy, immutable.
class DecodedFrame
{
public:
    virtual ~DecodedFrame() = default;
    virtual FrameIndex index() const = 0;
    virtual Ticks pts() const = 0; ///< kNoPts if none
    virtual bool damaged() const = 0;
    virtual std::size_t bytes() const = 0;
    /// MD5 of the raw picture as `ffmpeg -f framemd5` computes it, 32 lower-case hex digits.
    virtual std::string md5() const = 0;
    /// Converted and scaled to width × height (0: the decoded size, not rotated), by the stream's colour
    /// matrix and range.
    virtual Result<Picture> toPicture(PixelLayout layout, int width = 0, int height = 0) const = 0;
};
using DecodedFramePtr = std::shared_ptr<const DecodedFrame>;

/// Exact access to the frames of one file. One thread at a time.
class VideoReader
{
public:
    virtual ~VideoReader() = default;
    virtual const VideoInfo &info() const = 0;
    /// Null until an index was given or made.
    virtual std::shared_ptr<const FrameTable> frames() const = 0;
    virtual void setFrames(std::shared_ptr<const FrameTable> table) = 0;
    /// Frame `index` in any order; it equals the one a single forward pass gives. Needs a frame table, but
    /// frame 0 can be had without. `stop` is looked at between decoded frames (Error::Cancelled).
    virtual Result<DecodedFramePtr> frame(FrameIndex index, std::stop_token stop = {}) = 0;
    /// The frame if it is in the cache, else null. Never decodes.
    virtual DecodedFramePtr cached(FrameIndex index) const = 0;
    /// Decodes the part of the group before `index` ahead of reverse play or stepping, as far as the cache's
    /// limit lets; returns early when stopped. Call it when idle.
    virtual void prefetchBefore(FrameIndex index, std::stop_token stop) = 0;
};

/// Fraction done in [0, 1]; may be called from the indexing thread at any rate.
using ProgressSink = std::function<void(double)>;

/// How the program reaches video files; main gives an implementation (inference/video) to whoever needs one.
/// All may be called on any thread, at the same time.
struct VideoBackend
{
    struct ReaderOptions
    {
        std::size_t cacheBytes = std::size_t{300} * 1000 * 1000;
        int threads = 0; ///< decoder threads; 0: as many as cores
    };
    std::function<Result<VideoInfo>(const std::string &path)> probe;
    std::function<Result<FileIdentity>(const std::string &path)> identify;
    std::function<Result<std::shared_ptr<const FrameTable>>(const std::string &path, std::stop_token,
                                                            ProgressSink)>
        index;
    std::function<Result<std::unique_ptr<VideoReader>>(const std::string &path, const ReaderOptions &)> open;
};

} // namespace onset
