// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// Which truth a prediction is compared with.
enum class TruthChoice {
    BestFree, ///< the best overlap among those nobody has taken yet
    Best,     ///< the best overlap of all; where that one is taken the prediction is wrong
};

/// Gives the truths of one class on one picture or in one video to predictions, one after the other, at
/// several thresholds side by side. The best overlap is numpy.argmax()'s: the first of equal ones, and a NaN
/// before all, which no threshold lets pass.
class OverlapMatching
{
public:
    /// strict: an overlap has to exceed the threshold, otherwise to reach it.
    OverlapMatching(std::size_t truths, std::span<const double> thresholds, TruthChoice choice, bool strict);

    /// The prediction's overlap with each truth. Returns for each threshold whether it is right (1); valid
    /// until the next call.
    std::span<const std::uint8_t> take(std::span<const double> overlaps);

private:
    bool takeAt(std::size_t threshold, std::span<const double> overlaps);

    std::span<const double> m_thresholds;
    TruthChoice m_choice;
    bool m_strict;
    std::vector<std::vector<bool>> m_free; ///< [threshold][truth]
    std::vector<std::uint8_t> m_right;     ///< [threshold]
};

} // namespace onset
