// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/shownframe.h"

#include <QObject>
#include <QSize>

#include <vector>

namespace onset {

/// Small pictures of certain frames (edges of the selected segment, thumbnails). Widgets request, the player
/// answers; a newer request of the same `purpose` replaces what has not been answered of the older one. GUI
/// thread.
class PictureFeed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void request(const QString &purpose, VideoId video, const std::vector<FrameIndex> &frames, QSize within)
    {
        emit requested(purpose, video, frames, within);
    }
    void deliver(const QString &purpose, const ShownFrame &frame) { emit ready(purpose, frame); }

signals:
    void requested(const QString &purpose, onset::VideoId video, const std::vector<onset::FrameIndex> &frames,
                   QSize within);
    void ready(const QString &purpose, const onset::ShownFrame &frame);
};

} // namespace onset
