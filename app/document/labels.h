// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"
#include "storage/domain/track.h"
#include "storage/domain/video.h"

#include <QColor>
#include <QString>

namespace onset {

// Translated names of domain values, the same in every table and menu. GUI thread.

QString stateText(SegmentState state);
QString splitText(Split split);
QColor colourOf(std::uint32_t rgb);

/// The track's own name, else "Person 5" by its number within its run. `track` may be null.
QString trackText(TrackId id, const Track *track);
/// The same colour for the same track, always and everywhere; neighbours in number are far apart in hue.
QColor trackColour(TrackId id);

} // namespace onset
