// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/live/liveconclusion.h"

#include <span>

namespace onset {

/// The whole analysis from what was concluded of the classes (conclusions[i] of state.classes[i]).
/// O(classes² + truths of the measured videos).
RunAnalysis assembled(const LiveState &state, std::span<const LiveConclusion> conclusions);

} // namespace onset
