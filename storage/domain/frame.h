// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace onset {

/// Position of a frame in presentation order, from 0. Negative: none.
struct FrameIndex
{
    std::int64_t value = -1;

    constexpr bool valid() const { return value >= 0; }
    constexpr auto operator<=>(const FrameIndex &) const = default;
    constexpr FrameIndex operator+(std::int64_t n) const { return {value + n}; }
    constexpr FrameIndex operator-(std::int64_t n) const { return {value - n}; }
    constexpr std::int64_t operator-(FrameIndex other) const { return value - other.value; }
};

/// Half-open range of frames [start, end).
struct FrameRange
{
    FrameIndex start{0};
    FrameIndex end{0};

    constexpr std::int64_t length() const { return end - start; }
    constexpr bool empty() const { return end <= start; }
    constexpr bool contains(FrameIndex f) const { return start <= f && f < end; }
    constexpr bool overlaps(const FrameRange &o) const { return start < o.end && o.start < end; }
    constexpr auto operator<=>(const FrameRange &) const = default;
};

constexpr FrameRange frameRange(std::int64_t start, std::int64_t end)
{
    return {FrameIndex{start}, FrameIndex{end}};
}

/// Frames in both; 0 if they do not overlap.
constexpr std::int64_t overlapLength(const FrameRange &a, const FrameRange &b)
{
    return std::max<std::int64_t>(0, std::min(a.end, b.end) - std::max(a.start, b.start));
}

/// Temporal intersection over union, 0 if both are empty.
constexpr double temporalIou(const FrameRange &a, const FrameRange &b)
{
    const auto overlap = overlapLength(a, b);
    const auto joined = a.length() + b.length() - overlap;
    return joined > 0 ? static_cast<double>(overlap) / static_cast<double>(joined) : 0.0;
}

/// Time in the units of a stream's TimeBase.
using Ticks = std::int64_t;

/// Seconds per tick as an exact fraction; denominator > 0.
struct TimeBase
{
    std::int32_t numerator = 1;
    std::int32_t denominator = 1;

    constexpr double seconds(Ticks t) const
    {
        return static_cast<double>(t) * static_cast<double>(numerator) / static_cast<double>(denominator);
    }
    constexpr bool operator==(const TimeBase &) const = default;
};

} // namespace onset
