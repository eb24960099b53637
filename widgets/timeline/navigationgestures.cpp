// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/navigationgestures.h"

#include "app/document/workspace.h"
#include "widgets/timeline/timelinescene.h"

namespace onset {

ScrubGesture::ScrubGesture(TimelineScene &scene, QPointF press)
    : m_scene(scene)
{
    ScrubGesture::move(press, Qt::NoModifier);
}

void ScrubGesture::move(QPointF point, Qt::KeyboardModifiers)
{
    if (m_scene.scale.total == 0)
        return;
    const FrameIndex frame = m_scene.scale.frameAt(point.x());
    if (frame == m_asked)
        return;
    m_asked = frame;
    m_scene.workspace().playhead.request(frame);
}

PanGesture::PanGesture(TimelineScene &scene, TimelineHost &host, QPointF press)
    : m_scene(scene)
    , m_host(host)
    , m_last(press)
{}

void PanGesture::move(QPointF point, Qt::KeyboardModifiers)
{
    m_scene.scale.panPixels(m_last.x() - point.x());
    m_scene.setScroll(m_scene.scroll() + m_last.y() - point.y());
    m_last = point;
    m_host.sceneMoved();
}

OverviewGesture::OverviewGesture(TimelineScene &scene, TimelineHost &host, QPointF press)
    : m_scene(scene)
    , m_host(host)
{
    const QRectF window = scene.overviewWindow();
    if (window.contains(press))
        m_grab = window.center().x() - press.x();
    else
        OverviewGesture::move(press, Qt::NoModifier);
}

void OverviewGesture::move(QPointF point, Qt::KeyboardModifiers)
{
    m_scene.scale.centreOn(m_scene.overviewScale().positionAt(point.x() + m_grab));
    m_host.sceneMoved();
}

} // namespace onset
