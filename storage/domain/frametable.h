// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/result.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace onset {

inline constexpr Ticks kNoPts = std::numeric_limits<Ticks>::min();

/// One frame that a single forward pass of the decoder puts out, in presentation order.
/// position, size and ordinal name the packet it came from where the stream has no PTS:
/// ordinal counts the packets of that stream with the same position.
struct FrameEntry
{
    enum Flag : std::uint8_t {
        Key = 1,           ///< decoding can start at its packet
        OpenGroupLead = 2, ///< shown before its key frame and needs the group before it
        Damaged = 4,       ///< the decoder reported an error in its group
    };
    Ticks pts = kNoPts;         ///< as the decoder gives it (best effort is not used); kNoPts if none
    Ticks duration = 0;         ///< 0 if unknown
    Ticks dts = kNoPts;         ///< of its packet
    std::int64_t position = -1; ///< byte offset of its packet in the file, -1 if unknown
    std::int32_t size = 0;      ///< bytes of its packet
    std::int32_t ordinal = 0;
    std::uint8_t flags = 0;

    bool isKey() const { return flags & Key; }
    bool operator==(const FrameEntry &) const = default;
};

/// What makes two files the same video: size, and BLAKE2/SHA-like digests of both ends and of 8 blocks
/// between. mtime only says when to look again and takes no part in comparison.
struct FileIdentity
{
    std::int64_t size = 0;
    std::array<std::uint64_t, 10> digests{};
    std::int64_t mtimeNs = 0;

    bool operator==(const FileIdentity &o) const { return size == o.size && digests == o.digests; }
};

/// The frames of one video stream. Seconds are counted from the first frame's PTS; where frames have no PTS
/// they are counted by averageRate.
class FrameTable
{
public:
    FrameTable() = default;
    FrameTable(TimeBase timeBase, std::vector<FrameEntry> entries, double averageRate);

    std::int64_t size() const { return static_cast<std::int64_t>(m_entries.size()); }
    bool empty() const { return m_entries.empty(); }
    TimeBase timeBase() const { return m_timeBase; }
    double averageRate() const { return m_averageRate; } ///< frames per second, > 0
    bool variableRate() const { return m_variableRate; }
    bool hasPts() const { return m_hasPts; } ///< every frame has one, strictly increasing
    std::int64_t keyFrameCount() const;
    const std::vector<FrameEntry> &entries() const { return m_entries; }
    const FrameEntry &at(FrameIndex f) const { return m_entries[static_cast<std::size_t>(f.value)]; }

    /// Seconds at which frame f begins; f may equal size(): then the end of the last frame.
    double secondsOf(FrameIndex f) const;
    /// Its PTS (or for f == size() the last PTS + duration); kNoPts where there is none.
    Ticks ptsOf(FrameIndex f) const;
    /// The frame shown at that time: the last with secondsOf(f) <= s (within half a microsecond), clamped to
    /// the table.
    FrameIndex frameAtSeconds(double s) const;
    /// The edge (0 … size()) whose time is nearest; ties go to the earlier one.
    FrameIndex nearestEdge(double seconds) const;
    /// Exact look-up by PTS.
    std::optional<FrameIndex> frameWithPts(Ticks pts) const;
    double durationSeconds() const { return secondsOf(FrameIndex{size()}); }
    /// The last key frame at or before f (0 if none is marked).
    FrameIndex keyFrameBefore(FrameIndex f) const;

    bool operator==(const FrameTable &) const = default;

private:
    TimeBase m_timeBase;
    std::vector<FrameEntry> m_entries;
    std::vector<std::int64_t> m_keys;
    double m_averageRate = 25.0;
    bool m_variableRate = false;
    bool m_hasPts = false;
};

} // namespace onset
