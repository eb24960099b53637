// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "widgets/timeline/timelinegesture.h"

namespace onset {

class TimelineScene;

/// Follows the mouse with the playhead: requests the frame under it; the newest request wins.
class ScrubGesture : public TimelineGesture
{
public:
    ScrubGesture(TimelineScene &scene, QPointF press);
    void move(QPointF point, Qt::KeyboardModifiers modifiers) override;
    bool pansAtEnds() const override { return true; }

private:
    TimelineScene &m_scene;
    FrameIndex m_asked;
};

/// Moves what is seen with the mouse.
class PanGesture : public TimelineGesture
{
public:
    PanGesture(TimelineScene &scene, TimelineHost &host, QPointF press);
    void move(QPointF point, Qt::KeyboardModifiers modifiers) override;

private:
    TimelineScene &m_scene;
    TimelineHost &m_host;
    QPointF m_last;
};

/// Drags the window within the overview; a press beside it brings it there first.
class OverviewGesture : public TimelineGesture
{
public:
    OverviewGesture(TimelineScene &scene, TimelineHost &host, QPointF press);
    void move(QPointF point, Qt::KeyboardModifiers modifiers) override;

private:
    TimelineScene &m_scene;
    TimelineHost &m_host;
    double m_grab = 0; ///< pixels from the press to the window's middle
};

} // namespace onset
