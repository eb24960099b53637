// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineworld.h"

#include "widgets/timeline/timelinetip.h"
#include "widgets/timeline/timelineview.h"

#include <QMenu>
#include <QSignalSpy>
#include <QUndoStack>
#include <QtTest>

#include <cmath>

using namespace onset;

Q_DECLARE_METATYPE(onset::ItemId)

/// The shown widget under real events.
class TestTimelineView : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void lanesOfClassesAndPeople();
    void clickSelects();
    void clickOnEmptySpaceGoesThere();
    void dragOfAnEdgeIsOneEditAndUndone();
    void detectionBecomesASegmentByDragging();
    void previewTellsBothPictures();
    void escapeDropsTheDrag();
    void escapeReachesTheWindowWithoutADrag();
    void altTurnsSnappingOff();
    void snapsToThresholdCrossing();
    void lockedSegmentRefuses();
    void shiftDragCreates();
    void movesOnlyTheSelectedWithControl();
    void controlClickExtends();
    void wheelZoomsAtTheMouse();
    void wheelPans();
    void touchpadPansByPixels();
    void thresholdDragDerivesAnew();
    void escapeRestoresTheThreshold();
    void rulerDragRequestsFrames();
    void overviewDragMovesTheWindow();
    void doubleClickFits();
    void frameChangeRepaintsLittle();
    void lanesByKey();
    void lanesFollowThePeople();
    void contextMenuActs();
    void followsPlaying();
    void changeUnderTheHandDropsTheDrag();
    void removedLaneDropsTheDrag();
    void tipsTellEverything();
    void emptyStates();
    void accessibleNames();

private:
    QPoint at(double position, ClassId lane) const;
    QPoint edgeAt(std::int64_t edge, ClassId lane) const;
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void press(QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void moveTo(QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void release(QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void wheel(QPoint at, QPoint pixels, QPoint angle, Qt::KeyboardModifiers modifiers);
    Document &document() { return m_world->workspace.document; }
    Selection &selection() { return m_world->workspace.selection; }
    FrameRange rangeOf(SegmentId id) { return document().segment(id)->range; }

    std::unique_ptr<TimelineWorld> m_world;
    std::unique_ptr<TimelineView> m_view;
};

void TestTimelineView::init()
{
    m_world = std::make_unique<TimelineWorld>();
    m_view = std::make_unique<TimelineView>(m_world->workspace);
    m_view->resize(1280, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
    selection().select({});
}

void TestTimelineView::cleanup()
{
    m_view.reset();
    m_world.reset();
}

QPoint TestTimelineView::at(double position, ClassId lane) const
{
    const TimelineScene &scene = m_view->scene();
    const int index = scene.laneWith({lane, std::nullopt});
    const QRectF rect = scene.laneRect(index);
    return QPointF(scene.scale.xOf(position), rect.center().y()).toPoint();
}

QPoint TestTimelineView::edgeAt(std::int64_t edge, ClassId lane) const
{
    return at(static_cast<double>(edge), lane);
}

void TestTimelineView::press(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, modifiers, at);
}

void TestTimelineView::moveTo(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(QEvent::MouseMove, at, m_view->viewport()->mapToGlobal(at), Qt::NoButton,
                      Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(m_view->viewport(), &event);
}

void TestTimelineView::release(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, modifiers, at);
}

void TestTimelineView::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    press(from, modifiers);
    moveTo((from + to) / 2, modifiers);
    moveTo(to, modifiers);
    release(to, modifiers);
}

void TestTimelineView::wheel(QPoint at, QPoint pixels, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &event);
}

