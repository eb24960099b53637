// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/curveraster.h"
#include "widgets/timeline/lane.h"
#include "widgets/timeline/timelinetheme.h"
#include "widgets/timeline/timescale.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace onset {

struct Workspace;

/// What lies under a point of the timeline.
struct TimelineHit
{
    enum Zone { Nothing, Overview, Ruler, Header, Lane, Item, ItemEdge, Threshold };
    Zone zone = Nothing;
    int lane = -1;
    onset::Item item; ///< for Item and ItemEdge
    Edge edge = Edge::Start;
};

/// Everything the timeline's pictures are drawn from and pointed at: lanes, their places, the time scale.
/// Logical pixels of the viewport. No widget; GUI thread, since it reads the workspace.
class TimelineScene
{
public:
    static constexpr double kHeaderWidth = 172;
    static constexpr double kOverviewHeight = 38;
    static constexpr double kRulerHeight = 24;
    static constexpr double kMarkStrip = 11; ///< on top of each lane while changes are marked

    explicit TimelineScene(Workspace &workspace);

    Workspace &workspace() const { return m_workspace; }
    TimeScale scale; ///< of the ruler and the lanes
    TimelineTheme theme;
    ItemId hidden; ///< not drawn: a gesture draws it instead

    LaneMode mode() const { return m_mode; }
    void setMode(LaneMode mode);
    void setComparedRun(RunId run);
    void rebuild(); ///< lanes anew from the document and the run store
    const std::vector<onset::Lane> &lanes() const { return m_lanes; }
    int laneOf(const onset::Item &item) const; ///< -1: none (its class is hidden)
    int laneWith(const LaneKey &key) const;
    std::optional<LaneItem> find(const ItemId &id) const; ///< O(items)
    bool hasContent() const;                              ///< any item or curve

    // Places.
    void setSize(const QSizeF &size);
    QSizeF size() const { return m_size; }
    void setScroll(double y);
    double scroll() const { return m_scroll; }
    double maximumScroll() const;
    QRectF overviewRect() const;
    QRectF rulerRect() const;
    QRectF lanesRect() const;
    QRectF headersRect() const;
    QRectF laneRect(int lane) const; ///< without its header, scrolled
    QRectF itemRectOf(int lane, const LaneItem &each) const;
    std::pair<int, int> visibleLanes() const; ///< [first, last)
    int laneAt(double y) const;               ///< -1: none
    TimeScale overviewScale() const;
    QRectF overviewWindow() const; ///< the seen part within overviewRect()

    // The score axis of a lane: the curve's values over the lane's height.
    QRectF axisRect(int lane) const;
    CurveAxis axis(int lane) const;
    /// Where the threshold line of a lane with a curve that proposals are derived from lies.
    std::optional<double> thresholdY(int lane) const;
    QRectF thresholdHandle(int lane) const; ///< in the header

    TimelineHit hit(QPointF point) const;

private:
    Workspace &m_workspace;
    LaneMode m_mode = LaneMode::Class;
    RunId m_comparedRun;
    std::vector<onset::Lane> m_lanes;
    std::vector<LaneBox> m_boxes;
    QSizeF m_size{100, 100};
    double m_scroll = 0;

    void layout();
};

} // namespace onset
