// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/median.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace onset {

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

float middleOf(float low, float high)
{
    return low == high ? low : static_cast<float>((static_cast<double>(low) + high) / 2);
}

/// The values of a short window in order; moving a few floats beats any tree.
class SortedWindow
{
public:
    explicit SortedWindow(std::size_t capacity) { m_values.reserve(capacity + 1); }

    void insert(float value)
    {
        if (!std::isnan(value))
            m_values.insert(std::upper_bound(m_values.begin(), m_values.end(), value), value);
    }
    void remove(float value)
    {
        if (!std::isnan(value))
            m_values.erase(std::lower_bound(m_values.begin(), m_values.end(), value));
    }
    /// One value leaves, another comes: only those between them move.
    void replace(float old, float value)
    {
        if (std::isnan(old) || std::isnan(value)) {
            remove(old);
            insert(value);
            return;
        }
        auto at = std::find(m_values.begin(), m_values.end(), old); // short, and no branch to guess
        for (; at + 1 != m_values.end() && *(at + 1) < value; ++at)
            *at = *(at + 1);
        for (; at != m_values.begin() && *(at - 1) > value; --at)
            *at = *(at - 1);
        *at = value;
    }
    /// Precondition: not empty.
    float median() const
    {
        const auto n = m_values.size();
        return middleOf(m_values[(n - 1) / 2], m_values[n / 2]);
    }

private:
    std::vector<float> m_values;
};

void medianOfShortWindows(std::span<const float> values, std::size_t half, std::vector<float> &out)
{
    SortedWindow window(2 * half + 1);
    const std::size_t n = values.size();
    for (std::size_t i = 0; i < std::min(half, n); ++i)
        window.insert(values[i]);
    for (std::size_t i = 0; i < n; ++i) {
        const bool enters = i + half < n;
        const bool leaves = i > half;
        if (enters && leaves)
            window.replace(values[i - half - 1], values[i + half]);
        else if (enters)
            window.insert(values[i + half]);
        else if (leaves)
            window.remove(values[i - half - 1]);
        out[i] = std::isnan(values[i]) ? kNan : window.median();
    }
}

/// A set of ranks with a cursor on its lower median: a change moves the cursor by one member at most.
class RankSet
{
public:
    explicit RankSet(std::size_t ranks)
        : m_words(ranks / 64 + 1)
    {}

    void insert(std::size_t rank)
    {
        m_words[rank / 64] |= bit(rank);
        if (m_size++ == 0)
            m_cursor = rank;
        else
            m_below += rank < m_cursor ? 1 : 0;
        settle();
    }
    void remove(std::size_t rank)
    {
        m_words[rank / 64] &= ~bit(rank);
        if (--m_size == 0)
            return;
        if (rank < m_cursor) {
            --m_below;
        } else if (rank == m_cursor) {
            if (m_below < m_size) {
                m_cursor = next(rank);
            } else {
                m_cursor = previous(rank);
                --m_below;
            }
        }
        settle();
    }
    std::size_t lowerMedian() const { return m_cursor; }
    std::size_t upperMedian() const { return m_size % 2 ? m_cursor : next(m_cursor); }

private:
    static std::uint64_t bit(std::size_t rank) { return std::uint64_t{1} << (rank % 64); }
    /// Precondition of both: there is such a member.
    std::size_t next(std::size_t rank) const
    {
        std::size_t word = rank / 64;
        std::uint64_t bits = rank % 64 == 63 ? 0 : m_words[word] & (~std::uint64_t{0} << (rank % 64 + 1));
        while (bits == 0)
            bits = m_words[++word];
        return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
    }
    std::size_t previous(std::size_t rank) const
    {
        std::size_t word = rank / 64;
        std::uint64_t bits = m_words[word] & (bit(rank) - 1);
        while (bits == 0)
            bits = m_words[--word];
        return word * 64 + 63 - static_cast<std::size_t>(std::countl_zero(bits));
    }
    void settle()
    {
        const std::size_t target = (m_size - 1) / 2;
        while (m_below < target) {
            m_cursor = next(m_cursor);
            ++m_below;
        }
        while (m_below > target) {
            m_cursor = previous(m_cursor);
            --m_below;
        }
    }

    std::vector<std::uint64_t> m_words;
    std::size_t m_size = 0;
    std::size_t m_cursor = 0;
    std::size_t m_below = 0; ///< members under the cursor
};

