// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/video/decode/decoderlog.h"
#include "inference/video/decode/libavptr.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <memory>
#include <string>

struct AVStream;

namespace onset {

/// One libavcodec decoder, driven step by step as the ffmpeg program drives it. One thread at a time.
class Decoder
{
public:
    /// `threads`: frame threads; 1 decodes exactly as `ffmpeg -threads 1` does even where data is damaged.
    static Result<std::unique_ptr<Decoder>> open(const AVStream &stream, int threads,
                                                 const std::string &path);

    /// Hands over a packet; its frame comes out with `tag`. Null: no more packets.
    void send(const AVPacket *packet, std::int64_t tag);
    /// The next picture, or null: then it wants a packet, or is drained.
    LibavPtr<AVFrame> receive();
    bool drained() const { return m_drained; }
    /// Forgets everything between two places of the file.
    void flush();
    /// Whether a packet or picture was refused since the last call.
    bool takeError();
    /// Whether its messages told of an error since the last call. They also tell of what a landing in an open
    /// group lacks.
    bool takeComplaint();
    int reorderDepth() const;

private:
    Decoder(std::unique_ptr<DecoderLog> log, LibavPtr<AVCodecContext> context);

    std::unique_ptr<DecoderLog> m_log; ///< outlives the context
    LibavPtr<AVCodecContext> m_context;
    bool m_error = false;
    bool m_draining = false;
    bool m_drained = false;
};

} // namespace onset
