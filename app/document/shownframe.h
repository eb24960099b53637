// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/frametable.h"
#include "storage/domain/ids.h"

#include <QImage>
#include <QMetaType>

namespace onset {

/// A decoded picture with its name. What is shown beside it (index, time, PTS) always comes from here.
struct ShownFrame
{
    VideoId video;
    FrameIndex index;
    Ticks pts = kNoPts;
    double seconds = 0; ///< since the first frame
    bool damaged = false;
    QImage image;              ///< as decoded, not rotated; Format_RGB32
    int rotation = 0;          ///< degrees clockwise the view applies
    double sampleAspect = 1.0; ///< the view applies
};

} // namespace onset

Q_DECLARE_METATYPE(onset::ShownFrame)