void TestTimelineView::lanesOfClassesAndPeople()
{
    QCOMPARE(m_view->scene().lanes().size(), std::size_t{4});
    QCOMPARE(m_view->scene().lanes()[1].title, QStringLiteral("walk"));
    QCOMPARE(m_view->scene().lanes()[1].items.size(), std::size_t{2});
    QVERIFY(m_view->scene().lanes()[0].curve && m_view->scene().lanes()[0].curve->kind == CurveKind::Motion);
    QVERIFY(m_view->scene().lanes()[1].curve && m_view->scene().lanes()[1].curve->kind == CurveKind::Class);
    ActionClass hidden = *document().actionClass(TimelineWorld::kWave);
    hidden.visible = false;
    QVERIFY(document().requestUpdateClass(hidden).ok());
    QCOMPARE(m_view->scene().lanes().size(), std::size_t{3});
    QSignalSpy modeChanged(m_view.get(), &TimelineView::laneModeChanged);
    m_view->setLaneMode(LaneMode::Track);
    QCOMPARE(modeChanged.size(), 1);
    const auto &lanes = m_view->scene().lanes();
    QCOMPARE(lanes.size(), std::size_t{3}); // the whole video and two people
    QVERIFY(!lanes[0].key.track);
    QCOMPARE(*lanes[1].key.track, productId<TrackId>(TimelineWorld::kRun, 1));
    QCOMPARE(lanes[0].items.size(), std::size_t{3}); // without the hidden class's
}

void TestTimelineView::clickSelects()
{
    QSignalSpy requests(&m_world->workspace.playhead, &Playhead::frameRequested);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(600, TimelineWorld::kWalk));
    QCOMPARE(selection().item(), ItemId(TimelineWorld::kHuman));
    QCOMPARE(requests.size(), 0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, edgeAt(1000, TimelineWorld::kWalk));
    QCOMPARE(selection().item(), ItemId(TimelineWorld::kNext));
    QCOMPARE(selection().edge(), Edge::End);
    QCOMPARE(document().undoStack()->count(), 0);
}

void TestTimelineView::clickOnEmptySpaceGoesThere()
{
    selection().select(TimelineWorld::kHuman);
    QSignalSpy requests(&m_world->workspace.playhead, &Playhead::frameRequested);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(2000.5, TimelineWorld::kWalk));
    QCOMPARE(requests.size(), 1);
    QVERIFY(std::abs(m_world->workspace.playhead.requested().value - 2000) <= 2);
    QVERIFY(!isValid(selection().item()));
    QCOMPARE(selection().activeClass(), TimelineWorld::kWalk);
}

void TestTimelineView::dragOfAnEdgeIsOneEditAndUndone()
{
    QSignalSpy changed(&document(), &Document::changed);
    drag(edgeAt(700, TimelineWorld::kWalk), edgeAt(760, TimelineWorld::kWalk), Qt::AltModifier);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(document().undoStack()->count(), 1);
    QCOMPARE(rangeOf(TimelineWorld::kHuman).start.value, 500);
    QVERIFY(std::abs(rangeOf(TimelineWorld::kHuman).end.value - 760) <= 3);
    document().undoStack()->undo();
    QCOMPARE(rangeOf(TimelineWorld::kHuman), frameRange(500, 700));
    // A click that trembles changes nothing.
    const QPoint edge = edgeAt(700, TimelineWorld::kWalk);
    drag(edge, edge + QPoint(2, 0));
    QCOMPARE(rangeOf(TimelineWorld::kHuman), frameRange(500, 700));
    // An edge never passes the other.
    drag(edgeAt(700, TimelineWorld::kWalk), edgeAt(300, TimelineWorld::kWalk), Qt::AltModifier);
    QCOMPARE(rangeOf(TimelineWorld::kHuman), frameRange(500, 501));
}

void TestTimelineView::detectionBecomesASegmentByDragging()
{
    const auto before = document().segments(TimelineWorld::kVideo).size();
    drag(edgeAt(1600, kMotionClass), edgeAt(1700, kMotionClass), Qt::AltModifier);
    QCOMPARE(document().segments(TimelineWorld::kVideo).size(), before + 1);
    const auto *id = std::get_if<SegmentId>(&selection().item());
    QVERIFY(id);
    QCOMPARE(document().segment(*id)->state, SegmentState::Edited);
    QCOMPARE(document().segment(*id)->origin->proposed, frameRange(1500, 1600));
}

