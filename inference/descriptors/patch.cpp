// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/patch.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

/// Where a stretch of `side` around `middle` begins in [0, size).
int begin(float middle, int side, int size)
{
    const int wanted = static_cast<int>(std::lround(middle)) - side / 2;
    return std::clamp(wanted, 0, std::max(0, size - side));
}

std::array<std::uint8_t, 6> colourOfCell(const Picture &colour, const std::array<int, 4> &cell)
{
    std::array<std::int64_t, 3> sum{};
    std::array<std::int64_t, 3> squares{};
    for (int y = cell[1]; y < cell[3]; ++y) {
        const auto *pixel = colour.row(y) + 3 * cell[0];
        for (int x = cell[0]; x < cell[2]; ++x, pixel += 3) {
            for (std::size_t c = 0; c < 3; ++c) {
                sum[c] += pixel[c];
                squares[c] += pixel[c] * pixel[c];
            }
        }
    }
    const double n = static_cast<double>(cell[2] - cell[0]) * (cell[3] - cell[1]);
    std::array<std::uint8_t, 6> result{};
    for (std::size_t c = 0; c < 3; ++c) {
        const double mean = static_cast<double>(sum[c]) / n;
        const double variance = std::max(0.0, static_cast<double>(squares[c]) / n - mean * mean);
        result[c] = static_cast<std::uint8_t>(std::lround(mean));
        result[3 + c] = static_cast<std::uint8_t>(std::lround(2 * std::sqrt(variance)));
    }
    return result;
}

} // namespace

std::array<int, 4> Patch::cell(int number) const
{
    const int middleX = std::max(left + 1, (left + right) / 2);
    const int middleY = std::max(top + 1, (top + bottom) / 2);
    const bool east = number % 2 == 1;
    const bool south = number / 2 == 1;
    return {east ? std::min(middleX, right - 1) : left, south ? std::min(middleY, bottom - 1) : top,
            east ? right : middleX, south ? bottom : middleY};
}

Patch patchAround(float x, float y, int side, int width, int height)
{
    Patch patch;
    patch.left = begin(x, side, width);
    patch.top = begin(y, side, height);
    patch.right = std::min(width, patch.left + side);
    patch.bottom = std::min(height, patch.top + side);
    return patch;
}

std::array<std::uint8_t, kColourSize> colourOf(const Picture &colour, const Patch &patch)
{
    std::array<std::uint8_t, kColourSize> result{};
    for (int c = 0; c < 4; ++c) {
        const auto cell = colourOfCell(colour, patch.cell(c));
        std::copy(cell.begin(), cell.end(), result.begin() + 6 * c);
    }
    return result;
}

} // namespace onset
