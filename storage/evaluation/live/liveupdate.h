// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/live/livestate.h"

namespace onset {

/// Ranks, matches and judges anew what the changed videos touch: predictions of these videos, and classes
/// whose ranking changed with them. Afterwards no video is marked as changed; classes that are need new
/// conclusions.
void bringUpToDate(LiveState &state);

} // namespace onset
