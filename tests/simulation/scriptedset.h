// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <cstdint>
#include <vector>

/// A video of so many frames at 10 frames/s.
onset::TrainingVideo scriptedVideo(std::int64_t number, std::int64_t frames,
                                   std::vector<onset::LabelledSegment> segments);
