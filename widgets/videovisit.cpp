// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/videovisit.h"

#include "app/document/workspace.h"

namespace onset {

VideoVisit::VideoVisit(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    // Queued: who else listens to the new video may still clear the selection.
    connect(&m_workspace.playhead, &Playhead::videoChanged, this, &VideoVisit::look, Qt::QueuedConnection);
    connect(&m_workspace.selection, &Selection::videoChanged, this, &VideoVisit::look, Qt::QueuedConnection);
    connect(&m_workspace.document, &Document::unloaded, this, &VideoVisit::cancel);
}

void VideoVisit::go(VideoId video)
{
    m_video = video;
    if (m_workspace.playhead.video() != video)
        emit m_workspace.requests.openVideo(video);
    look();
}

void VideoVisit::look()
{
    const auto &playhead = m_workspace.playhead;
    if (!m_video.valid() || playhead.video() != m_video || m_workspace.selection.video() != m_video ||
        playhead.frameCount() == 0)
        return;
    m_video = {};
    emit arrived();
}

} // namespace onset
