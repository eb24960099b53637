// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frametable.h"

#include <QString>

namespace onset {

/// Seconds as people read them: "1:02:03.450", "2:03.450", "0:03.450", with 0 to 3 decimals.
QString timeText(double seconds, int decimals = 3);

/// Where in frames a time lies, with a fraction: the inverse of FrameTable::secondsOf, linear within a
/// frame. Clamped to the table, which is not empty.
double positionOfSeconds(const FrameTable &frames, double seconds);

/// Seconds of a position, linear within a frame.
double secondsOfPosition(const FrameTable &frames, double position);

} // namespace onset
