// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/lane.h"
#include "widgets/timeline/snapping.h"
#include "widgets/timeline/timelinegesture.h"

#include <QCoreApplication>

namespace onset {

class TimelineScene;

/// Drags an edge, a whole item, or out of nothing a new one. Until release only a preview: the document is
/// asked once, on release, and only when something moved. Snaps to the playhead (an end so that the shown
/// frame is the last one within), other edges and threshold crossings of the lane's curve; with Alt only to
/// frames.
class RangeGesture : public TimelineGesture
{
    Q_DECLARE_TR_FUNCTIONS(onset::RangeGesture)
public:
    enum class Kind : std::uint8_t { Resize, Move, Create };

    /// Resize and Move: `item` and for Resize its edge. Create: `item` carries class, track and video.
    RangeGesture(TimelineScene &scene, TimelineHost &host, Kind kind, int lane, const Item &item, Edge edge,
                 QPointF press);
    ~RangeGesture() override;

    void move(QPointF point, Qt::KeyboardModifiers modifiers) override;
    void release() override;
    void cancel() override;
    void paint(QPainter &painter) const override;
    bool pansAtEnds() const override { return m_started; }
    ItemId item() const override { return m_item.id; }

    FrameRange range() const { return m_range; }

private:
    void resize(double position, bool snaps);
    void moveWhole(double position, bool snaps);
    void create(double position, bool snaps);
    SnapTarget snapped(double position, Edge edge, bool snaps) const;
    void start();
    void announce(bool active);
    void paintMarker(QPainter &painter) const;
    QString markerText() const;
    FrameIndex markedEdge() const { return m_edge == Edge::Start ? m_range.start : m_range.end; }

    TimelineScene &m_scene;
    TimelineHost &m_host;
    Kind m_kind;
    int m_lane;
    Item m_item;
    Edge m_edge;
    QPointF m_press;
    double m_grab = 0;   ///< frames from the press to the edge that follows the mouse
    double m_anchor = 0; ///< where a new item begins
    bool m_started = false;
    FrameRange m_range;
    SnapKind m_snap = SnapKind::Frame;
};

} // namespace onset
