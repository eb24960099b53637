// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuewindow.h"

#include "widgets/actions.h"
#include "widgets/docks.h"
#include "widgets/theme.h"
#include "widgets/video/videoview.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QSignalSpy>
#include <QUndoStack>

#include <algorithm>

using namespace onset;

/// The review queue with real events: ordered, gone through with Tab over all videos, decided.
class TestQueueDock : public QueueWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { make(); }
    void cleanup() { m_world.reset(); }
    void theKeyOrdersAndEnterGoesThere();
    void tabFollowsTheQueue();
    void aLaterOrderChoosesItsFirst();
    void tabInTheListGoesToTheChosenOne();
    void whatIsCorrectedStaysUntilOneGoesOn();
    void withoutTheToggleTabGoesByTime();
    void tabOpensAnotherVideo();
    void decisionsGoOnInTheQueue();
    void undoGoesBackToWhatItUndid();
    void shiftTellsWhatItDid();
    void controlAndAClassTellThatNothingElseIsThere();
    void filtersNarrowIt();
    void everyStateSaysWhatToDo();
    void figuresGiveWayToWords();
};

void TestQueueDock::theKeyOrdersAndEnterGoesThere()
{
    open({third(), first(), second()});
    QVERIFY(!m_window->docks().dock(Docks::Queue).isVisible());
    QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(table().isVisible() && table().hasFocus());
    QCOMPARE(table().model()->rowCount(), 3);
    QTRY_COMPARE(table().currentIndex().row(), 0); // Enter is all it takes
    QCOMPARE(text(0, QueueListModel::Why), QStringLiteral("edges unclear"));
    QVERIFY(text(0, QueueListModel::Where).endsWith(QLatin1String("vtest")));
    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(w().selection.item() == detection(1));
    const auto loop = w().playhead.loop();
    QVERIFY(loop && loop->start == FrameIndex{15} && loop->end == FrameIndex{65}); // half a second around it
    QVERIFY(w().playhead.playing());
    QVERIFY(m_window->videoView().hasFocus()); // from here on Enter decides
    const auto count = w().document.segments().size();
    key(Qt::Key_Return);
    QCOMPARE(w().document.segments().size(), count + 1);
    QCOMPARE(table().model()->rowCount(), 2);
}

void TestQueueDock::tabFollowsTheQueue()
{
    open({third(), first(), second()});
    order();
    QVERIFY(m_window->actions().action(QStringLiteral("review.followQueue"))->isChecked());
    for (const auto number : {3, 1, 2, 3}) {
        key(Qt::Key_Tab);
        QVERIFY(w().selection.item() == detection(number));
    }
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(w().selection.item() == detection(2));
    // The loop follows the edges, as ever.
    const auto before = *w().playhead.loop();
    key(Qt::Key_BracketRight);
    key(Qt::Key_Period);
    QVERIFY(w().playhead.loop()->end == before.end + 1);
}

/// As from the session: the order comes when the list has the keyboard already.
void TestQueueDock::aLaterOrderChoosesItsFirst()
{
    open({third(), first(), second()});
    disconnect(&queue(), &QueueStore::orderWanted, this, nullptr);
    QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(table().hasFocus());
    QVERIFY(!table().currentIndex().isValid());
    queue().setOrder({WindowWorld::kRun, {}, m_entries, {}});
    QCOMPARE(table().currentIndex().row(), 0);
    QTest::keyClick(&table(), Qt::Key_Tab);
    QVERIFY(w().selection.item() == detection(3));
}

void TestQueueDock::tabInTheListGoesToTheChosenOne()
{
    open({third(), first(), second()});
    QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(table().hasFocus() && table().currentIndex().row() == 0);
    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Tab);
    QVERIFY(w().selection.item() == detection(1));
    QVERIFY(w().playhead.loop());
    QVERIFY(m_window->videoView().hasFocus());
    key(Qt::Key_Tab); // from here on through the queue
    QVERIFY(w().selection.item() == detection(2));
}

