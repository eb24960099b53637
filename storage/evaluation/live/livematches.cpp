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

bool LiveMatches::replace(std::uint32_t video, std::vector<Row> rows, std::vector<std::uint32_t> truths)
{
    std::vector<Row> keptRows;
    std::vector<std::uint32_t> keptTruths;
    std::vector<Row> oldRows;
    std::vector<std::uint32_t> oldTruths;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isOld = m_rows[i].video == video;
        (isOld ? oldRows : keptRows).push_back(m_rows[i]);
        const auto its = this->truths(i);
        auto &list = isOld ? oldTruths : keptTruths;
        list.insert(list.end(), its.begin(), its.end());
    }
    if (oldRows == rows && oldTruths == truths)
        return false;
    keptRows.insert(keptRows.end(), rows.begin(), rows.end());
    keptTruths.insert(keptTruths.end(), truths.begin(), truths.end());
    m_rows = std::move(keptRows);
    m_truths = std::move(keptTruths);
    sortByRank();
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
