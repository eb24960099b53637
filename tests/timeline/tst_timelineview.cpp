// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinehand.h"

#include "widgets/timeline/timelinetip.h"

#include <QMenu>
#include <QSignalSpy>
#include <QUndoStack>
#include <QtTest>

#include <cmath>

using namespace onset;

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

/// The shown widget under real events; drags: tst_timelinedrag.
class TestTimelineView : public TimelineHand
{
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void lanesOfClassesAndPeople();
    void clickSelects();
    void clickOnEmptySpaceGoesThere();
    void wheelZoomsAtTheMouse();
    void wheelPans();
    void touchpadPansByPixels();
    void doubleClickFits();
    void frameChangeRepaintsLittle();
    void lanesByKey();
    void lanesFollowThePeople();
    void contextMenuActs();
    void followsPlaying();
    void tipsTellEverything();
    void emptyStates();
    void accessibleNames();
};

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
