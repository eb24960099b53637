// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace onset {

/// A matrix of costs, rows × columns; kForbidden where a pair may not be made.
struct CostMatrix
{
    static constexpr double kForbidden = 1e9;

    int rows = 0;
    int columns = 0;
    std::vector<double> values; ///< row by row

    CostMatrix(int r, int c)
        : rows(r)
        , columns(c)
        , values(static_cast<std::size_t>(r) * static_cast<std::size_t>(c), kForbidden)
    {}
    double &at(int r, int c)
    {
        return values[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(c)];
    }
    double at(int r, int c) const { return const_cast<CostMatrix *>(this)->at(r, c); }
};

/// The pairs with the least total cost where as many rows as possible get a column of their own (Hungarian
/// method with potentials, Kuhn 1955 / Jonker and Volgenant 1987, O(n³)). Entry r is row r's column, or -1.
/// Never uses a forbidden pair. Ties are resolved the same way each time.
std::vector<int> assign(const CostMatrix &costs);

} // namespace onset
