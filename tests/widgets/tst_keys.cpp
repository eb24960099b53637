// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions.h"
#include "widgets/mainwindow.h"
#include "widgets/video/videoview.h"
#include "windowworld.h"

#include <QAction>
#include <QDockWidget>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeView>
#include <QUndoStack>
#include <QtTest>

using namespace onset;

/// The review keys in the real window: what they change in the document and the playhead, and where they act.
class TestKeys : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_world.reset(); }
    void everyDefaultKeyIsParsedAndUnique();
    void arrowsStepAndJump();
    void shuttleKeys();
    void startAndEndMakeASegment();
    void startAndEndMoveTheSelectedSegment();
    void nudgeMovesTheChosenEdge();
    void classKeysGoByPlace();
    void acceptGoesToTheNextUndecided();
    void rejectAndUndo();
    void tabLoopsAroundTheProposal();
    void splitMergeLoopReviewed();
    void keysActOnlyWhereTheyShould();
    void queueKeepsItsArrows();
    void reviewKeysSearchNoRow();
    void escapeDropsWhatWasBegun();

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void go(std::int64_t frame) { m_world->workspace.playhead.request(FrameIndex{frame}); }
    Workspace &w() { return m_world->workspace; }

    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;
};

void TestKeys::init()
{
    m_world = std::make_unique<WindowWorld>();
    m_world->openProject();
    m_window = &m_world->showWindow();
    m_window->videoView().setFocus();
    QTRY_VERIFY(m_window->isActiveWindow() && m_window->videoView().hasFocus());
}

void TestKeys::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TestKeys::everyDefaultKeyIsParsedAndUnique()
{
    const auto &actions = m_window->actions();
    for (const auto &command : commandTable()) {
        const auto id = QString::fromLatin1(command.id);
        const auto keys = Actions::defaultKeys(command);
        QCOMPARE(keys.isEmpty(), QByteArrayView(command.keys).isEmpty());
        for (const auto &one : keys)
            QVERIFY2(one.count() == 1 && one[0].key() != Qt::Key_unknown, command.id);
        QVERIFY2(actions.conflict(id, keys).isEmpty(), command.id);
        QVERIFY2(!actions.action(id)->text().isEmpty() && !actions.action(id)->toolTip().isEmpty(),
                 command.id);
    }
    QCOMPARE(actions.keys(QStringLiteral("segment.nudgeBack")), QList{QKeySequence(Qt::Key_Comma)});
}

void TestKeys::arrowsStepAndJump()
{
    go(50);
    key(Qt::Key_Right);
    QCOMPARE(m_world->shown(), FrameIndex{51});
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    QCOMPARE(m_world->shown(), FrameIndex{49});
    key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_world->shown(), FrameIndex{59});
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_world->shown(), FrameIndex{60}); // the end of the proposal [20, 60)
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_world->shown(), FrameIndex{100});
    key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(m_world->shown(), FrameIndex{60});
    key(Qt::Key_End);
    QCOMPARE(m_world->shown(), FrameIndex{WindowWorld::kFrames - 1});
}

void TestKeys::shuttleKeys()
{
    auto &playhead = w().playhead;
    go(50);
    key(Qt::Key_Space);
    QVERIFY(playhead.playing());
    key(Qt::Key_Space);
    QVERIFY(!playhead.playing());
    key(Qt::Key_L);
    QVERIFY(playhead.playing() && playhead.rate() == 1.0);
    key(Qt::Key_L);
    QCOMPARE(playhead.rate(), 2.0);
    key(Qt::Key_J);
    QCOMPARE(playhead.rate(), -1.0);
    auto *view = &m_window->videoView();
    QTest::keyPress(view, Qt::Key_K);
    QVERIFY(!playhead.playing());
    QTest::keyClick(view, Qt::Key_L);
    QCOMPARE(m_world->shown(), FrameIndex{51});
    QTest::keyClick(view, Qt::Key_J);
    QTest::keyClick(view, Qt::Key_J);
    QCOMPARE(m_world->shown(), FrameIndex{49});
    QVERIFY(!playhead.playing());
    QTest::keyRelease(view, Qt::Key_K);
    QTest::keyClick(view, Qt::Key_L);
    QVERIFY(playhead.playing());
}

void TestKeys::startAndEndMakeASegment()
{
    w().selection.setActiveClass(WindowWorld::kRunFast);
    go(610);
    key(Qt::Key_I);
    QVERIFY(!m_world->selected());
    go(640);
    key(Qt::Key_O);
    const auto made = m_world->selected();
    QVERIFY(made);
    QCOMPARE(made->range, frameRange(610, 641)); // the frame shown is the last inside
    QCOMPARE(made->actionClass, WindowWorld::kRunFast);
    QCOMPARE(made->state, SegmentState::Human);
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_world->selected());
    QCOMPARE(w().document.segments(WindowWorld::kVideo).size(), std::size_t{4});
}

