// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/track.h"

#include <QColor>
#include <QTransform>

#include <utility>
#include <vector>

class QPainter;

namespace onset {

/// The same colour for the same track, always; neighbours in number are far apart in hue.
QColor trackColour(TrackId id);

/// Draws boxes with their labels in view coordinates: solid with marked corners on key frames, plain where
/// followed or interpolated. `toView` maps picture pixels.
void paintBoxes(QPainter &painter, const QTransform &toView,
                const std::vector<std::pair<const Track *, TrackBox>> &boxes);

/// Where the foot of a track was in the `length` frames up to `frame`, as a fading line.
void paintTrail(QPainter &painter, const QTransform &toView, const Track &track, FrameIndex frame,
                std::int64_t length);

} // namespace onset
