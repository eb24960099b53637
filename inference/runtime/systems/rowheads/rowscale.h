// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <cstdint>
#include <vector>

namespace onset {

/// The frames a row of features stands for: `asked`, or where that is 0 half the median length of the class
/// of the shortest actions, between 4 and 8, so that the shortest actions have rows of their own.
int rowStride(const TrainingSet &set, int asked);

/// Lengths of all labels of the training videos in rows, in order.
std::vector<double> labelLengths(const TrainingSet &set, int stride);

/// Levels of a pyramid whose last one's steps stand for up to a fourth of the longest actions (all but the
/// longest twentieth): between 2 and 8.
std::int64_t pyramidLevels(const std::vector<double> &lengths);

} // namespace onset
