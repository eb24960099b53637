// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// The direction of (x, y) as a part of a full turn, [0, 1), from the x axis towards the y axis; 0 for (0,
/// 0). By a polynomial (error below 1e-5 rad), so that it is the same on every machine.
float turnOf(float x, float y);

/// What a pixel adds to a histogram: its weight shared by two neighbouring bins, in fixed point.
struct OrientationVote
{
    std::uint8_t first = 0;
    std::uint8_t second = 0;
    std::uint32_t firstWeight = 0;
    std::uint32_t secondWeight = 0;
};

inline constexpr float kVoteScale = 1024; ///< of the weights' fixed point

/// The vote of a vector for `bins` directions, weighted by its length.
OrientationVote voteOf(float x, float y, int bins);

/// Sums of votes over any rectangle of a picture in constant time (an integral image a bin). Whole numbers
/// modulo 2^32: exact, whatever the order, as long as a rectangle's own sum fits.
template <int Bins> class IntegralHistogram
{
public:
    using Sums = std::array<std::uint32_t, Bins>;

    /// Starts a picture of that size; addRow() follows for every y in order.
    void begin(int width, int height)
    {
        m_width = width;
        m_sums.resize(rowSize() * static_cast<std::size_t>(height + 1));
        std::fill_n(m_sums.begin(), rowSize(), 0U);
    }
    void addRow(int y, std::span<const OrientationVote> votes)
    {
        const auto *above = m_sums.data() + rowSize() * static_cast<std::size_t>(y);
        auto *row = m_sums.data() + rowSize() * static_cast<std::size_t>(y + 1);
        Sums running{};
        std::fill_n(row, Bins, 0U);
        for (const auto &vote : votes) {
            above += Bins;
            row += Bins;
            running[vote.first] += vote.firstWeight;
            running[vote.second] += vote.secondWeight;
            for (int b = 0; b < Bins; ++b)
                row[b] = above[b] + running[static_cast<std::size_t>(b)];
        }
    }
    /// Of the pixels [x0, x1) × [y0, y1), which lie in the picture.
    Sums sum(int x0, int y0, int x1, int y1) const
    {
        const auto *a = at(x0, y0);
        const auto *b = at(x1, y0);
        const auto *c = at(x0, y1);
        const auto *d = at(x1, y1);
        Sums sums;
        for (std::size_t i = 0; i < Bins; ++i)
            sums[i] = d[i] - b[i] - c[i] + a[i];
        return sums;
    }

private:
    std::size_t rowSize() const { return static_cast<std::size_t>(m_width + 1) * Bins; }
    const std::uint32_t *at(int x, int y) const
    {
        return m_sums.data() + rowSize() * static_cast<std::size_t>(y) + static_cast<std::size_t>(x) * Bins;
    }

    int m_width = 0;
    std::vector<std::uint32_t> m_sums; ///< [height + 1][width + 1][Bins]
};

} // namespace onset
