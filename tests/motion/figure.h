// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace onset {

/// A ground that flow can hold on to: smooth grey clouds, the same for the same seed.
cv::Mat clouds(int width, int height, unsigned seed);

/// Draws a person 'height' pixels tall, standing with the feet at (x, y); `stride` in [-1, 1] spreads the
/// legs and swings the arms.
void drawFigure(cv::Mat &picture, double x, double y, double height, double stride);

} // namespace onset
