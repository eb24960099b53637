// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/ranking.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace onset {

namespace {

/// Sorts places by their values, ascending, NaN last, leaving equal values as NumPy's quicksort does: every
/// comparison and exchange counts.
class AscendingSort
{
public:
    explicit AscendingSort(std::span<const double> values)
        : m_values(values)
        , m_order(values.size())
    {
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    }

    std::vector<std::size_t> sorted()
    {
        if (!m_order.empty())
            sort(0, m_order.size() - 1, 2 * (static_cast<int>(std::bit_width(m_order.size())) - 1));
        return std::move(m_order);
    }

private:
    static constexpr std::size_t kShort = 16; ///< values

    double at(std::size_t i) const { return m_values[m_order[i]]; }
    static bool less(double a, double b) { return ranksBefore(b, a); }

    /// [first, last], both inclusive.
    void sort(std::size_t first, std::size_t last, int depth)
    {
        // NumPy sorts short stretches by insertion, which is stable, and heaps those of a bad run of pivots,
        // which we do not follow.
        if (last - first < kShort || depth < 0)
            return stableSort(first, last);
        const auto pivot = partition(first, last);
        if (pivot > first)
            sort(first, pivot - 1, depth - 1);
        if (pivot < last)
            sort(pivot + 1, last, depth - 1);
    }

    void stableSort(std::size_t first, std::size_t last)
    {
        const auto begin = m_order.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = m_order.begin() + static_cast<std::ptrdiff_t>(last) + 1;
        std::stable_sort(begin, end,
                         [this](std::size_t i, std::size_t j) { return less(m_values[i], m_values[j]); });
    }

    void exchangeIfLess(std::size_t i, std::size_t j)
    {
        if (less(at(i), at(j)))
            std::swap(m_order[i], m_order[j]);
    }

    /// Puts the median of the first, middle and last value where it belongs and returns that place. Values
    /// equal to it stop both scans, so that they end on both sides.
    std::size_t partition(std::size_t first, std::size_t last)
    {
        const auto middle = first + (last - first) / 2;
        exchangeIfLess(middle, first);
        exchangeIfLess(last, middle);
        exchangeIfLess(middle, first);
        const double pivot = at(middle);
        std::swap(m_order[middle], m_order[last - 1]);
        auto up = first;
        auto down = last - 1;
        for (;;) {
            while (less(at(++up), pivot)) {
            }
            while (less(pivot, at(--down))) {
            }
            if (up >= down)
                break;
            std::swap(m_order[up], m_order[down]);
        }
        std::swap(m_order[up], m_order[last - 1]);
        return up;
    }

    std::span<const double> m_values;
    std::vector<std::size_t> m_order;
};

} // namespace

bool ranksBefore(double a, double b)
{
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) && !std::isnan(b);
    return a > b;
}

std::vector<std::size_t> descendingOrder(std::span<const double> values)
{
    auto order = AscendingSort(values).sorted();
    std::reverse(order.begin(), order.end());
    return order;
}

std::vector<std::size_t> negatedOrder(std::span<const double> values)
{
    std::vector<double> negated;
    negated.reserve(values.size());
    for (const double value : values)
        negated.push_back(-value);
    return AscendingSort(negated).sorted();
}

std::vector<std::size_t> stableDescendingOrder(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&values](std::size_t i, std::size_t j) { return values[i] > values[j]; });
    return order;
}

std::vector<std::size_t> descendingFrameOrder(std::span<const double> values)
{
    const std::vector<double> reversed(values.rbegin(), values.rend());
    auto order = descendingOrder(reversed);
    for (auto &place : order)
        place = values.size() - 1 - place;
    return order;
}

} // namespace onset