void TestTimelineView::previewTellsBothPictures()
{
    QSignalSpy previews(m_view.get(), &TimelineView::edgePreview);
    QSignalSpy pictures(&m_world->workspace.pictures, &PictureFeed::requested);
    QSignalSpy changed(&document(), &Document::changed);
    press(edgeAt(500, TimelineWorld::kWalk));
    moveTo(edgeAt(440, TimelineWorld::kWalk), Qt::AltModifier);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(previews.size(), 1);
    QCOMPARE(previews[0][0].value<ItemId>(), ItemId(TimelineWorld::kHuman));
    QCOMPARE(previews[0][1].value<Edge>(), Edge::Start);
    QVERIFY(previews[0][3].toBool());
    const auto edge = previews[0][2].value<FrameIndex>();
    QVERIFY(std::abs(edge.value - 440) <= 3);
    QCOMPARE(pictures.size(), 1);
    QCOMPARE(pictures[0][0].toString(), QStringLiteral("edges"));
    const auto frames = pictures[0][2].value<std::vector<FrameIndex>>();
    QCOMPARE(frames, (std::vector<FrameIndex>{edge, FrameIndex{699}}));
    release(edgeAt(440, TimelineWorld::kWalk), Qt::AltModifier);
    QVERIFY(!previews.back()[3].toBool());
    QCOMPARE(changed.size(), 1);
}

void TestTimelineView::escapeDropsTheDrag()
{
    QSignalSpy changed(&document(), &Document::changed);
    QSignalSpy previews(m_view.get(), &TimelineView::edgePreview);
    press(edgeAt(700, TimelineWorld::kWalk));
    moveTo(edgeAt(800, TimelineWorld::kWalk));
    QVERIFY(m_view->dragging());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->dragging());
    moveTo(edgeAt(820, TimelineWorld::kWalk));
    release(edgeAt(820, TimelineWorld::kWalk));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(rangeOf(TimelineWorld::kHuman), frameRange(500, 700));
    QVERIFY(!previews.back()[3].toBool());
    QCOMPARE(previews.back()[2].value<FrameIndex>(), FrameIndex{700});
}

void TestTimelineView::escapeReachesTheWindowWithoutADrag()
{
    QAction action;
    action.setShortcut(Qt::Key_Escape);
    m_view->addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(triggered.size(), 1);
    press(edgeAt(700, TimelineWorld::kWalk));
    moveTo(edgeAt(800, TimelineWorld::kWalk));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(triggered.size(), 1);
    QVERIFY(!m_view->dragging());
    release(edgeAt(800, TimelineWorld::kWalk));
}

void TestTimelineView::altTurnsSnappingOff()
{
    m_view->fitAll();
    // Three pixels short of the next segment's start, which lies some frames away.
    const QPoint from = edgeAt(700, TimelineWorld::kWalk);
    const QPoint to = edgeAt(900, TimelineWorld::kWalk) - QPoint(3, 0);
    drag(from, to);
    QCOMPARE(rangeOf(TimelineWorld::kHuman).end.value, 900);
    document().undoStack()->undo();
    drag(from, to, Qt::AltModifier);
    const auto end = rangeOf(TimelineWorld::kHuman).end.value;
    QVERIFY2(end < 900 && end > 885, qPrintable(QString::number(end)));
    document().undoStack()->undo();
    // The playhead's frame is the last within.
    m_world->show(800);
    drag(from, edgeAt(801, TimelineWorld::kWalk) + QPoint(3, 0));
    QCOMPARE(rangeOf(TimelineWorld::kHuman).end.value, 801);
}

void TestTimelineView::snapsToThresholdCrossing()
{
    const auto values = humps(TimelineWorld::kFrames, 0.3);
    std::int64_t crossing = 1620;
    while ((values[static_cast<std::size_t>(crossing - 1)] >= 0.5) ==
           (values[static_cast<std::size_t>(crossing)] >= 0.5))
        ++crossing;
    QVERIFY(crossing < 2900);
    m_view->scene();
    drag(edgeAt(1600, kMotionClass), edgeAt(crossing, kMotionClass) + QPoint(1, 0));
    const auto *id = std::get_if<SegmentId>(&selection().item());
    QVERIFY(id);
    const auto end = rangeOf(*id).end.value;
    QVERIFY2((values[static_cast<std::size_t>(end - 1)] >= 0.5) !=
                 (values[static_cast<std::size_t>(end)] >= 0.5),
             qPrintable(QString::number(end)));
    QVERIFY(std::abs(end - crossing) <= 4);
}

