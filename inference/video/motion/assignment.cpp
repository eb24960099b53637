// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/assignment.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace onset {
namespace {

/// Shortest augmenting paths on a square matrix; 1-based as in the usual statement of the algorithm.
class Hungarian
{
public:
    explicit Hungarian(const CostMatrix &costs)
        : m_costs(costs)
        , m_n(std::max(costs.rows, costs.columns))
        , m_u(size(), 0.0)
        , m_v(size(), 0.0)
        , m_rowOf(size(), 0)
        , m_way(size(), 0)
    {}

    std::vector<int> solve()
    {
        for (int row = 1; row <= m_n; ++row)
            insert(row);
        std::vector<int> result(static_cast<std::size_t>(m_costs.rows), -1);
        for (int c = 1; c <= m_costs.columns; ++c) {
            const int row = m_rowOf[index(c)];
            if (row >= 1 && row <= m_costs.rows && m_costs.at(row - 1, c - 1) < CostMatrix::kForbidden)
                result[index(row - 1)] = c - 1;
        }
        return result;
    }

private:
    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    std::size_t size() const { return index(m_n) + 1; }

    double cost(int row, int column) const
    {
        // Rows and columns that fill up the square cost as much as a forbidden pair: no pair is lost to them.
        if (row > m_costs.rows || column > m_costs.columns)
            return CostMatrix::kForbidden;
        return m_costs.at(row - 1, column - 1);
    }

    void insert(int row)
    {
        m_rowOf[0] = row;
        std::vector<double> least(size(), std::numeric_limits<double>::infinity());
        std::vector<char> used(size(), 0);
        int column = 0;
        do {
            column = grow(column, least, used);
        } while (m_rowOf[index(column)] != 0);
        while (column != 0) {
            const int before = m_way[index(column)];
            m_rowOf[index(column)] = m_rowOf[index(before)];
            column = before;
        }
    }

    int grow(int column, std::vector<double> &least, std::vector<char> &used)
    {
        used[index(column)] = 1;
        const int row = m_rowOf[index(column)];
        double delta = std::numeric_limits<double>::infinity();
        int next = 0;
        for (int c = 1; c <= m_n; ++c) {
            if (used[index(c)])
                continue;
            const double reduced = cost(row, c) - m_u[index(row)] - m_v[index(c)];
            if (reduced < least[index(c)]) {
                least[index(c)] = reduced;
                m_way[index(c)] = column;
            }
            if (least[index(c)] < delta) {
                delta = least[index(c)];
                next = c;
            }
        }
        for (int c = 0; c <= m_n; ++c) {
            if (used[index(c)]) {
                m_u[index(m_rowOf[index(c)])] += delta;
                m_v[index(c)] -= delta;
            } else {
                least[index(c)] -= delta;
            }
        }
        return next;
    }

    const CostMatrix &m_costs;
    int m_n;
    std::vector<double> m_u;
    std::vector<double> m_v;
    std::vector<int> m_rowOf;
    std::vector<int> m_way;
};

} // namespace

std::vector<int> assign(const CostMatrix &costs)
{
    if (costs.rows == 0 || costs.columns == 0)
        return std::vector<int>(static_cast<std::size_t>(costs.rows), -1);
    return Hungarian(costs).solve();
}

} // namespace onset
