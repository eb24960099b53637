// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/track.h"

#include <QString>
#include <QTransform>

#include <vector>

class QPainter;

namespace onset {

struct LabelledBox
{
    TrackId track;
    TrackBox box;
    QString label;
    bool chosen = false; ///< the selected segment is this person's
};

/// Draws boxes with their labels in view coordinates: solid with marked corners on key frames, plain where
/// followed or interpolated; a chosen one stands out and the others step back. `toView` maps picture pixels.
void paintBoxes(QPainter &painter, const QTransform &toView, const std::vector<LabelledBox> &boxes);

/// Where the foot of a track was in the `length` frames up to `frame`, as a fading line.
void paintTrail(QPainter &painter, const QTransform &toView, const Track &track, FrameIndex frame,
                std::int64_t length);

} // namespace onset
