// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/opticalflow.h"
#include "inference/api/picture.h"

#include <array>
#include <functional>

namespace onset::test {

/// Pictures and flows whose descriptors are known.
Picture drawnGray(int width, int height, const std::function<int(int x, int y)> &value);
Picture drawnColour(int width, int height, const std::function<std::array<int, 3>(int x, int y)> &value);
Picture plainColour(int width, int height, int red, int green, int blue);
/// Corners everywhere.
Picture texturedGray(int width, int height);
FlowField evenFlow(int width, int height, float x, float y);

} // namespace onset::test
