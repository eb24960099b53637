// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/video/decode/decoder.h"
#include "inference/video/decode/demuxer.h"

#include <deque>
#include <optional>

namespace onset {

/// A forward pass from where the demuxer stands: pictures in the decoder's order, each with the packet it
/// came from. One thread at a time.
class FrameStream
{
public:
    struct Output
    {
        LibavPtr<AVFrame> frame;
        PacketInfo packet;
        std::int64_t packetNumber = -1; ///< counted from this pass's first packet
        bool damaged = false;           ///< the decoder says so of this picture
    };

    FrameStream(Demuxer &demuxer, Decoder &decoder);
    /// Uses `packet`, already read, as the first one.
    void startWith(LibavPtr<AVPacket> packet, const PacketInfo &info);

    /// One step: reads and decodes until a picture comes or a packet gave none. More pictures may follow
    /// while !ended().
    std::optional<Output> step();
    bool ended() const { return m_ended; }
    /// The packet sent last and its number; the first is 0.
    const PacketInfo &lastPacket() const { return m_last; }
    std::int64_t packetsSent() const { return m_sent; }
    /// What the decoder reported since the last call; it belongs to the packet sent last, if the decoder has
    /// one thread.
    bool takeError() { return m_decoder->takeError(); }
    bool takeComplaint() { return m_decoder->takeComplaint(); }
    int reorderDepth() const { return m_decoder->reorderDepth(); }

private:
    void sendNext();
    PacketInfo packetOf(const AVFrame &frame, std::int64_t &number) const;

    Demuxer *m_demuxer;
    Decoder *m_decoder;
    LibavPtr<AVPacket> m_packet;
    bool m_held = false; ///< m_packet was read, but not sent
    PacketInfo m_last;
    std::deque<PacketInfo> m_recent;
    std::int64_t m_sent = 0;
    bool m_mustSend = true;
    bool m_ended = false;
};

} // namespace onset
