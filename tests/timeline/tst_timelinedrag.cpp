// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinehand.h"

#include <QSignalSpy>
#include <QUndoStack>
#include <QtTest>

#include <cmath>

using namespace onset;

/// Edits by hand on the shown timeline: what a drag does, shows and drops.
class TestTimelineDrag : public TimelineHand
{
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }

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
    void thresholdDragDerivesAnew();
    void escapeRestoresTheThreshold();
    void rulerDragRequestsFrames();
    void overviewDragMovesTheWindow();
    void changeUnderTheHandDropsTheDrag();
    void removedLaneDropsTheDrag();
};

void TestTimelineDrag::dragOfAnEdgeIsOneEditAndUndone()
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

void TestTimelineDrag::detectionBecomesASegmentByDragging()
{
    const auto before = document().segments(TimelineWorld::kVideo).size();
    drag(edgeAt(1600, kMotionClass), edgeAt(1700, kMotionClass), Qt::AltModifier);
    QCOMPARE(document().segments(TimelineWorld::kVideo).size(), before + 1);
    const auto *id = std::get_if<SegmentId>(&selection().item());
    QVERIFY(id);
    QCOMPARE(document().segment(*id)->state, SegmentState::Edited);
    QCOMPARE(document().segment(*id)->origin->proposed, frameRange(1500, 1600));
}

void TestTimelineDrag::previewTellsBothPictures()
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

void TestTimelineDrag::escapeDropsTheDrag()
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

void TestTimelineDrag::escapeReachesTheWindowWithoutADrag()
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

void TestTimelineDrag::altTurnsSnappingOff()
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

void TestTimelineDrag::snapsToThresholdCrossing()
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

void TestTimelineDrag::lockedSegmentRefuses()
{
    QSignalSpy refused(m_view.get(), &TimelineView::refused);
    drag(edgeAt(420, TimelineWorld::kWave), edgeAt(600, TimelineWorld::kWave));
    QCOMPARE(refused.size(), 1);
    QVERIFY(!refused[0][0].toString().isEmpty());
    QCOMPARE(rangeOf(TimelineWorld::kLocked), frameRange(200, 420));
    QCOMPARE(document().undoStack()->count(), 0);
}

void TestTimelineDrag::shiftDragCreates()
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

void TestTimelineDrag::movesOnlyTheSelectedWithControl()
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

void TestTimelineDrag::controlClickExtends()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(600, TimelineWorld::kWalk));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, at(950, TimelineWorld::kWalk));
    QCOMPARE(selection().items().size(), std::size_t{2});
}

void TestTimelineDrag::thresholdDragDerivesAnew()
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

void TestTimelineDrag::escapeRestoresTheThreshold()
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

void TestTimelineDrag::rulerDragRequestsFrames()
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

void TestTimelineDrag::overviewDragMovesTheWindow()
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

void TestTimelineDrag::changeUnderTheHandDropsTheDrag()
{
    press(edgeAt(700, TimelineWorld::kWalk));
    moveTo(edgeAt(800, TimelineWorld::kWalk));
    QVERIFY(m_view->dragging());
    QVERIFY(document().requestRemove(TimelineWorld::kHuman).ok());
    QVERIFY(!m_view->dragging());
    release(edgeAt(800, TimelineWorld::kWalk));
    QVERIFY(!document().segment(TimelineWorld::kHuman));
}

void TestTimelineDrag::removedLaneDropsTheDrag()
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

QTEST_MAIN(TestTimelineDrag)
#include "tst_timelinedrag.moc"
