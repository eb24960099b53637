// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/classlistmodel.h"
#include "app/document/segmenttablemodel.h"
#include "widgets/actions.h"
#include "widgets/noticebar.h"
#include "windowworld.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace onset;

/// The tables and bars of the window with real events: what they count and say, and where they stay.
class TestPanels : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_world.reset(); }
    void classesCountWhatStands();
    void theRowFollowsItsSegment();
    void theRowFollowsItsProposal();
    void reviewMenuNamesTheClasses();
    void problemsStayUntilClosed();
    void lastingNoticesComeBack();

private:
    ItemId click(int row);
    bool showsSelected();
    QTreeView &table(const char *name) { return *m_window->findChild<QTreeView *>(QLatin1String(name)); }
    QModelIndex classCell(const QString &name, int column);
    Workspace &w() { return m_world->workspace; }

    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;
};

void TestPanels::init()
{
    m_world = std::make_unique<WindowWorld>();
    m_world->openProject();
    m_window = &m_world->showWindow();
}

QModelIndex TestPanels::classCell(const QString &name, int column)
{
    const auto *model = table("classTable").model();
    const auto found = model->match(model->index(0, ClassListModel::Name), Qt::DisplayRole, name);
    return found.isEmpty() ? QModelIndex() : found.first().siblingAtColumn(column);
}

