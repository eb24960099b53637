// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/decodingrun.h"

extern "C" {
#include <libavutil/frame.h>
}

#include <algorithm>

namespace onset {

namespace {

/// Leading pictures of an open group, and what a decoder may make of them, before the key frame itself.
constexpr std::int64_t kMostLeading = 64;
/// Frames that may be missing in a row in damaged data.
constexpr std::int64_t kLongestGap = 1024;

} // namespace

DecodingRun::DecodingRun(Start start, FrameStream stream, std::shared_ptr<const FrameTable> table)
    : m_start(start)
    , m_stream(std::move(stream))
    , m_table(std::move(table))
    , m_expected(start.key)
    , m_next(start.key)
    , m_keySeen(start.fromFileStart)
    , m_sentKey(start.key)
{}

bool DecodingRun::matches(std::int64_t index, const FrameStream::Output &output) const
{
    if (index >= m_table->size())
        return false;
    const auto &entry = m_table->at({index});
    const bool inTime = !m_start.timed || entry.pts == output.frame->pts;
    return inTime && entry.position == output.packet.position && entry.size == output.packet.size;
}

DecodingRun::Event DecodingRun::accept(std::int64_t index, FrameStream::Output output)
{
    m_keySeen = true;
    m_held.push_back({m_expected, index, {output.frame.release(), LibavDeleter{}}});
    m_expected = index + 1;
    const auto depth = m_start.lenient || !m_table ? 0 : m_stream.reorderDepth();
    return static_cast<int>(m_held.size()) > depth ? emit() : Event::Nothing;
}

DecodingRun::Event DecodingRun::emit()
{
    m_given = std::move(m_held.front());
    m_held.pop_front();
    m_next = m_given.index + 1;
    return Event::Frame;
}

DecodingRun::Event DecodingRun::place(FrameStream::Output output)
{
    if (!m_table || matches(m_expected, output))
        return accept(m_expected, std::move(output));
    if (!m_keySeen && ++m_strayOutputs <= kMostLeading)
        return Event::Nothing;
    if (!m_start.lenient)
        return Event::Lost;
    const auto end = std::min(m_expected + kLongestGap, m_table->size());
    for (auto later = m_expected + 1; later < end; ++later) {
        if (matches(later, output))
            return accept(later, std::move(output));
    }
    return Event::Nothing;
}

/// Follows which group the packets belong to.
void DecodingRun::notePacket()
{
    if (!m_table || m_stream.packetsSent() == m_packets)
        return;
    m_packets = m_stream.packetsSent();
    const auto &packet = m_stream.lastPacket();
    if (!packet.scan.randomAccess)
        return;
    for (auto i = m_sentKey; i < m_table->size(); ++i) {
        const auto &entry = m_table->at({i});
        if (entry.isKey() && entry.position == packet.position &&
            (!m_start.timed || entry.pts == packet.pts) && entry.size == packet.size) {
            m_sentKey = i;
            return;
        }
        if (i > m_expected + kLongestGap)
            return;
    }
}

bool DecodingRun::complaint(const FrameStream::Output *output)
{
    const bool complained = m_stream.takeComplaint() && m_start.complete;
    const bool reported = m_stream.takeError() || complained || m_stream.lastPacket().corrupt;
    if (reported)
        m_damagedGroups.insert(m_sentKey);
    const bool shown = output && output->damaged;
    if (shown && m_table && !m_table->empty())
        m_damagedGroups.insert(m_table->keyFrameBefore({std::min(m_expected, m_table->size() - 1)}).value);
    return reported || shown;
}

DecodingRun::Event DecodingRun::step()
{
    if (m_stream.ended() && !m_held.empty())
        return emit();
    if (m_stream.ended())
        return Event::Ended;
    auto output = m_stream.step();
    notePacket();
    if (complaint(output ? &*output : nullptr) && !m_start.lenient && m_table)
        return Event::Damage;
    return output ? place(std::move(*output)) : Event::Nothing;
}

} // namespace onset
