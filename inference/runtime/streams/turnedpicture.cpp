// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/streams/turnedpicture.h"

#include <algorithm>

namespace onset {

Picture turned(const Picture &picture, int degrees)
{
    if (degrees != 90 && degrees != 180 && degrees != 270)
        return picture;
    const bool sideways = degrees != 180;
    const int bytes = picture.layout == PixelLayout::Gray8 ? 1 : 3;
    Picture result = picture;
    result.width = sideways ? picture.height : picture.width;
    result.height = sideways ? picture.width : picture.height;
    result.stride = result.width * bytes;
    const std::shared_ptr<std::uint8_t[]> pixels(
        new std::uint8_t[static_cast<std::size_t>(result.stride) * static_cast<std::size_t>(result.height)]);
    auto *out = pixels.get();
    for (int y = 0; y < result.height; ++y) {
        for (int x = 0; x < result.width; ++x, out += bytes) {
            const int fromX = degrees == 90    ? y
                              : degrees == 180 ? picture.width - 1 - x
                                               : picture.width - 1 - y;
            const int fromY = degrees == 90    ? picture.height - 1 - x
                              : degrees == 180 ? picture.height - 1 - y
                                               : x;
            std::copy_n(picture.row(fromY) + fromX * bytes, bytes, out);
        }
    }
    result.pixels = std::shared_ptr<const std::uint8_t>(pixels, pixels.get());
    return result;
}

} // namespace onset
