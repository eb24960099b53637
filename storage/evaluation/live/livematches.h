// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/hitcurve.h"
#include "storage/evaluation/matcher.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// The predictions of one class that took a truth at any threshold, best first, and which one at each.
class LiveMatches
{
public:
    struct Row
    {
        std::uint32_t prediction = 0; ///< place among those of the class
        std::uint32_t rank = 0;
        std::uint32_t video = 0;
        auto operator<=>(const Row &) const = default;
    };

    void reset(std::size_t thresholds);
    std::size_t thresholds() const { return m_thresholds; }
    const std::vector<Row> &rows() const { return m_rows; }
    /// Of a row: the slot of the truth (livetruths.h) at each threshold, or kNoSegment.
    std::span<const std::uint32_t> truths(std::size_t row) const
    {
        return {m_truths.data() + row * m_thresholds, m_thresholds};
    }

    /// Replaces what a video's predictions took: rows by rank, `truths` has thresholds() values a row. False
    /// where that is what is here already. O(rows).
    bool replace(std::uint32_t video, const std::vector<Row> &rows, const std::vector<std::uint32_t> &truths);
    /// The ranks have changed: rankOf(prediction). O(n log n).
    template <class RankOf> void rerank(RankOf rankOf)
    {
        for (auto &row : m_rows)
            row.rank = rankOf(row.prediction);
        sortByRank();
    }
    /// The predictions that are right at a threshold, by rank; truths by slot.
    std::vector<Hit> hits(std::size_t threshold) const;

private:
    bool holds(std::uint32_t video, const std::vector<Row> &rows,
               const std::vector<std::uint32_t> &truths) const;
    void sortByRank();

    std::size_t m_thresholds = 0;
    std::vector<Row> m_rows;
    std::vector<std::uint32_t> m_truths;
};

} // namespace onset