void TestTimelineView::lockedSegmentRefuses()
{
    QSignalSpy refused(m_view.get(), &TimelineView::refused);
    drag(edgeAt(420, TimelineWorld::kWave), edgeAt(600, TimelineWorld::kWave));
    QCOMPARE(refused.size(), 1);
    QVERIFY(!refused[0][0].toString().isEmpty());
    QCOMPARE(rangeOf(TimelineWorld::kLocked), frameRange(200, 420));
    QCOMPARE(document().undoStack()->count(), 0);
}

void TestTimelineView::shiftDragCreates()
{
    drag(at(2000, TimelineWorld::kRunning), at(2300, TimelineWorld::kRunning),
         Qt::ShiftModifier | Qt::AltModifier);
    QCOMPARE(document().undoStack()->count(), 1);
    const auto *id = std::get_if<SegmentId>(&selection().item());
    QVERIFY(id);
    const Segment *made = document().segment(*id);
    QCOMPARE(made->actionClass, TimelineWorld::kRunning);
    QCOMPARE(made->state, SegmentState::Human);
    QVERIFY(std::abs(made->range.start.value - 2000) <= 3 && std::abs(made->range.end.value - 2300) <= 3);
    // Backwards as well; a click makes nothing.
    drag(at(1500, TimelineWorld::kRunning), at(1300, TimelineWorld::kRunning),
         Qt::ShiftModifier | Qt::AltModifier);
    QCOMPARE(document().undoStack()->count(), 2);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      at(2600, TimelineWorld::kRunning));
    QCOMPARE(document().undoStack()->count(), 2);
}

void TestTimelineView::movesOnlyTheSelectedWithControl()
{
    const QPoint from = at(600, TimelineWorld::kWalk);
    const QPoint to = at(660, TimelineWorld::kWalk);
    drag(from, to, Qt::AltModifier); // without Ctrl: chosen, not moved
    QCOMPARE(selection().item(), ItemId(TimelineWorld::kHuman));
    QCOMPARE(rangeOf(TimelineWorld::kHuman), frameRange(500, 700));
    drag(from, to, Qt::AltModifier | Qt::ControlModifier);
    QCOMPARE(rangeOf(TimelineWorld::kHuman).length(), 200);
    QVERIFY(std::abs(rangeOf(TimelineWorld::kHuman).start.value - 560) <= 3);
    QCOMPARE(document().undoStack()->count(), 1);
    // Not selected: no movement.
    drag(at(950, TimelineWorld::kWalk), at(1100, TimelineWorld::kWalk),
         Qt::AltModifier | Qt::ControlModifier);
    QCOMPARE(rangeOf(TimelineWorld::kNext), frameRange(900, 1000));
}

void TestTimelineView::controlClickExtends()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(600, TimelineWorld::kWalk));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, at(950, TimelineWorld::kWalk));
    QCOMPARE(selection().items().size(), std::size_t{2});
}

void TestTimelineView::wheelZoomsAtTheMouse()
{
    const QPoint point = at(1234.5, TimelineWorld::kWalk);
    const double position = m_view->scene().scale.positionAt(point.x());
    const double before = m_view->scene().scale.framesPerPixel;
    for (int i = 0; i < 8; ++i) {
        wheel(point, {}, QPoint(0, 120), Qt::ControlModifier);
        QVERIFY(std::abs(m_view->scene().scale.positionAt(point.x()) - position) < 1e-6);
    }
    QVERIFY(m_view->scene().scale.framesPerPixel < before / 3);
    for (int i = 0; i < 30; ++i)
        wheel(point, {}, QPoint(0, -120), Qt::ControlModifier);
    QVERIFY(m_view->scene().scale.showsAll());
}

