// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/classlistmodel.h"
#include "app/document/segmenttablemodel.h"
#include "windowworld.h"

#include <QTreeView>
#include <QtTest>

using namespace onset;

/// The tables of the window with real events: what they count and where they stay.
class TestPanels : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_world.reset(); }
    void classesCountWhatStands();
    void theRowFollowsItsSegment();
    void theRowFollowsItsProposal();

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

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
