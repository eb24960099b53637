// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"
#include "inference/video/decode/libavptr.h"
#include "inference/video/decode/packetscan.h"
#include "storage/domain/frametable.h"
#include "storage/domain/result.h"

#include <memory>
#include <string>

struct AVStream;

namespace onset {

/// What names a packet of the video stream, and what a look at it told.
struct PacketInfo
{
    Ticks pts = kNoPts;
    Ticks dts = kNoPts;
    Ticks duration = 0;
    std::int64_t position = -1;
    std::int32_t size = 0;
    std::int32_t ordinal = 0; ///< among the packets with this position read since the last seek
    bool flaggedKey = false;  ///< by container or parser
    bool discard = false;     ///< decoded, not shown (edit lists)
    bool corrupt = false;     ///< the demuxer knows that bytes are missing
    bool newHeaders = false;  ///< brings new decoder parameters
    PacketScan scan;
};

/// The packets of a file's first video stream, as the ffmpeg program's demuxing gives them. One thread at a
/// time.
class Demuxer
{
public:
    /// Error::NotFound, Io, BadInput or Unsupported, naming the file.
    static Result<std::unique_ptr<Demuxer>> open(const std::string &path);

    VideoInfo info() const;
    AVStream &stream() const { return *m_stream; }
    ScanCodec scanCodec() const { return m_codec; }
    /// The container gives every picture a packet of its own with presentation times.
    bool containerIsExact() const;
    /// Transport and programme streams and raw ones: timestamps do not lead to a place.
    bool seeksByBytes() const;
    /// A packet has the same timestamps however it was reached; those of raw streams are only counted.
    bool timesAreStored() const;
    std::int64_t fileSize() const;

    /// The next packet of the stream; false at the end. Packets without data are left out, as ffmpeg does.
    bool read(AVPacket &packet, PacketInfo &info);
    /// After read() said false: the file ended where it should.
    bool endedWell() const { return m_endedWell; }
    /// Goes to a place at or before the packet of `entry`, further before it with each attempt from 0. False
    /// if that cannot be done.
    bool seekBefore(const FrameEntry &entry, int attempt);

private:
    Demuxer(std::string path, LibavPtr<AVFormatContext> format, AVStream *stream);
    PacketInfo describe(const AVPacket &packet);

    std::string m_path;
    LibavPtr<AVFormatContext> m_format;
    AVStream *m_stream = nullptr;
    ScanCodec m_codec = ScanCodec::Other;
    int m_nalLengthSize = 0;
    std::int64_t m_lastPosition = -2;
    std::int32_t m_ordinal = 0;
    bool m_endedWell = true;
};

} // namespace onset
