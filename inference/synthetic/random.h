// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace onset::synthetic {

/// xoshiro256**, seeded by splitmix64: the same numbers on every machine and with every standard library,
/// which <random>'s distributions do not promise. Draw once in a call's arguments or an expression, for their
/// order is the compiler's; lists in braces are in order.
class Random
{
public:
    explicit Random(std::uint64_t seed);

    std::uint64_t next();
    /// 0 … n − 1; n > 0.
    int below(int n);
    /// low … high, both included.
    int whole(int low, int high) { return low + below(high - low + 1); }
    /// [0, 1)
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// [low, high)
    double real(double low, double high) { return low + (high - low) * unit(); }
    bool chance(double share) { return unit() < share; }
    /// A generator of its own for a part, whatever else is drawn from this one.
    Random fork(std::uint64_t part) const;

    template <class T> const T &pick(const std::vector<T> &values)
    {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }
    template <class T> void shuffle(std::vector<T> &values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    }

private:
    std::uint64_t m_seed;
    std::uint64_t m_state[4];
};

} // namespace onset::synthetic
