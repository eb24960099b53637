// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace onset::models {

/// A paper's number of channels times a width multiplier: the nearest multiple of 8, at least 8. Width 1
/// leaves the paper's numbers as they are, whatever they are.
inline std::int64_t scaledChannels(std::int64_t channels, double width)
{
    if (width == 1.0)
        return channels;
    const auto eighths = std::llround(static_cast<double>(channels) * width / 8.0);
    return std::max<std::int64_t>(8, 8 * eighths);
}

} // namespace onset::models
