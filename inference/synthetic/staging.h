// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/random.h"
#include "inference/synthetic/spec.h"

namespace onset::synthetic {

/// Adds to a video whose people and length are known all that surrounds them: places, cuts, pans, shake,
/// light, what stands in front, and people behind. In about one of four videos it also cuts away to a picture
/// without people, never during an action.
void stage(VideoSpec &video, Random &random);

} // namespace onset::synthetic