/// Medians of samples [from, to): the values they see are sorted once, after which a step costs O(1).
void medianOfBlock(std::span<const float> values, std::size_t half, std::size_t from, std::size_t to,
                   std::vector<float> &out)
{
    const std::size_t low = from > half ? from - half : 0;
    const std::size_t high = std::min(values.size(), to + half);
    std::vector<std::uint32_t> order;
    for (std::size_t i = low; i < high; ++i) {
        if (!std::isnan(values[i]))
            order.push_back(static_cast<std::uint32_t>(i - low));
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return values[low + a] < values[low + b]; });
    std::vector<std::uint32_t> rankOf(high - low);
    for (std::size_t r = 0; r < order.size(); ++r)
        rankOf[order[r]] = static_cast<std::uint32_t>(r);
    RankSet window(order.size());
    std::size_t entered = low;
    std::size_t left = low;
    for (std::size_t i = from; i < to; ++i) {
        for (; entered < std::min(values.size(), i + half + 1); ++entered) {
            if (!std::isnan(values[entered]))
                window.insert(rankOf[entered - low]);
        }
        for (; left + half < i; ++left) {
            if (!std::isnan(values[left]))
                window.remove(rankOf[left - low]);
        }
        out[i] = std::isnan(values[i]) ? kNan
                                       : middleOf(values[low + order[window.lowerMedian()]],
                                                  values[low + order[window.upperMedian()]]);
    }
}

std::vector<double> gaussianWeights(double sigma, std::size_t radius)
{
    std::vector<double> weights(radius + 1);
    double sum = 0;
    for (std::size_t k = 0; k <= radius; ++k) {
        const double x = static_cast<double>(k) / sigma;
        weights[k] = std::exp(-0.5 * x * x);
        sum += k == 0 ? weights[k] : 2 * weights[k];
    }
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

/// Index of the sample that stands at position i of the endlessly mirrored curve.
std::size_t mirrored(std::int64_t i, std::int64_t n)
{
    const std::int64_t period = 2 * n;
    const std::int64_t at = ((i % period) + period) % period;
    return static_cast<std::size_t>(at < n ? at : period - 1 - at);
}

} // namespace

std::vector<float> medianFilter(std::span<const float> values, int window)
{
    std::vector<float> out(values.begin(), values.end());
    if (window <= 1 || values.empty())
        return out;
    // A window that reaches beyond both ends everywhere is the same as one that just does.
    const std::size_t half = std::min<std::size_t>(static_cast<std::size_t>(window) / 2, values.size());
    constexpr std::size_t kShort = 64;
    if (half <= kShort) {
        medianOfShortWindows(values, half, out);
        return out;
    }
    const std::size_t block = 4 * half;
    for (std::size_t from = 0; from < values.size(); from += block)
        medianOfBlock(values, half, from, std::min(values.size(), from + block), out);
    return out;
}

std::vector<float> gaussianSmooth(std::span<const float> values, double sigma)
{
    std::vector<float> out(values.begin(), values.end());
    if (!(sigma > 0) || values.empty())
        return out;
    // Beyond this the curve is flat anyway; it keeps the work finite for any setting.
    sigma = std::min(sigma, 4.0 * static_cast<double>(values.size()));
    const auto radius = static_cast<std::size_t>(4.0 * sigma + 0.5);
    const auto weights = gaussianWeights(sigma, radius);
    const auto n = static_cast<std::int64_t>(values.size());
    std::vector<float> padded(values.size() + 2 * radius);
    bool holes = false;
    for (std::size_t i = 0; i < padded.size(); ++i) {
        padded[i] = values[mirrored(static_cast<std::int64_t>(i) - static_cast<std::int64_t>(radius), n)];
        holes = holes || std::isnan(padded[i]);
    }
    std::vector<double> sums(values.size(), 0.0);
    std::vector<double> mass(holes ? values.size() : 0, 0.0);
    for (std::size_t k = 0; k <= 2 * radius; ++k) {
        const double weight = weights[k > radius ? k - radius : radius - k];
        const float *shifted = padded.data() + k;
        if (!holes) {
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] += weight * static_cast<double>(shifted[i]);
            continue;
        }
        for (std::size_t i = 0; i < sums.size(); ++i) {
            const bool known = !std::isnan(shifted[i]);
            sums[i] += known ? weight * static_cast<double>(shifted[i]) : 0.0;
            mass[i] += known ? weight : 0.0;
        }
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (!std::isnan(out[i]))
            out[i] = static_cast<float>(holes ? sums[i] / mass[i] : sums[i]);
    }
    return out;
}

} // namespace onset
