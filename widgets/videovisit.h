// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QObject>

namespace onset {

struct Workspace;

/// The way to a moment of any video: opens the video if another one is open, and says when it is there. The
/// newest wish counts. GUI thread.
class VideoVisit : public QObject
{
    Q_OBJECT
public:
    explicit VideoVisit(Workspace &workspace, QObject *parent = nullptr);

    void go(VideoId video); ///< arrived() may come before it returns
    void cancel() { m_video = {}; }

signals:
    void arrived(); ///< its frames can be asked for

private:
    void look();

    Workspace &m_workspace;
    VideoId m_video; ///< none: nowhere
};

} // namespace onset
