// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <cstdint>
#include <vector>

/// Pictures that say which frame they are: a row of 20 squares, one a bit, the lowest first; below it a band
/// that is white when it flashes.
namespace framenumber {

inline constexpr int kBits = 20;
inline constexpr int kSquare = 16;
inline constexpr int kWidth = kBits * kSquare;
inline constexpr int kHeight = 64;

inline std::vector<std::uint8_t> gray(int number, bool flash)
{
    std::vector<std::uint8_t> pixels(std::size_t(kWidth) * kHeight, flash ? 235 : 16);
    for (int y = 0; y < kHeight / 2; ++y) {
        for (int x = 0; x < kWidth; ++x)
            pixels[std::size_t(y) * kWidth + std::size_t(x)] = (number >> (x / kSquare)) & 1 ? 235 : 16;
    }
    return pixels;
}

inline int numberIn(const QImage &image)
{
    if (image.width() < kBits || image.height() < 4)
        return -1;
    int number = 0;
    for (int bit = 0; bit < kBits; ++bit) {
        const int x = (2 * bit + 1) * image.width() / (2 * kBits);
        if (qGray(image.pixel(x, image.height() / 4)) > 127)
            number |= 1 << bit;
    }
    return number;
}

inline bool flashes(const QImage &image)
{
    return qGray(image.pixel(image.width() / 2, image.height() * 3 / 4)) > 127;
}

} // namespace framenumber
