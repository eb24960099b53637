// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"

namespace onset {

/// The picture (Gray8 or Rgb24) turned clockwise by 0, 90, 180 or 270 degrees.
Picture turned(const Picture &picture, int degrees);

} // namespace onset
