// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace onset {

enum class PixelLayout : std::uint8_t {
    Gray8, ///< 1 byte
    Bgr24, ///< OpenCV's order
    Rgb24,
    Rgb32, ///< 0xffRRGGBB in native byte order: QImage::Format_RGB32
};

/// A picture as plain pixels; copies share them. Safe to send to any thread: nobody writes to it once made.
struct Picture
{
    int width = 0;
    int height = 0;
    int stride = 0; ///< bytes from one row to the next
    PixelLayout layout = PixelLayout::Rgb24;
    std::shared_ptr<const std::uint8_t> pixels;

    bool empty() const { return !pixels; }
    const std::uint8_t *row(int y) const { return pixels.get() + static_cast<std::ptrdiff_t>(y) * stride; }
};

} // namespace onset
