// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/random.h"
#include "inference/synthetic/spec.h"

#include <cstdint>
#include <vector>

namespace onset::synthetic {

/// A person's part: an action with what belongs to it and is no label, such as sitting and standing up again
/// after SitDown, or the raised fists between a row of Punches. Times are frames.
struct Part
{
    Action action = Action::Wave;
    std::vector<Move> moves; ///< their ranges begin at 0
    std::int64_t length = 0;
};

/// `lengths` as in Preset; `seconds` fixes the action's duration where it is not 0.
Part writePart(Action action, Random &random, int fps, double lengths, double seconds = 0);

/// Frames that the parts take at least, with the pauses around them.
std::int64_t leastFrames(const std::vector<Part> &parts, int fps);

/// Fills `person.moves` and `carries` for `frames` ≥ leastFrames(): the parts in order, and between them
/// pauses in which the person stands, walks or talks.
void perform(Person &person, const std::vector<Part> &parts, std::int64_t frames, int fps, Random &random);

} // namespace onset::synthetic
