// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frametable.h"
#include "storage/domain/result.h"

#include <QString>

namespace onset {

/// "1:02:03.456"; negative times with a minus, NaN and infinity as "–". Rounded to milliseconds.
QString formatTime(double seconds);

/// What people type to go somewhere, as a frame of the table: a time "1:02.5", "1:02:03.25" or "62.5s", a
/// frame "#1234" or "1234", or a PTS "pts 90000". A comma counts as decimal point. A time names the frame
/// shown then. Refused with a translated message: anything else, and what lies outside of the video.
Result<FrameIndex> parsePosition(const QString &text, const FrameTable &frames);

} // namespace onset