void TestQueueDock::whatIsCorrectedStaysUntilOneGoesOn()
{
    open({third(), first(), second()});
    order();
    key(Qt::Key_Tab);
    QVERIFY(!text(0, QueueListModel::What).startsWith(u'✓'));
    key(Qt::Key_Period); // a segment of its own now, and decided
    QCOMPARE(queue().open(), 2);
    QCOMPARE(table().model()->rowCount(), 3);
    QCOMPARE(table().currentIndex().row(), 0);
    QVERIFY(text(0, QueueListModel::What).startsWith(u'✓'));
    key(Qt::Key_Return);
    QVERIFY(w().selection.item() == detection(1));
    QCOMPARE(table().model()->rowCount(), 2);
    QCOMPARE(table().currentIndex().row(), 0);
    QVERIFY(!text(0, QueueListModel::What).startsWith(u'✓'));
}

void TestQueueDock::withoutTheToggleTabGoesByTime()
{
    open({third(), first(), second()});
    order();
    m_window->actions().trigger(QStringLiteral("review.followQueue"));
    QVERIFY(!queue().isFollowed());
    for (const auto number : {1, 2, 3, 1}) {
        key(Qt::Key_Tab);
        QVERIFY(w().selection.item() == detection(number));
    }
    key(Qt::Key_Return);
    QVERIFY(w().selection.item() == detection(2));
}

void TestQueueDock::tabOpensAnotherVideo()
{
    open({elsewhere(), second()});
    order();
    QSignalSpy opened(&w().requests, &Requests::openVideo);
    key(Qt::Key_Tab);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<VideoId>(), kOther);
    QTRY_VERIFY(w().selection.item() == detection(9));
    QVERIFY(w().playhead.video() == kOther);
    QVERIFY(w().playhead.loop() && w().playhead.loop()->overlaps(frameRange(40, 80)));
    key(Qt::Key_Return); // accepted there, and back in the first video
    QTRY_VERIFY(w().playhead.video() == WindowWorld::kVideo);
    QTRY_VERIFY(w().selection.item() == detection(2));
    QCOMPARE(w().document.segments(kOther).size(), std::size_t{1});
    QCOMPARE(int(w().document.segments(kOther).front()->state), int(SegmentState::Accepted));
}

void TestQueueDock::decisionsGoOnInTheQueue()
{
    open({third(), first(), second()});
    order();
    key(Qt::Key_Tab);
    key(Qt::Key_Delete);
    QVERIFY(w().selection.item() == detection(1)); // by time it would be the second
    pressPlace(&m_window->videoView(), 11, Qt::Key_2, QStringLiteral("2"));
    QVERIFY(w().selection.item() == detection(2));
    QCOMPARE(find<QLabel>("queueState")->text(), QStringLiteral("Run 1: 1 of 3 left; new: not known"));
    key(Qt::Key_Return);
    QCOMPARE(queue().open(), 0);
    QCOMPARE(table().model()->rowCount(), 0);
    QVERIFY(!w().playhead.loop());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(queue().open(), 1);
    QCOMPARE(table().model()->rowCount(), 1);
    key(Qt::Key_Tab);
    QVERIFY(w().selection.item() == detection(2));
}

void TestQueueDock::undoGoesBackToWhatItUndid()
{
    open({third(), first(), second()});
    order();
    key(Qt::Key_Tab);
    key(Qt::Key_Delete);
    QVERIFY(w().selection.item() == detection(1));
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w().selection.item() == detection(3));
    key(Qt::Key_Y, Qt::ControlModifier);
    const auto item = w().document.item(w().selection.item());
    QVERIFY(item && item->state == SegmentState::Rejected && item->range == frameRange(480, 530));
}

void TestQueueDock::shiftTellsWhatItDid()
{
    open({third(), first(), second()});
    QStringList told;
    connect(&w().notices, &Notices::notice, this,
            [&](Notices::Level, const QString &text, const QString &) { told << text; });
    order();
    key(Qt::Key_Tab);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY2(told.value(0).contains(QStringLiteral("reviewed for all classes.")),
             qPrintable(told.join(u'|')));
    QVERIFY(w().selection.item() == detection(1)); // the next one comes all the same
    QCOMPARE(w().document.undoStack()->undoText(), QStringLiteral("Accept, nothing else here"));
    const auto looked = reviewedForAll(w().document.coverage(WindowWorld::kVideo), WindowWorld::kVideo);
    QCOMPARE(looked.size(), std::size_t{1});
    QVERIFY(looked.front().start < FrameIndex{480} && looked.front().end > FrameIndex{530});
    // What lies in the stretch is answered with it.
    QVERIFY(w().document.requestMarkReviewed(WindowWorld::kVideo, frameRange(0, 20), {}).ok());
    key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(told.size(), 2);
}

