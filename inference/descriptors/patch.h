// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"
#include "inference/descriptors/localdescriptor.h"

#include <array>

namespace onset {

/// The square around a point, moved into the picture where it would stick out, in 2 × 2 cells.
struct Patch
{
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    /// Cell 0 … 3: left to right, then down. {x0, y0, x1, y1}, never empty.
    std::array<int, 4> cell(int number) const;
};

/// Of about side × side pixels; smaller where the picture is.
Patch patchAround(float x, float y, int side, int width, int height);

/// Means and deviations of red, green, blue in the cells, 0 … 255; `colour` is Rgb24.
std::array<std::uint8_t, kColourSize> colourOf(const Picture &colour, const Patch &patch);

} // namespace onset
