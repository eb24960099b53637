// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace onset {

/// Sum of values as numpy.sum() adds them (since NumPy 1.9): eight sums side by side, halves of more than 128
/// values apart. In single precision, and at a threshold in double, the order of the additions decides.
template <class Real> Real pairwiseSum(std::span<const Real> values)
{
    constexpr std::size_t kLanes = 8;
    constexpr std::size_t kBlock = 128;
    const auto count = values.size();
    if (count > kBlock) {
        const auto half = count / 2 - count / 2 % kLanes;
        return pairwiseSum(values.first(half)) + pairwiseSum(values.subspan(half));
    }
    Real sum = 0;
    std::size_t done = 0;
    if (count >= kLanes) {
        Real lanes[kLanes];
        for (std::size_t k = 0; k < kLanes; ++k)
            lanes[k] = values[k];
        for (done = kLanes; done + kLanes <= count; done += kLanes) {
            for (std::size_t k = 0; k < kLanes; ++k)
                lanes[k] += values[done + k];
        }
        sum =
            ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
    }
    for (; done < count; ++done)
        sum += values[done];
    return sum;
}

} // namespace onset