void TestQueueDock::controlAndAClassTellThatNothingElseIsThere()
{
    open({third(), first(), second()});
    order();
    key(Qt::Key_Tab);
    const auto loop = *w().playhead.loop();
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(w().selection.item() == detection(1)); // the next one comes
    QCOMPARE(w().document.undoStack()->undoText(), QStringLiteral("Set class, nothing else here"));
    const auto looked = reviewedForAll(w().document.coverage(WindowWorld::kVideo), WindowWorld::kVideo);
    QVERIFY(looked == std::vector{loop});
    const auto segments = w().document.segments(WindowWorld::kVideo);
    QVERIFY(std::ranges::any_of(segments, [](const Segment *one) {
        return one->range == frameRange(480, 530) && one->actionClass == WindowWorld::kRunFast;
    }));
    key(Qt::Key_2); // alone it tells of its class only
    QVERIFY(w().selection.item() == detection(2));
    QVERIFY(looked == reviewedForAll(w().document.coverage(WindowWorld::kVideo), WindowWorld::kVideo));
    key(Qt::Key_8, Qt::ControlModifier); // no class has it
    QVERIFY(w().selection.item() == detection(2));
}

void TestQueueDock::filtersNarrowIt()
{
    open({third(), elsewhere(), first()});
    order();
    auto *videos = find<QComboBox>("queueVideo");
    videos->setFocus();
    QTest::keyClick(videos, Qt::Key_Down);
    QCOMPARE(videos->currentText(), QStringLiteral("vtest"));
    QCOMPARE(table().model()->rowCount(), 2);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    QVERIFY(w().selection.item() == detection(1));
    auto *classes = find<QComboBox>("queueClass");
    QTest::keyClick(classes, Qt::Key_End);
    QCOMPARE(table().model()->rowCount(), 0);
    QVERIFY(queue().open() == 3);
    key(Qt::Key_Tab); // nothing passes, and it says so
    QVERIFY(!w().playhead.loop());
}

void TestQueueDock::everyStateSaysWhatToDo()
{
    m_window = &m_world->showWindow();
    m_window->docks().reveal(Docks::Queue);
    const auto says = [this] {
        for (const auto *label : table().viewport()->findChildren<QLabel *>()) {
            if (label->isVisible())
                return label->text();
        }
        return QString();
    };
    QTRY_VERIFY(says().startsWith(QStringLiteral("Open a project")));
    QVERIFY(!m_window->actions().action(QStringLiteral("review.order"))->isEnabled());
    m_world->openProject();
    w().runs.setRuns({});
    QVERIFY(says().contains(QStringLiteral("Ctrl+D")));
    m_world->openProject();
    QVERIFY(says().startsWith(QStringLiteral("Press “Order”")));
    m_entries = {};
    m_window->actions().trigger(QStringLiteral("review.order"));
    QVERIFY(says().startsWith(QStringLiteral("There is nothing to decide")));
    m_entries = {first()};
    m_window->actions().trigger(QStringLiteral("review.order"));
    QVERIFY(says().isEmpty());
    QVERIFY(w().document.requestAccept(detection(1)).ok());
    QVERIFY(says().startsWith(QStringLiteral("Everything here is done")));
}

void TestQueueDock::figuresGiveWayToWords()
{
    open({third(), first(), second()});
    order();
    auto &dock = m_window->docks().dock(Docks::Queue);
    dock.setFloating(true);
    const auto rightOf = [this](int column) {
        const auto rect = table().visualRect(table().model()->index(0, column));
        return rect.x() + rect.width();
    };
    dock.resize(340, 300);
    QTRY_VERIFY(table().isColumnHidden(QueueListModel::Score) &&
                table().isColumnHidden(QueueListModel::Gain));
    QTRY_VERIFY(rightOf(QueueListModel::Why) <= table().viewport()->width());
    QVERIFY(table().columnWidth(QueueListModel::Why) > 0);
    const auto tip = table().model()->index(0, QueueListModel::What).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(text(0, QueueListModel::Score)), qPrintable(tip));
    dock.resize(900, 300);
    QTRY_VERIFY(!table().isColumnHidden(QueueListModel::Score));
    QTRY_VERIFY(rightOf(QueueListModel::Gain) <= table().viewport()->width());
}

QTEST_MAIN(TestQueueDock)
#include "tst_queue.moc"
