// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/classlistmodel.h"
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

private:
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

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
