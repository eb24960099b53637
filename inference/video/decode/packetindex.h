// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/video/decode/demuxer.h"

#include <optional>
#include <vector>

namespace onset {

/// Collects packets and says whether they alone tell which frames a decoder will show. Pure.
class PacketIndex
{
public:
    /// `reorderDepth`: pictures the decoder will hold back from the start; with fewer than the stream needs
    /// it would drop some.
    explicit PacketIndex(int reorderDepth)
        : m_reorderDepth(reorderDepth)
    {}
    /// False when this packet alone rules demuxing out.
    bool add(const PacketInfo &packet);
    /// The table's entries in presentation order; nothing when decoding has to tell.
    std::optional<std::vector<FrameEntry>> entries() const;

private:
    bool reordersWithinDepth() const;

    int m_reorderDepth;
    std::vector<FrameEntry> m_packets; ///< in decoding order
};

/// The entry of the frame that a packet gives, without flags of damage.
FrameEntry entryOf(const PacketInfo &packet);

} // namespace onset
