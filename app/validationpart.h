// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/trainingsnapshot.h"
#include "storage/domain/video.h"

#include <cstdint>
#include <span>

namespace onset {

/// Gives a snapshot without validation some of its training videos for it: one fold (foldsOf()). A single
/// video is cut in time, in a gap between labels, with about a quarter of them behind the cut and each class
/// before it. Where neither is possible all stays in training.
void holdBackValidation(std::span<const Video> videos, TrainingSnapshot &snapshot, std::uint64_t seed);

} // namespace onset
