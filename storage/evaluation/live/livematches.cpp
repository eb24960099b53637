// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/livematches.h"

#include <algorithm>
#include <numeric>

namespace onset {

void LiveMatches::reset(std::size_t thresholds)
{
    m_thresholds = thresholds;
    m_rows.clear();
    m_truths.clear();
}

bool LiveMatches::holds(std::uint32_t video, const std::vector<Row> &rows,
                        const std::vector<std::uint32_t> &truths) const
{
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].video != video)
            continue;
        const auto its = this->truths(i);
        if (next == rows.size() || m_rows[i] != rows[next] ||
            !std::equal(its.begin(), its.end(),
                        truths.begin() + static_cast<std::ptrdiff_t>(next * m_thresholds)))
            return false;
        ++next;
    }
    return next == rows.size();
}

bool LiveMatches::replace(std::uint32_t video, const std::vector<Row> &rows,
                          const std::vector<std::uint32_t> &truths)
{
    if (holds(video, rows, truths))
        return false;
    std::vector<Row> merged;
    std::vector<std::uint32_t> taken;
    merged.reserve(m_rows.size() + rows.size());
    taken.reserve(m_truths.size() + truths.size());
    const auto add = [&](const Row &row, const std::uint32_t *its) {
        merged.push_back(row);
        taken.insert(taken.end(), its, its + m_thresholds);
    };
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].video == video)
            continue;
        for (; next < rows.size() && rows[next].rank < m_rows[i].rank; ++next)
            add(rows[next], truths.data() + next * m_thresholds);
        add(m_rows[i], m_truths.data() + i * m_thresholds);
    }
    for (; next < rows.size(); ++next)
        add(rows[next], truths.data() + next * m_thresholds);
    m_rows = std::move(merged);
    m_truths = std::move(taken);
    return true;
}

void LiveMatches::sortByRank()
{
    if (std::ranges::is_sorted(m_rows, {}, &Row::rank))
        return;
    std::vector<std::size_t> order(m_rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [this](std::size_t i) { return m_rows[i].rank; });
    std::vector<Row> rows;
    std::vector<std::uint32_t> taken;
    rows.reserve(order.size());
    taken.reserve(m_truths.size());
    for (const auto i : order) {
        rows.push_back(m_rows[i]);
        const auto its = truths(i);
        taken.insert(taken.end(), its.begin(), its.end());
    }
    m_rows = std::move(rows);
    m_truths = std::move(taken);
}

std::vector<Hit> LiveMatches::hits(std::size_t threshold) const
{
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (const auto truth = truths(i)[threshold]; truth != kNoSegment)
            hits.push_back({m_rows[i].rank, truth});
    }
    return hits;
}

} // namespace onset
