// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/lane.h"
#include "widgets/timeline/segmentpainter.h"

#include <QCoreApplication>
#include <QHash>
#include <QImage>

#include <optional>

class QPainter;

namespace onset {

class TimelineScene;

/// Draws everything of the timeline that does not follow the playhead or the mouse into one picture, which
/// the view keeps until something in it changes. Its cost depends on pixels and on the items in view only.
/// GUI thread.
class TimelinePainter
{
    Q_DECLARE_TR_FUNCTIONS(onset::TimelinePainter)
public:
    /// Keeps brushes, colours and texts of the scene's theme: make a new one when that changes.
    explicit TimelinePainter(const TimelineScene &scene);

    /// `overview`: as drawOverview made it. `active`: the lane that new segments go to, or none.
    QImage draw(const QImage &overview, const std::optional<LaneKey> &active, double dpr);

    /// What is written into an item, and said of it shortly elsewhere.
    static QStringList label(const TimelineScene &scene, const Item &item);

private:
    void drawGround(QPainter &painter, const QImage &overview, const std::optional<LaneKey> &active);
    void drawCurves(QImage &image);
    void drawLane(QPainter &painter, int lane);
    void drawItems(QPainter &painter, int lane);
    void drawReviewed(QPainter &painter, int lane);
    void drawRuler(QPainter &painter);
    void drawHeader(QPainter &painter, int lane, bool active);
    void drawThresholdHandle(QPainter &painter, int lane);
    void drawOverviewFrame(QPainter &painter);
    void drawHint(QPainter &painter);
    SegmentLook lookOf(const LaneItem &each);
    QColor adapted(const QColor &colour);
    QString hint() const; ///< what to do where there is nothing to see; empty otherwise

    const TimelineScene &m_scene;
    SegmentPainter m_segments;
    std::vector<ItemId> m_selected;
    QHash<QRgb, QColor> m_adapted;
};

} // namespace onset
