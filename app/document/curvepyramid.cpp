// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/curvepyramid.h"

#include <algorithm>
#include <limits>

namespace onset {

namespace {

constexpr std::int64_t kFan = 4;
constexpr float kNoValue = std::numeric_limits<float>::quiet_NaN();

/// Collects values; NaN compares false and so leaves no trace.
struct Extent
{
    float low = std::numeric_limits<float>::infinity();
    float high = -std::numeric_limits<float>::infinity();

    void add(float lowValue, float highValue)
    {
        low = lowValue < low ? lowValue : low;
        high = highValue > high ? highValue : high;
    }
    bool none() const { return low > high; }
};

/// Minima and maxima of blocks [firstBlock, lastBlock) of the level below.
void summarize(std::span<const float> low, std::span<const float> high, std::vector<float> &lowOut,
               std::vector<float> &highOut, std::int64_t firstBlock, std::int64_t lastBlock)
{
    const auto count = static_cast<std::int64_t>(low.size());
    for (std::int64_t block = firstBlock; block < lastBlock; ++block) {
        Extent extent;
        const auto end = std::min(count, (block + 1) * kFan);
        for (auto i = block * kFan; i < end; ++i)
            extent.add(low[static_cast<std::size_t>(i)], high[static_cast<std::size_t>(i)]);
        lowOut[static_cast<std::size_t>(block)] = extent.none() ? kNoValue : extent.low;
        highOut[static_cast<std::size_t>(block)] = extent.none() ? kNoValue : extent.high;
    }
}

std::int64_t blocksOver(std::int64_t count)
{
    return (count + kFan - 1) / kFan;
}

} // namespace

void CurvePyramid::write(std::int64_t start, std::span<const float> values)
{
    if (start < 0) {
        const auto before = std::min(static_cast<std::size_t>(-start), values.size());
        values = values.subspan(before);
        start = 0;
    }
    if (values.empty())
        return;
    auto first = start;
    auto last = start + static_cast<std::int64_t>(values.size());
    if (last > size())
        m_values.resize(static_cast<std::size_t>(last), kNoValue);
    std::copy(values.begin(), values.end(), m_values.begin() + start);

    std::span<const float> low = m_values;
    std::span<const float> high = m_values;
    for (std::size_t i = 0; low.size() > 1; ++i) {
        if (i == m_levels.size())
            m_levels.emplace_back();
        auto &level = m_levels[i];
        const auto blocks = blocksOver(static_cast<std::int64_t>(low.size()));
        // A level that is new covers all of what lies below it.
        first = level.low.empty() ? 0 : first / kFan;
        last = blocksOver(last);
        level.low.resize(static_cast<std::size_t>(blocks), kNoValue);
        level.high.resize(static_cast<std::size_t>(blocks), kNoValue);
        summarize(low, high, level.low, level.high, first, last);
        low = level.low;
        high = level.high;
    }
}

CurvePyramid::MinMax CurvePyramid::over(std::int64_t first, std::int64_t last) const
{
    first = std::max<std::int64_t>(first, 0);
    last = std::min(last, size());
    Extent extent;
    std::span<const float> low = m_values;
    std::span<const float> high = m_values;
    const auto add = [&](std::int64_t i) {
        extent.add(low[static_cast<std::size_t>(i)], high[static_cast<std::size_t>(i)]);
    };
    // Ragged ends are taken on each level, the whole blocks between them on the next.
    for (std::size_t i = 0; first < last; ++i) {
        const bool top = i == m_levels.size();
        while (first < last && (top || first % kFan != 0))
            add(first++);
        while (first < last && last % kFan != 0)
            add(--last);
        if (first >= last)
            break;
        first /= kFan;
        last /= kFan;
        low = m_levels[i].low;
        high = m_levels[i].high;
    }
    return extent.none() ? MinMax{kNoValue, kNoValue} : MinMax{extent.low, extent.high};
}

std::size_t CurvePyramid::bytes() const
{
    auto floats = m_values.capacity();
    for (const auto &level : m_levels)
        floats += level.low.capacity() + level.high.capacity();
    return floats * sizeof(float);
}

} // namespace onset
