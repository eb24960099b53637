// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace onset {

/// Running median over `window` samples around each one. An even window counts as the next larger odd one; a
/// window of 1 or less returns the curve. At both ends the window shrinks to the samples there are. NaN
/// samples are ignored in their neighbours' windows and stay NaN themselves; an even number of values gives
/// the mean of the middle two. O(n log w).
std::vector<float> medianFilter(std::span<const float> values, int window);

/// Gaussian smoothing with sigma in samples, cut off at 4 sigma, the curve mirrored at its ends
/// (c b a | a b c d | d c b), as scipy.ndimage.gaussian_filter1d does. NaN samples take no part (the weights
/// of the others are scaled up) and stay NaN. sigma ≤ 0 returns the curve. O(n · sigma).
std::vector<float> gaussianSmooth(std::span<const float> values, double sigma);

} // namespace onset
