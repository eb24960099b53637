// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timelinegesture.h"
#include "widgets/timeline/timelinemenu.h"
#include "widgets/timeline/timelinescene.h"

#include <QAbstractScrollArea>
#include <QImage>
#include <QTimer>

#include <memory>
#include <optional>

class QToolButton;

namespace onset {

class TimelinePainter;

struct Workspace;

/// The timeline: overview, ruler and lanes with curves and segments, edited with the mouse. One picture of
/// all that does not follow the playhead is kept; a frame change repaints the playhead's few pixels only.
/// Every edit goes through Document::request…; what it refuses is said by refused() and on the timeline.
/// The playhead follows Playhead::shownChanged. Keys are the window's, except Escape while dragging.
///
/// Mouse: click selects, on empty space it goes to that frame; drag an edge, with Ctrl the selected segment,
/// with Shift anywhere in a lane a new segment; Alt: no snapping. Wheel pans, Ctrl+wheel zooms at the mouse,
/// Shift+wheel scrolls the lanes, the middle button pans; a double click zooms to a segment. GUI thread.
class TimelineView : public QAbstractScrollArea, private TimelineHost
{
    Q_OBJECT
public:
    explicit TimelineView(Workspace &workspace, QWidget *parent = nullptr);
    ~TimelineView() override;

    const TimelineScene &scene(); ///< up to date; for tests and tools
    bool dragging() const { return m_gesture != nullptr; }
    std::optional<TrackId> activeTrack() const { return m_activeTrack; } ///< in track mode
    /// The keys shown in the context menu; the defaults of the manual without.
    void setKeyLookup(TimelineMenu::KeyOf keyOf);
    /// A second run whose curves are drawn dashed; none: no comparison.
    void setComparedRun(RunId run);

    QSize sizeHint() const override { return {1000, 260}; }
    QSize minimumSizeHint() const override { return {420, 130}; }
public slots:
    void fitAll();
    void fitSelection();
    void fitRange(onset::FrameRange range);
    void zoomIn();
    void zoomOut();
    void ensureVisible(onset::FrameIndex frame);
    void setLaneMode(onset::LaneMode mode);
    void laneUp();
    void laneDown();
    void showLegend();

signals:
    /// An edge would lie at that place if released now; for a new item the id is none. active false: over.
    void edgePreview(const onset::ItemId &item, onset::Edge edge, onset::FrameIndex frame, bool active);
    void refused(const QString &reason);
    void laneModeChanged(onset::LaneMode mode);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void previewEdge(const ItemId &item, Edge which, FrameIndex edge, bool active) override;
    void refuse(const QString &reason) override;
    void sceneMoved() override;
    void overlayChanged() override;
    TimelineHost &host() { return *this; }

    // timelineview.cpp: contents and commands.
    void connectWorkspace();
    void makeButtons();
    void retranslate();
    void contentsChanged();
    void curvesChanged();
    void videoChanged();
    void selectionChanged();
    void activeClassChanged(onset::ClassId actionClass);
    void revealLane(int lane); ///< scrolls to it; −1: none
    void framesChanged();
    void applyTheme();
    void dropPicture();
    void updateScrollBar();
    void moveLane(int direction);
    /// Lanes of people: scrolls to one who is there on this frame, if none of those seen is.
    void showSomebodyOn(FrameIndex frame);
    std::optional<LaneKey> activeLane() const;

    // timelineviewpaint.cpp: the cached picture and what lies on top of it.
    void redraw();
    void movePlayhead();
    QRect playheadRect(bool overview) const;
    void paintPlayhead(QPainter &painter) const;
    void paintHover(QPainter &painter) const;
    void paintMessage(QPainter &painter) const;

    // timelineviewinput.cpp: the mouse.
    void pressLeft(QPointF point, Qt::KeyboardModifiers modifiers);
    void pressItem(const TimelineHit &hit, QPointF point, Qt::KeyboardModifiers modifiers);
    void startCreating(const TimelineHit &hit, QPointF point);
    void activateLane(int lane);
    void endGesture(bool keep);
    void panAtEnds();
    void hover(QPointF point);
    void zoomBy(double factor, double x);

    Workspace &m_workspace;
    TimelineScene m_scene;
    TimelineMenu::KeyOf m_keyOf;
    std::unique_ptr<TimelineMenu> m_menu;
    std::unique_ptr<TimelineGesture> m_gesture;
    std::optional<Item> m_gestureItem; ///< as it was at the press
    QPointF m_lastPoint;
    Qt::KeyboardModifiers m_lastModifiers;
    QTimer m_panTimer;
    std::optional<TrackId> m_activeTrack;
    std::optional<Item> m_hovered;
    int m_hoveredLane = -1;
    QString m_message;
    QTimer m_messageTimer;
    VideoId m_video; ///< the scale is of
    bool m_lanesStale = true;
    bool m_overviewStale = true;
    bool m_pictureStale = true;
    std::size_t m_knownCurves = 0;
    std::unique_ptr<TimelinePainter> m_painter; ///< of the theme
    QImage m_overview;
    QImage m_picture;
    QRect m_playheadDrawn[2]; ///< on the lanes, on the overview
    QToolButton *m_modeButton, *m_zoomOutButton, *m_zoomInButton, *m_fitButton, *m_legendButton;
};

} // namespace onset