void TestTimelineView::wheelPans()
{
    for (int i = 0; i < 6; ++i)
        m_view->zoomIn();
    const double before = m_view->scene().scale.first;
    wheel(at(1500, TimelineWorld::kWalk), {}, QPoint(0, -120), {});
    QVERIFY(m_view->scene().scale.first > before);
    wheel(at(1500, TimelineWorld::kWalk), {}, QPoint(0, 120), {});
    QVERIFY(std::abs(m_view->scene().scale.first - before) < 1e-6);
    m_view->resize(1280, 150); // lanes overflow: Shift+wheel scrolls them
    QVERIFY(m_view->scene().maximumScroll() > 0);
    wheel(at(1500, kMotionClass), {}, QPoint(0, -120), Qt::ShiftModifier);
    QVERIFY(m_view->scene().scroll() > 0);
}

void TestTimelineView::touchpadPansByPixels()
{
    for (int i = 0; i < 6; ++i)
        m_view->zoomIn();
    const double before = m_view->scene().scale.first;
    const double framesPerPixel = m_view->scene().scale.framesPerPixel;
    wheel(at(1500, TimelineWorld::kWalk), QPoint(-40, 0), QPoint(-40, 0), {});
    QVERIFY(std::abs(m_view->scene().scale.first - (before + 40 * framesPerPixel)) < 1e-6);
}

void TestTimelineView::thresholdDragDerivesAnew()
{
    RunStore &runs = m_world->workspace.runs;
    QVERIFY(m_view->scene().thresholdHandle(0).isEmpty()); // the run tells classes
    m_world->tellNoClasses();
    QSignalSpy accepted(&runs, &RunStore::derivationAccepted);
    QSignalSpy detections(&runs, &RunStore::detectionsChanged);
    const TimelineScene &scene = m_view->scene();
    const QPoint from = scene.thresholdHandle(0).center().toPoint();
    const QRectF axis = scene.axisRect(0);
    press(from);
    moveTo(QPoint(from.x(), qRound(axis.top() + axis.height() * 0.3)));
    QVERIFY(std::abs(runs.deriveSettings().threshold - 0.7) < 0.03);
    QTRY_VERIFY(!detections.isEmpty());
    QCOMPARE(accepted.size(), 0);
    const QPoint to(from.x(), qRound(axis.top() + axis.height() * 0.4));
    moveTo(to);
    release(to);
    QVERIFY(std::abs(runs.deriveSettings().threshold - 0.6) < 0.03);
    QTRY_COMPARE(accepted.size(), 1);
    QVERIFY(!runs.detections(TimelineWorld::kRun).empty());
    QCOMPARE(document().undoStack()->count(), 0);
}

void TestTimelineView::escapeRestoresTheThreshold()
{
    RunStore &runs = m_world->workspace.runs;
    m_world->tellNoClasses();
    QSignalSpy accepted(&runs, &RunStore::derivationAccepted);
    const double before = runs.deriveSettings().threshold;
    const QPoint from = m_view->scene().thresholdHandle(0).center().toPoint();
    press(from);
    moveTo(from - QPoint(0, 12));
    QVERIFY(runs.deriveSettings().threshold > before);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(runs.deriveSettings().threshold, before);
    release(from);
    QTest::qWait(50);
    QCOMPARE(accepted.size(), 0);
}

void TestTimelineView::rulerDragRequestsFrames()
{
    QSignalSpy requests(&m_world->workspace.playhead, &Playhead::frameRequested);
    const int y = m_view->scene().rulerRect().center().toPoint().y();
    const QPoint from(at(400, kMotionClass).x(), y);
    const QPoint to(at(2200, kMotionClass).x(), y);
    drag(from, to);
    QVERIFY(requests.size() >= 3);
    QVERIFY(std::abs(m_world->workspace.playhead.requested().value - 2200) <= 3);
    QCOMPARE(m_world->workspace.playhead.current().value, 0); // the cursor follows what is shown
}