void TestKeys::startAndEndMoveTheSelectedSegment()
{
    w().selection.select(WindowWorld::kHuman);
    go(105);
    key(Qt::Key_I);
    go(149);
    key(Qt::Key_O);
    QCOMPARE(m_world->segment(WindowWorld::kHuman)->range, frameRange(105, 150));
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_world->segment(WindowWorld::kHuman)->range, frameRange(100, 160));
    key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(m_world->segment(WindowWorld::kHuman)->range, frameRange(105, 160));
}

void TestKeys::nudgeMovesTheChosenEdge()
{
    w().selection.select(WindowWorld::kHuman);
    key(Qt::Key_BracketLeft);
    QCOMPARE(m_world->shown(), FrameIndex{100});
    key(Qt::Key_Comma);
    QCOMPARE(m_world->segment(WindowWorld::kHuman)->range, frameRange(99, 160));
    QCOMPARE(m_world->shown(), FrameIndex{99});
    key(Qt::Key_BracketRight);
    key(Qt::Key_Period, Qt::ShiftModifier);
    QCOMPARE(m_world->segment(WindowWorld::kHuman)->range, frameRange(99, 165));
    QCOMPARE(m_world->shown(), FrameIndex{164});
    QCOMPARE(w().document.undoStack()->count(), 2);
}

void TestKeys::classKeysGoByPlace()
{
    w().selection.select(WindowWorld::kHuman);
    // A French keyboard: the key of "2" gives é without Shift.
    pressPlace(&m_window->videoView(), 11, Qt::Key_Eacute, QStringLiteral("é"));
    QCOMPARE(m_world->segment(WindowWorld::kHuman)->actionClass, WindowWorld::kRunFast);
    QCOMPARE(w().selection.activeClass(), WindowWorld::kRunFast);
    // A German one: the place of "/" gives -, which elsewhere makes the picture smaller.
    pressPlace(&m_window->videoView(), 61, Qt::Key_Minus, QStringLiteral("-"));
    QCOMPARE(w().playhead.loop(), std::optional(frameRange(100, 160)));
    // A French one: the place of , gives ;.
    w().selection.setEdge(Edge::Start);
    pressPlace(&m_window->videoView(), 59, Qt::Key_Semicolon, QStringLiteral(";"));
    QCOMPARE(m_world->segment(WindowWorld::kHuman)->range.start, FrameIndex{99});
}

void TestKeys::acceptGoesToTheNextUndecided()
{
    w().selection.select(productId<DetectionId>(WindowWorld::kRun, 1));
    key(Qt::Key_Return);
    const auto next = m_world->selected();
    QVERIFY(next);
    QCOMPARE(next->range, frameRange(300, 350));
    QCOMPARE(m_world->shown(), FrameIndex{300});
    const auto all = w().document.segments(WindowWorld::kVideo);
    QCOMPARE(all.front()->range, frameRange(20, 60));
    QCOMPARE(all.front()->state, SegmentState::Accepted);
}

void TestKeys::rejectAndUndo()
{
    w().selection.select(productId<DetectionId>(WindowWorld::kRun, 1));
    key(Qt::Key_Delete);
    QCOMPARE(w().document.segments(WindowWorld::kVideo).front()->state, SegmentState::Rejected);
    w().selection.select(WindowWorld::kHuman);
    key(Qt::Key_Delete);
    QVERIFY(!m_world->segment(WindowWorld::kHuman));
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_world->segment(WindowWorld::kHuman));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w().document.segments(WindowWorld::kVideo).size(), std::size_t{4});
}

