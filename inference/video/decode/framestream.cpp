// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/framestream.h"

extern "C" {
#include <libavcodec/avcodec.h>
}

namespace onset {

namespace {

/// More packets than any decoder holds back, with its threads.
constexpr std::size_t kRecentPackets = 128;

} // namespace

FrameStream::FrameStream(Demuxer &demuxer, Decoder &decoder)
    : m_demuxer(&demuxer)
    , m_decoder(&decoder)
    , m_packet(makePacket())
{}

void FrameStream::startWith(LibavPtr<AVPacket> packet, const PacketInfo &info)
{
    m_packet = std::move(packet);
    m_last = info;
    m_held = true;
}

void FrameStream::sendNext()
{
    if (!m_held && !m_demuxer->read(*m_packet, m_last)) {
        m_decoder->send(nullptr, m_sent);
        return;
    }
    m_held = false;
    m_recent.push_back(m_last);
    if (m_recent.size() > kRecentPackets)
        m_recent.pop_front();
    m_decoder->send(m_packet.get(), m_sent++);
}

PacketInfo FrameStream::packetOf(const AVFrame &frame, std::int64_t &number) const
{
    const auto oldest = m_sent - static_cast<std::int64_t>(m_recent.size());
    const auto tag = frame.reordered_opaque;
    const bool tagged = tag >= oldest && tag < m_sent;
    number = tagged ? tag : -1;
    if (tagged && m_recent[static_cast<std::size_t>(tag - oldest)].pts == frame.pts)
        return m_recent[static_cast<std::size_t>(tag - oldest)];
    // A picture shown again later keeps the tag of the packet that coded it, but has the time of the one that
    // shows it.
    if (frame.pts != AV_NOPTS_VALUE) {
        for (auto it = m_recent.rbegin(); it != m_recent.rend(); ++it) {
            if (it->pts == frame.pts) {
                number = m_sent - 1 - (it - m_recent.rbegin());
                return *it;
            }
        }
    }
    if (tagged)
        return m_recent[static_cast<std::size_t>(tag - oldest)];
    PacketInfo info;
    info.position = frame.pkt_pos;
    info.size = frame.pkt_size;
    info.dts = frame.pkt_dts == AV_NOPTS_VALUE ? kNoPts : frame.pkt_dts;
    return info;
}

std::optional<FrameStream::Output> FrameStream::step()
{
    if (m_mustSend)
        sendNext();
    auto frame = m_decoder->receive();
    m_mustSend = frame == nullptr;
    m_ended = m_decoder->drained();
    if (!frame)
        return std::nullopt;
    Output output;
    output.packet = packetOf(*frame, output.packetNumber);
    output.damaged = frame->decode_error_flags != 0 || (frame->flags & AV_FRAME_FLAG_CORRUPT) != 0;
    output.frame = std::move(frame);
    return output;
}

} // namespace onset
