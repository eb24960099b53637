// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/spec.h"

#include <vector>

namespace onset::synthetic {

inline constexpr int kSampleRate = 16000;

/// Hertz of an action's own sound: rings of Phone, blows of Hammer and Punch, steps of Jog; 0 for silent
/// ones.
double pitchOf(Action action);

/// The video's sound, one channel, −1 … 1, for exactly its frames: a quiet room, the sounds of the actions
/// heard, and now and then a chirp that belongs to nothing.
std::vector<float> renderSound(const VideoSpec &video);

} // namespace onset::synthetic
