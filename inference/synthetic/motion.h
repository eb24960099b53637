// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/pose.h"
#include "inference/synthetic/spec.h"

#include <vector>

namespace onset::synthetic {

/// The pose `t` seconds into a move that takes `length` seconds (0 ≤ t ≤ length). Every move begins and ends
/// standing, but for those that begin or end sitting or with fists up.
Pose poseIn(const Move &move, double t, double length);

/// Standing at ease.
Pose standing();
Pose sitting();

/// Breathing and shifting weight: small changes that never stop. `seconds` from the video's start.
Pose swayed(Pose pose, double seconds, double phase);

/// When an action's own sound is heard, seconds after its start: blows, steps, rings.
std::vector<double> beatsOf(Action action, const Style &style, double length);

// The actions by body part, called by poseIn().
Pose armAction(Action action, const Style &style, double t, double length);
Pose legAction(Action action, const Style &style, double t, double length);

/// Rises from 0 to 1 within `attack` seconds and falls back within `release`; both shrink in short moves.
double envelope(double t, double length, double attack, double release);

// Cycles a second.
double blowRate(const Style &style); ///< of Hammer and Paint
double stepRate(const Style &style); ///< of Jog, both feet

} // namespace onset::synthetic
