// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/ranking.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace onset {

namespace {

struct Item
{
    double value = 0;
    std::size_t place = 0;
};

/// Sorts places by their values, ascending, NaN last, leaving equal values as NumPy's quicksort does: every
/// comparison and exchange counts.
class AscendingSort
{
public:
    explicit AscendingSort(std::span<const double> values)
        : m_items(values.size())
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            m_items[i] = {values[i], i};
    }

    /// The places, lowest value first.
    std::vector<std::size_t> sorted()
    {
        if (!m_items.empty())
            sort(0, m_items.size() - 1, 2 * (static_cast<int>(std::bit_width(m_items.size())) - 1));
        std::vector<std::size_t> order(m_items.size());
        std::transform(m_items.begin(), m_items.end(), order.begin(),
                       [](const Item &item) { return item.place; });
        return order;
    }

private:
    static constexpr std::size_t kShort = 16; ///< values

    static bool less(const Item &a, const Item &b)
    {
        return a.value < b.value || (std::isnan(b.value) && !std::isnan(a.value));
    }

    /// [first, last], both inclusive.
    void sort(std::size_t first, std::size_t last, int depth)
    {
        while (last - first >= kShort && depth >= 0) {
            --depth;
            const auto pivot = partition(first, last);
            if (pivot > first)
                sort(first, pivot - 1, depth);
            if (pivot == last)
                return;
            first = pivot + 1;
        }
        // NumPy heaps the stretches of a bad run of pivots, which we do not follow.
        if (last - first < kShort)
            insertionSort(first, last);
        else
            std::stable_sort(at(first), at(last) + 1, less);
    }

    std::vector<Item>::iterator at(std::size_t i) { return m_items.begin() + static_cast<std::ptrdiff_t>(i); }

    void insertionSort(std::size_t first, std::size_t last)
    {
        for (auto next = first + 1; next <= last; ++next) {
            const auto item = m_items[next];
            auto hole = next;
            for (; hole > first && less(item, m_items[hole - 1]); --hole)
                m_items[hole] = m_items[hole - 1];
            m_items[hole] = item;
        }
    }

    void exchangeIfLess(std::size_t i, std::size_t j)
    {
        if (less(m_items[i], m_items[j]))
            std::swap(m_items[i], m_items[j]);
    }

    /// Puts the median of the first, middle and last value where it belongs and returns that place. Values
    /// equal to it stop both scans, so that they end on both sides.
    std::size_t partition(std::size_t first, std::size_t last)
    {
        const auto middle = first + (last - first) / 2;
        exchangeIfLess(middle, first);
        exchangeIfLess(last, middle);
        exchangeIfLess(middle, first);
        const auto pivot = m_items[middle];
        std::swap(m_items[middle], m_items[last - 1]);
        auto up = first;
        auto down = last - 1;
        for (;;) {
            while (less(m_items[++up], pivot)) {
            }
            while (less(pivot, m_items[--down])) {
            }
            if (up >= down)
                break;
            std::swap(m_items[up], m_items[down]);
        }
        std::swap(m_items[up], m_items[last - 1]);
        return up;
    }

    std::vector<Item> m_items;
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
    auto order = descendingOrder(negated);
    std::reverse(order.begin(), order.end());
    return order;
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
