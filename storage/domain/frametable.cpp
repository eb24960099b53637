// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domain/frametable.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

bool strictlyIncreasingPts(const std::vector<FrameEntry> &entries)
{
    Ticks previous = kNoPts;
    for (const auto &entry : entries) {
        if (entry.pts == kNoPts || (previous != kNoPts && entry.pts <= previous))
            return false;
        previous = entry.pts;
    }
    return !entries.empty();
}

/// Constant means: no two steps differ by more than one tick, the rounding of a rate to the time base.
bool stepsVary(const std::vector<FrameEntry> &entries)
{
    if (entries.size() < 3)
        return false;
    Ticks shortest = std::numeric_limits<Ticks>::max();
    Ticks longest = 0;
    for (std::size_t i = 1; i < entries.size(); ++i) {
        const Ticks step = entries[i].pts - entries[i - 1].pts;
        shortest = std::min(shortest, step);
        longest = std::max(longest, step);
    }
    return longest - shortest > 1;
}

constexpr double kSlack = 0.5e-6;

} // namespace

FrameTable::FrameTable(TimeBase timeBase, std::vector<FrameEntry> entries, double averageRate)
    : m_timeBase(timeBase)
    , m_entries(std::move(entries))
    , m_averageRate(averageRate > 0 && std::isfinite(averageRate) ? averageRate : 25.0)
{
    m_hasPts = strictlyIncreasingPts(m_entries);
    m_variableRate = m_hasPts && stepsVary(m_entries);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].isKey())
            m_keys.push_back(static_cast<std::int64_t>(i));
    }
}

std::int64_t FrameTable::keyFrameCount() const
{
    return static_cast<std::int64_t>(m_keys.size());
}

Ticks FrameTable::ptsOf(FrameIndex f) const
{
    if (m_entries.empty())
        return kNoPts;
    if (f.value < size())
        return at(f).pts;
    const auto &last = m_entries.back();
    if (last.pts == kNoPts)
        return kNoPts;
    if (last.duration > 0)
        return last.pts + last.duration;
    // A last frame of unknown length lasts as long as the one before it.
    if (m_hasPts && m_entries.size() > 1)
        return last.pts + (last.pts - m_entries[m_entries.size() - 2].pts);
    const double ticks = m_timeBase.denominator / (m_averageRate * m_timeBase.numerator);
    return last.pts + std::max<Ticks>(1, std::llround(ticks));
}

double FrameTable::secondsOf(FrameIndex f) const
{
    if (m_entries.empty())
        return 0.0;
    if (!m_hasPts)
        return static_cast<double>(f.value) / m_averageRate;
    return m_timeBase.seconds(ptsOf(f) - m_entries.front().pts);
}

FrameIndex FrameTable::frameAtSeconds(double s) const
{
    std::int64_t low = 0;
    std::int64_t high = size(); // first frame known to begin after s
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (secondsOf({middle}) <= s + kSlack)
            low = middle + 1;
        else
            high = middle;
    }
    return {std::clamp<std::int64_t>(low - 1, 0, std::max<std::int64_t>(0, size() - 1))};
}

FrameIndex FrameTable::nearestEdge(double seconds) const
{
    if (m_entries.empty())
        return {0};
    const auto below = frameAtSeconds(seconds);
    const auto above = below + 1;
    const double toBelow = std::abs(seconds - secondsOf(below));
    const double toAbove = std::abs(secondsOf(above) - seconds);
    return toAbove < toBelow ? above : below;
}

std::optional<FrameIndex> FrameTable::frameWithPts(Ticks pts) const
{
    if (!m_hasPts) {
        const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                     [pts](const FrameEntry &e) { return e.pts == pts && pts != kNoPts; });
        return it == m_entries.end() ? std::nullopt : std::optional(FrameIndex{it - m_entries.begin()});
    }
    const auto it = std::lower_bound(m_entries.begin(), m_entries.end(), pts,
                                     [](const FrameEntry &e, Ticks t) { return e.pts < t; });
    if (it == m_entries.end() || it->pts != pts)
        return std::nullopt;
    return FrameIndex{it - m_entries.begin()};
}

FrameIndex FrameTable::keyFrameBefore(FrameIndex f) const
{
    const auto it = std::upper_bound(m_keys.begin(), m_keys.end(), f.value);
    return it == m_keys.begin() ? FrameIndex{0} : FrameIndex{*(it - 1)};
}

} // namespace onset
