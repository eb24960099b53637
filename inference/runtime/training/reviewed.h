// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <cstdint>
#include <vector>

namespace onset {

/// Whether people looked at all of a range for every class, so that what is not labelled there is background.
/// Several reviewed stretches may cover it together.
bool wasReviewed(const TrainingVideo &video, const FrameRange &range);

/// The same for one class: stretches reviewed for that class alone count too.
bool wasReviewed(const TrainingVideo &video, int actionClass, const FrameRange &range);

/// Where people looked for every class, in order and without overlap; the whole video of so many frames where
/// it is wholly labelled.
std::vector<FrameRange> reviewedStretches(const TrainingVideo &video, std::int64_t frames);

} // namespace onset