void TestPanels::classesCountWhatStands()
{
    const auto count = [this](const QString &name) {
        return classCell(name, ClassListModel::Segments).data().toInt();
    };
    QCOMPARE(count(QStringLiteral("walk")), 2);
    QCOMPARE(count(QStringLiteral("wave")), 0); // its one segment is rejected
    const auto tip = classCell(QStringLiteral("wave"), ClassListModel::Segments).data(Qt::ToolTipRole);
    QVERIFY(tip.toString().contains(QStringLiteral("1 rejected")));

    auto &segments = table("segmentTable");
    segments.setFocus();
    w().selection.select(SegmentId{3});
    QCOMPARE(count(QStringLiteral("run")), 1);
    QTest::keyClick(&segments, Qt::Key_Delete);
    QCOMPARE(w().document.segment(SegmentId{3})->state, SegmentState::Rejected);
    QCOMPARE(count(QStringLiteral("run")), 0);
    QTest::keyClick(&segments, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(count(QStringLiteral("run")), 1);
}

ItemId TestPanels::click(int row)
{
    auto &segments = table("segmentTable");
    const auto index = segments.model()->index(row, 0);
    segments.scrollTo(index);
    QTest::mouseClick(segments.viewport(), Qt::LeftButton, Qt::NoModifier,
                      segments.visualRect(index).center());
    return w().selection.item();
}

/// Whether the table has the selected item's row as its only selected and current one, in view.
bool TestPanels::showsSelected()
{
    auto &segments = table("segmentTable");
    const auto rows = segments.selectionModel()->selectedRows();
    if (rows.size() != 1 || rows.first().row() != segments.currentIndex().row())
        return false;
    const auto shown = segments.visualRect(rows.first());
    const auto item = *m_world->selected();
    return segments.viewport()->rect().contains(shown.center()) &&
           rows.first().siblingAtColumn(SegmentTableModel::Frames).data().toString() ==
               QStringLiteral("%1–%2").arg(item.range.start.value).arg(item.range.end.value - 1);
}

void TestPanels::theRowFollowsItsSegment()
{
    for (int i = 0; i < 60; ++i)
        QVERIFY(
            w().document.requestCreate(WindowWorld::kVideo, WindowWorld::kWalk, frameRange(6 + 10 * i, 795))
                .ok());
    const auto id = click(0);
    QVERIFY(isValid(id) && showsSelected());
    w().playhead.request(FrameIndex{790});
    QTest::keyClick(&table("segmentTable"), Qt::Key_I);
    QCOMPARE(w().selection.item(), id);
    QCOMPARE(m_world->selected()->range, frameRange(790, 795));
    QVERIFY(showsSelected());
    QTest::keyClick(&table("segmentTable"), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_world->selected()->range, frameRange(6, 795));
    QVERIFY(showsSelected());
}

void TestPanels::theRowFollowsItsProposal()
{
    const auto proposal = click(0);
    QVERIFY(std::holds_alternative<DetectionId>(proposal) && showsSelected());
    w().playhead.request(FrameIndex{50});
    QTest::keyClick(&table("segmentTable"), Qt::Key_I);
    QVERIFY(std::holds_alternative<SegmentId>(w().selection.item()));
    QCOMPARE(m_world->selected()->range, frameRange(50, 60));
    QVERIFY(showsSelected());
    QTest::keyClick(&table("segmentTable"), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w().selection.item(), proposal);
    QVERIFY(showsSelected());
}

void TestPanels::reviewMenuNamesTheClasses()
{
    const auto shown = [this] {
        QStringList names;
        for (char digit = '1'; digit <= '9'; ++digit) {
            const auto *action =
                m_window->actions().action(QStringLiteral("class.%1").arg(QLatin1Char(digit)));
            names += action->isVisible() ? action->text() : QString();
        }
        names.removeAll(QString());
        return names;
    };
    QCOMPARE(shown(), QStringList({QStringLiteral("walk"), QStringLiteral("run"), QStringLiteral("wave")}));

    auto &classes = table("classTable");
    const auto cell = classCell(QStringLiteral("walk"), ClassListModel::Name);
    QTest::mouseClick(classes.viewport(), Qt::LeftButton, {}, classes.visualRect(cell).center());
    QTest::keyClick(&classes, Qt::Key_F2);
    auto *editor = classes.findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("stroll & stop"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shown().first(), QStringLiteral("stroll && stop"));
    auto wave = *w().document.actionClass(ClassId{4});
    wave.hotkey = "9";
    QVERIFY(w().document.requestUpdateClass(wave).ok());
    QVERIFY(m_window->actions().action(QStringLiteral("class.9"))->isVisible());
    QVERIFY(!m_window->actions().action(QStringLiteral("class.3"))->isVisible());

    // By the mouse, and by a key that no class has any more.
    w().selection.select(WindowWorld::kHuman);
    auto *chosen = m_window->actions().action(QStringLiteral("class.9"));
    for (auto *entry : m_window->menuBar()->actions()) {
        if (!entry->menu()->actions().contains(chosen))
            continue;
        QTest::mouseClick(m_window->menuBar(), Qt::LeftButton, {},
                          m_window->menuBar()->actionGeometry(entry).center());
        QTRY_VERIFY(entry->menu()->isVisible());
        QTest::mouseClick(entry->menu(), Qt::LeftButton, {}, entry->menu()->actionGeometry(chosen).center());
    }
    QCOMPARE(m_world->segment(WindowWorld::kHuman)->actionClass, ClassId{4});
    QTest::keyClick(&table("segmentTable"), Qt::Key_3);
    QCOMPARE(m_world->segment(WindowWorld::kHuman)->actionClass, ClassId{4});
    QVERIFY(m_window->findChild<NoticeBar *>()->text().contains(u'3'));
}

void TestPanels::problemsStayUntilClosed()
{
    auto *bar = m_window->findChild<NoticeBar *>();
    emit w().notices.notice(Notices::Problem, QStringLiteral("The disk is full."), {});
    emit w().notices.notice(Notices::Problem, QStringLiteral("Again."), {});
    QCOMPARE(bar->text(), QStringLiteral("Again.")); // the newest
    auto *more = bar->findChild<QLabel *>(QStringLiteral("noticesWaiting"));
    QVERIFY(more->isVisible());
    QCOMPARE(more->text(), QStringLiteral("+1"));
    emit w().notices.notice(Notices::Info, QStringLiteral("Nothing new."), {});
    QCOMPARE(bar->text(), QStringLiteral("Nothing new."));
    QCOMPARE(more->text(), QStringLiteral("+2"));
    QTRY_COMPARE_WITH_TIMEOUT(bar->text(), QStringLiteral("Again."), 8000); // it passed
    auto *close = bar->findChild<QToolButton *>();
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(bar->text(), QStringLiteral("The disk is full."));
    QVERIFY(!more->isVisible());
    emit w().notices.notice(Notices::Problem, QStringLiteral("The disk is full."), {});
    QVERIFY(!more->isVisible()); // the same again is one
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(bar->isHidden());
    emit w().notices.videoDiffers(WindowWorld::kVideo);
    QVERIFY(bar->text().contains(QStringLiteral("vtest")));
}

void TestPanels::lastingNoticesComeBack()
{
    auto *bar = m_window->findChild<NoticeBar *>();
    auto *close = bar->findChild<QToolButton *>();
    const auto tell = [this](Notices::Level level, const char *text) {
        emit w().notices.notice(level, QLatin1String(text), {});
    };
    tell(Notices::Lasting, "A copy is kept.");
    tell(Notices::Info, "Passing.");
    QCOMPARE(bar->text(), QStringLiteral("Passing."));
    QTRY_COMPARE_WITH_TIMEOUT(bar->text(), QStringLiteral("A copy is kept."), 8000);
    tell(Notices::Problem, "The disk is full.");
    QCOMPARE(bar->text(), QStringLiteral("The disk is full."));
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(bar->text(), QStringLiteral("A copy is kept."));
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(bar->isHidden());
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