void TestTimelineView::overviewDragMovesTheWindow()
{
    for (int i = 0; i < 5; ++i)
        m_view->zoomIn();
    const QRectF window = m_view->scene().overviewWindow();
    const double first = m_view->scene().scale.first;
    drag(window.center().toPoint(), window.center().toPoint() + QPoint(100, 0));
    const double frames = 100 * m_view->scene().overviewScale().framesPerPixel;
    QVERIFY(std::abs(m_view->scene().scale.first - first - frames) < 2);
    // A press beside it brings it there.
    const QRectF overview = m_view->scene().overviewRect();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(qRound(overview.right()) - 20, 10));
    QVERIFY(m_view->scene().overviewWindow().right() > overview.right() - 60);
}

void TestTimelineView::doubleClickFits()
{
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at(950, TimelineWorld::kWalk));
    QCOMPARE(selection().item(), ItemId(TimelineWorld::kNext));
    const FrameRange seen = m_view->scene().scale.visible();
    QVERIFY(seen.start.value > 800 && seen.end.value < 1100);
    m_view->fitAll();
    QVERIFY(m_view->scene().scale.showsAll());
    m_view->fitSelection();
    QCOMPARE(m_view->scene().scale.visible(), seen);
    m_view->ensureVisible(FrameIndex{2500});
    QVERIFY(m_view->scene().scale.visible().contains(FrameIndex{2500}));
}

namespace {
/// Adds up what a widget repaints.
class PaintMeter : public QObject
{
public:
    qint64 pixels = 0;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            for (const QRect &rect : static_cast<QPaintEvent *>(event)->region())
                pixels += qint64{rect.width()} * rect.height();
        }
        return false;
    }
};
} // namespace

void TestTimelineView::frameChangeRepaintsLittle()
{
    QTest::qWait(30);
    PaintMeter meter;
    m_view->viewport()->installEventFilter(&meter);
    m_world->show(1500);
    QTRY_VERIFY(meter.pixels > 0);
    QVERIFY2(meter.pixels < 16000, qPrintable(QString::number(meter.pixels)));
    // The line is where the frame is, and gone from where it was.
    const int x = at(1500, TimelineWorld::kRunning).x();
    const int y = m_view->viewport()->height() - 3;
    const QImage now = m_view->viewport()->grab().toImage();
    const QColor line = m_view->scene().theme.playhead;
    const auto near = [&](int column) {
        const QColor c = now.pixelColor(column, y);
        return std::abs(c.red() - line.red()) + std::abs(c.green() - line.green()) < 60;
    };
    QVERIFY(near(x) || near(x - 1) || near(x + 1));
    QVERIFY(!near(qRound(m_view->scene().scale.xOf(FrameIndex{0})) + 1));
}

void TestTimelineView::lanesByKey()
{
    selection().setActiveClass(TimelineWorld::kWalk);
    m_view->laneDown();
    QCOMPARE(selection().activeClass(), TimelineWorld::kRunning);
    m_view->laneUp();
    m_view->laneUp();
    m_view->laneUp();
    QCOMPARE(selection().activeClass(), kMotionClass);
    m_view->setLaneMode(LaneMode::Track);
    m_view->laneDown();
    QCOMPARE(*m_view->activeTrack(), productId<TrackId>(TimelineWorld::kRun, 1));
}

void TestTimelineView::lanesFollowThePeople()
{
    m_view->setLaneMode(LaneMode::Track);
    m_view->resize(m_view->width(), 140); // one lane or two
    const auto second = productId<TrackId>(TimelineWorld::kRun, 2);
    const int lane = m_view->scene().laneWith({{}, second});
    const auto isSeen = [&] {
        const auto [first, last] = m_view->scene().visibleLanes();
        return lane >= first && lane < last;
    };
    m_view->ensureVisible(FrameIndex{200}); // the first person only
    QVERIFY(!isSeen());
    m_view->ensureVisible(FrameIndex{2000}); // the second only
    QVERIFY(isSeen());
}

