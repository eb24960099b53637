// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/frametable.h"

namespace onset {

class Playhead;

/// The stretch to loop while somebody judges `range`: half a second more on both sides, within the video.
/// Without a table: the range itself.
FrameRange reviewLoop(FrameRange range, const FrameTable *frames);

/// Plays it again and again, from its first frame on.
void playLoop(Playhead &playhead, FrameRange range);

} // namespace onset
