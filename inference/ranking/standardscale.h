// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

/// Shifts and scales that give each number of a row mean 0 and deviation 1; one that never changes keeps its
/// scale.
class StandardScale
{
public:
    /// `rows`: whole rows of `size` numbers, one after the other; size ≥ 1.
    StandardScale(std::span<const float> rows, std::size_t size);

    std::vector<float> scaled(std::span<const float> rows) const;

private:
    std::vector<double> m_mean;
    std::vector<double> m_deviation;
};

} // namespace onset