void TestTimelineView::contextMenuActs()
{
    const QPoint point = at(1550, kMotionClass);
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, m_view->viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(m_view->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    auto *accept = menu->findChild<QAction *>(QStringLiteral("accept"));
    QVERIFY(accept && accept->text().contains(QLatin1Char('\t')));
    accept->trigger();
    menu->close();
    const auto *id = std::get_if<SegmentId>(&selection().item());
    QVERIFY(id);
    QCOMPARE(document().segment(*id)->state, SegmentState::Accepted);
}

void TestTimelineView::followsPlaying()
{
    for (int i = 0; i < 6; ++i)
        m_view->zoomIn();
    m_view->ensureVisible(FrameIndex{100});
    m_world->show(100);
    m_world->workspace.playhead.play();
    const auto beyond = m_view->scene().scale.visible().end.value + 5;
    m_world->show(beyond);
    QVERIFY(m_view->scene().scale.visible().contains(FrameIndex{beyond}));
    m_world->workspace.playhead.pause();
    const double first = m_view->scene().scale.first;
    m_world->show(10);
    QCOMPARE(m_view->scene().scale.first, first); // standing still it stays where the person left it
}

void TestTimelineView::changeUnderTheHandDropsTheDrag()
{
    press(edgeAt(700, TimelineWorld::kWalk));
    moveTo(edgeAt(800, TimelineWorld::kWalk));
    QVERIFY(m_view->dragging());
    QVERIFY(document().requestRemove(TimelineWorld::kHuman).ok());
    QVERIFY(!m_view->dragging());
    release(edgeAt(800, TimelineWorld::kWalk));
    QVERIFY(!document().segment(TimelineWorld::kHuman));
}

void TestTimelineView::removedLaneDropsTheDrag()
{
    press(at(2000, TimelineWorld::kWave), Qt::ShiftModifier);
    moveTo(at(2200, TimelineWorld::kWave), Qt::ShiftModifier);
    QVERIFY(m_view->dragging());
    ActionClass hidden = *document().actionClass(kMotionClass);
    hidden.visible = false;
    QVERIFY(document().requestUpdateClass(hidden).ok());
    m_view->viewport()->repaint();
    QVERIFY(!m_view->dragging());
    release(QPoint(600, 200), Qt::ShiftModifier);
    QCOMPARE(document().segments(TimelineWorld::kVideo).size(), std::size_t{3});
}

void TestTimelineView::tipsTellEverything()
{
    const Workspace &workspace = m_world->workspace;
    const QString made = TimelineTip::ofItem(workspace, *document().item(TimelineWorld::kHuman));
    for (const char *part : {"walk", "0:20.000", "0:28.000", "8.000 s", "500", "699", "Ada", "by hand"})
        QVERIFY2(made.contains(QLatin1String(part)), part);
    const ItemId detection = productId<DetectionId>(TimelineWorld::kRun, 1);
    const QString found = TimelineTip::ofItem(workspace, *document().item(detection));
    for (const char *part : {"motion", "0.720", "predicted", "run 3"})
        QVERIFY2(found.contains(QLatin1String(part)), part);
}

void TestTimelineView::emptyStates()
{
    Workspace nothing;
    TimelineView view(nothing);
    view.resize(800, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(400, 100));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(400, 10));
    view.laneDown();
    view.zoomIn();
    view.fitSelection();
    view.fitAll();
    view.ensureVisible(FrameIndex{3});
    // The hint stands where otherwise there would be nothing.
    const QImage image = view.viewport()->grab().toImage();
    const QColor empty = view.scene().theme.background;
    const QPoint middle = view.scene().lanesRect().center().toPoint();
    int different = 0;
    for (int x = middle.x() - 60; x < middle.x() + 60; ++x)
        different += image.pixelColor(x, middle.y()) != empty;
    QVERIFY(different > 50);
    // A video without frames yet.
    m_world->workspace.playhead.setVideo(TimelineWorld::kVideo, nullptr);
    QCOMPARE(m_view->scene().scale.total, 0);
    drag(QPoint(400, 100), QPoint(500, 100), Qt::ShiftModifier);
    QCOMPARE(document().undoStack()->count(), 0);
}

void TestTimelineView::accessibleNames()
{
    QVERIFY(!m_view->accessibleName().isEmpty());
    selection().select(TimelineWorld::kHuman);
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("walk")));
    for (const auto *button : m_view->viewport()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        QVERIFY(!button->accessibleName().isEmpty());
    QCOMPARE(m_view->focusPolicy(), Qt::StrongFocus);
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
