// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/descriptors/handmade.h"

namespace onset::test {

namespace {

Picture drawn(int width, int height, int channels, const std::function<int(int x, int y, int channel)> &value)
{
    const int stride = width * channels + 3; // rows are not packed
    const std::shared_ptr<std::uint8_t[]> pixels(
        new std::uint8_t[static_cast<std::size_t>(stride) * static_cast<std::size_t>(height)]());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (int c = 0; c < channels; ++c)
                pixels[static_cast<std::size_t>(y * stride + x * channels + c)] =
                    static_cast<std::uint8_t>(value(x, y, c));
        }
    }
    return Picture{width, height, stride, channels == 1 ? PixelLayout::Gray8 : PixelLayout::Rgb24,
                   std::shared_ptr<const std::uint8_t>(pixels, pixels.get())};
}

} // namespace

Picture drawnGray(int width, int height, const std::function<int(int, int)> &value)
{
    return drawn(width, height, 1, [&](int x, int y, int) { return value(x, y); });
}

Picture drawnColour(int width, int height, const std::function<std::array<int, 3>(int, int)> &value)
{
    return drawn(width, height, 3,
                 [&](int x, int y, int c) { return value(x, y)[static_cast<std::size_t>(c)]; });
}

Picture plainColour(int width, int height, int red, int green, int blue)
{
    return drawnColour(width, height, [=](int, int) { return std::array<int, 3>{red, green, blue}; });
}

Picture texturedGray(int width, int height)
{
    return drawnGray(width, height, [](int x, int y) { return (x * x * 7 + 13 * x * y + y * y * 3) % 256; });
}

FlowField evenFlow(int width, int height, float x, float y)
{
    const auto pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    return {width, height, std::vector<float>(pixels, x), std::vector<float>(pixels, y)};
}

} // namespace onset::test
