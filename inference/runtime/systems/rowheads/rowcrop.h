// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace onset {

/// A piece of a video as it is learnt from: `rows` rows of input, of which row i is of the video's rows from
/// first + i / scale on (scale above 1: slower than it was).
struct RowCrop
{
    std::int64_t first = 0;
    std::int64_t rows = 0;
    double scale = 1;

    double toInput(double row) const { return (row - static_cast<double>(first)) * scale; }
    double toVideo(double input) const { return static_cast<double>(first) + input / scale; }
};

} // namespace onset
