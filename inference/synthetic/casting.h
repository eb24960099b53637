// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/random.h"
#include "inference/synthetic/spec.h"

namespace onset::synthetic {

/// Clothes, colours and proportions of somebody.
Look anyLook(Random &random);
Build anyBuild(Random &random);
Style anyStyle(Random &random);

/// Somebody for the foreground, with a place to stand and no moves yet. `of` people share the picture;
/// `index` from 0.
Person castActor(Random &random, int id, int index, int of);

/// Somebody smaller behind them who never acts: walks through or stands and talks from the first to the last
/// frame.
Person castExtra(Random &random, int id, std::int64_t frames, int fps);

} // namespace onset::synthetic
