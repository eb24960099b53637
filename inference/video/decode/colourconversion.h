// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"
#include "storage/domain/result.h"

struct AVFrame;

namespace onset {

/// Converts and scales a decoded picture by its own colour matrix (BT.601, 709, 2020, …) and range. Where the
/// stream does not name a matrix: BT.709 for more than 576 lines or 1024 columns, else BT.601. Pixels are
/// full range; a grey picture is luma stretched to full range. width or height 0: the decoded size.
Result<Picture> convertFrame(const AVFrame &frame, PixelLayout layout, int width, int height);

} // namespace onset
