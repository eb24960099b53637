// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/packetindex.h"

#include <algorithm>

namespace onset {

FrameEntry entryOf(const PacketInfo &packet)
{
    FrameEntry entry;
    entry.pts = packet.pts;
    entry.duration = packet.duration;
    entry.dts = packet.dts;
    entry.position = packet.position;
    entry.size = packet.size;
    entry.ordinal = packet.ordinal;
    entry.flags = packet.scan.randomAccess ? FrameEntry::Key : 0;
    return entry;
}

bool PacketIndex::add(const PacketInfo &packet)
{
    const bool plain = packet.pts != kNoPts && !packet.discard && !packet.corrupt && !packet.newHeaders;
    const bool starts = !m_packets.empty() || packet.scan.cleanStart;
    if (!plain || !starts || !packet.scan.oneToOne)
        return false;
    m_packets.push_back(entryOf(packet));
    return true;
}

bool PacketIndex::reordersWithinDepth() const
{
    constexpr std::size_t kLongest = 32; // twice what any codec allows
    for (std::size_t i = 0; i < m_packets.size(); ++i) {
        int later = 0;
        for (std::size_t back = 1; back <= std::min(i, kLongest); ++back)
            later += m_packets[i - back].pts > m_packets[i].pts ? 1 : 0;
        if (later > m_reorderDepth)
            return false;
    }
    return true;
}

std::optional<std::vector<FrameEntry>> PacketIndex::entries() const
{
    if (m_packets.empty() || !reordersWithinDepth())
        return std::nullopt;
    auto entries = m_packets;
    Ticks keyPts = entries.front().pts;
    for (auto &entry : entries) {
        if (entry.isKey())
            keyPts = entry.pts;
        else if (entry.pts < keyPts)
            entry.flags |= FrameEntry::OpenGroupLead;
    }
    std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.pts < b.pts; });
    const auto same = std::adjacent_find(entries.begin(), entries.end(),
                                         [](const auto &a, const auto &b) { return a.pts == b.pts; });
    // Pictures shown before the first key frame have lost what they refer to.
    if (same != entries.end() || !entries.front().isKey())
        return std::nullopt;
    return entries;
}

} // namespace onset
