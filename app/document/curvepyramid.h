// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// Values of one curve with minima and maxima of ever longer stretches above them (each level a quarter of
/// the one below), so that any range is drawn in time proportional to its pixels and no peak is lost. Memory
/// is linear: the levels together add at most 2/3 of the values' own count. NaN means "no value yet" and is
/// skipped. Not thread-safe; copies are independent.
class CurvePyramid
{
public:
    struct MinMax
    {
        float low;
        float high; ///< both NaN where the stretch has no value
    };

    /// Writes values at samples [start, start + values.size()), growing with NaN as needed. O(size)
    /// amortised.
    void write(std::int64_t start, std::span<const float> values);
    std::int64_t size() const { return static_cast<std::int64_t>(m_values.size()); }
    std::span<const float> values() const { return m_values; }
    /// Exact minimum and maximum over [first, last), in O(log size).
    MinMax over(std::int64_t first, std::int64_t last) const;
    std::size_t bytes() const;

private:
    struct Level
    {
        std::vector<float> low;
        std::vector<float> high;
    };
    std::vector<float> m_values;
    std::vector<Level> m_levels;
};

} // namespace onset
