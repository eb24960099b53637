// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <cstdint>

namespace onset {

/// The set with so much of its training videos (a share of 1, rounded up, at least one video), drawn by
/// `seed`; a smaller share's videos are among those of a larger one. Validation videos stay.
TrainingSet withShareOfLabels(TrainingSet set, double share, std::uint64_t seed);

} // namespace onset