void TestKeys::tabLoopsAroundTheProposal()
{
    key(Qt::Key_Tab);
    auto item = m_world->selected();
    QVERIFY(item);
    QCOMPARE(item->range, frameRange(20, 60));
    QCOMPARE(w().playhead.loop(), std::optional(frameRange(15, 65)));
    QVERIFY(w().playhead.playing());
    QVERIFY(m_window->videoView().hasFocus());
    // A correction keeps the loop around the item; then Enter decides and the next comes.
    w().selection.setEdge(Edge::End);
    key(Qt::Key_Period, Qt::ShiftModifier);
    QCOMPARE(w().playhead.loop(), std::optional(frameRange(15, 70)));
    key(Qt::Key_Return);
    QCOMPARE(m_world->selected()->range, frameRange(300, 350));
    QCOMPARE(w().playhead.loop(), std::optional(frameRange(295, 355)));
    key(Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(m_world->selected()->range, frameRange(480, 530));
    // Choosing something else ends the loop.
    w().selection.select(WindowWorld::kHuman);
    QVERIFY(!w().playhead.loop());
}

void TestKeys::splitMergeLoopReviewed()
{
    w().selection.select(WindowWorld::kHuman);
    go(130);
    key(Qt::Key_S);
    QCOMPARE(m_world->segment(WindowWorld::kHuman)->range, frameRange(100, 130));
    QCOMPARE(m_world->selected()->range, frameRange(130, 160));
    w().selection.select(WindowWorld::kHuman);
    key(Qt::Key_M);
    QCOMPARE(m_world->selected()->range, frameRange(100, 160));
    key(Qt::Key_Slash);
    QCOMPARE(w().playhead.loop(), std::optional(frameRange(100, 160)));
    key(Qt::Key_Slash);
    QVERIFY(!w().playhead.loop());
    key(Qt::Key_R);
    const auto coverage = w().document.coverage(WindowWorld::kVideo);
    const auto reviewed = std::ranges::count_if(coverage, [](const Coverage &one) {
        return one.kind == CoverageKind::Reviewed && one.range == frameRange(100, 160);
    });
    QVERIFY(reviewed > 0);
}

void TestKeys::keysActOnlyWhereTheyShould()
{
    w().selection.select(WindowWorld::kHuman);
    auto *text = m_window->findChild<QLineEdit *>(QStringLiteral("segmentText"));
    key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(text->hasFocus());
    go(130);
    const auto steps = w().document.undoStack()->count();
    QTest::keyClicks(text, QStringLiteral("is m,1"));
    QCOMPARE(text->text(), QStringLiteral("is m,1"));
    QCOMPARE(w().document.undoStack()->count(), steps);
    QVERIFY(!w().playhead.playing());
    // Tab moves the focus there.
    QTest::keyClick(text, Qt::Key_Tab);
    QVERIFY(!text->hasFocus());
    QCOMPARE(w().selection.item(), ItemId{WindowWorld::kHuman});
}

void TestKeys::queueKeepsItsArrows()
{
    auto *table = m_window->findChild<QTreeView *>(QStringLiteral("segmentTable"));
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table->visualRect(table->model()->index(0, 0)).center());
    QCOMPARE(m_world->selected()->range, frameRange(20, 60));
    QCOMPARE(m_world->shown(), FrameIndex{20});
    key(Qt::Key_Down);
    QCOMPARE(m_world->selected()->range, frameRange(100, 160));
    QCOMPARE(m_world->shown(), FrameIndex{100});
    key(Qt::Key_Right);
    QCOMPARE(m_world->shown(), FrameIndex{101});
    key(Qt::Key_Delete);
    QVERIFY(!m_world->segment(WindowWorld::kHuman));
}

/// A table goes to the row that begins with what is typed; not with keys that review.
void TestKeys::reviewKeysSearchNoRow()
{
    auto *table = m_window->findChild<QTreeView *>(QStringLiteral("segmentTable"));
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    const auto row = [&](const char *name) {
        const auto *model = table->model();
        return model->match(model->index(0, 0), Qt::DisplayRole, QLatin1String(name)).first();
    };
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table->visualRect(row("walk")).center());
    const auto chosen = w().selection.item();
    const auto here = table->currentIndex();
    QVERIFY(row("run").isValid() && row("motion").isValid() && here.row() == row("walk").row());
    for (const auto review : {Qt::Key_R, Qt::Key_Slash}) { // reviewed; "run" begins with it
        key(review);
        QCOMPARE(table->currentIndex(), here);
        QCOMPARE(w().selection.item(), chosen);
    }
    key(Qt::Key_1); // its own class
    QCOMPARE(table->currentIndex(), here);
    const auto reviewed = w().document.coverage(WindowWorld::kVideo);
    QVERIFY(std::ranges::count(reviewed, CoverageKind::Reviewed, &Coverage::kind) > 0); // R did act
}

void TestKeys::escapeDropsWhatWasBegun()
{
    go(700);
    key(Qt::Key_I);
    key(Qt::Key_Escape);
    go(720);
    key(Qt::Key_O);
    QVERIFY(!m_world->selected());
    go(710);
    key(Qt::Key_I); // closes the one whose end was set
    QCOMPARE(m_world->selected()->range, frameRange(710, 721));
}

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
