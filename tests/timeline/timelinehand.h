// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timelineworld.h"

#include "widgets/timeline/timelineview.h"

#include <QObject>
#include <QPoint>

#include <memory>

Q_DECLARE_METATYPE(onset::ItemId)

namespace onset {

/// A shown timeline, and a hand that points, drags and turns the wheel on it.
class TimelineHand : public QObject
{
protected:
    void open();
    void close();

    /// The middle of a lane at a frame.
    QPoint at(double position, ClassId lane) const;
    QPoint edgeAt(std::int64_t edge, ClassId lane) const;
    void press(QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void moveTo(QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void release(QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void wheel(QPoint at, QPoint pixels, QPoint angle, Qt::KeyboardModifiers modifiers);
    Document &document() { return m_world->workspace.document; }
    Selection &selection() { return m_world->workspace.selection; }
    FrameRange rangeOf(SegmentId id) { return document().segment(id)->range; }

    std::unique_ptr<TimelineWorld> m_world;
    std::unique_ptr<TimelineView> m_view;
};

} // namespace onset
