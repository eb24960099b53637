// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/item.h"

#include <QPointF>
#include <QString>
#include <Qt>

class QPainter;

namespace onset {

/// What gestures tell the view that runs them.
class TimelineHost
{
public:
    virtual ~TimelineHost() = default;
    /// An edge would lie at `edge`; active false: the preview is over.
    virtual void previewEdge(const ItemId &item, Edge which, FrameIndex edge, bool active) = 0;
    virtual void refuse(const QString &reason) = 0;
    virtual void sceneMoved() = 0;     ///< the scale or the scrolling changed
    virtual void overlayChanged() = 0; ///< what paint() draws changed
};

/// One press of the mouse until its release. The view owns it and calls move() while the button is held, then
/// release() or cancel() once. GUI thread.
class TimelineGesture
{
public:
    virtual ~TimelineGesture() = default;
    virtual void move(QPointF point, Qt::KeyboardModifiers modifiers) = 0;
    virtual void release() {}
    virtual void cancel() {}
    /// On top of the cached picture.
    virtual void paint(QPainter &) const {}
    /// Whether the view should pan when the mouse is held beyond the body's left or right end.
    virtual bool pansAtEnds() const { return false; }
    /// The item it works on; when that changes or goes, the gesture is cancelled.
    virtual ItemId item() const { return {}; }
};

} // namespace onset
